import type { UiString } from "@/lib/site/strings";

/** Strings of a paper's citations; only papers' pages load them. */
export const citationStrings = {
  copy: { en: "Copy", zh: "复制" },
  copied: { en: "Copied", zh: "已复制" },
  "copy-refused": { en: "Copying failed: select the text instead", zh: "复制失败，请选中文字后复制" },
  "citation-loading": { en: "Loading…", zh: "正在载入…" },
  "citation-failed": {
    en: "This format could not be loaded. Close and open it to try again.",
    zh: "该格式载入失败，请折叠后重新展开。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
