import type { UiString } from "@/lib/site/strings";

/** Strings of what copies a text; only papers' pages load them. */
export const copyStrings = {
  copy: { en: "Copy", zh: "复制" },
  copied: { en: "Copied", zh: "已复制" },
  "copy-refused": { en: "Copying failed: select the text instead", zh: "复制失败，请选中文字后复制" },
} as const satisfies Readonly<Record<string, UiString>>;
