import type { UiString } from "@/lib/site/strings";

/** Strings of the palette alone. */
export const paletteStrings = {
  "search-go-to": { en: "Go to {id}", zh: "打开 {id}" },
  "search-everything": { en: "All results for “{query}”", zh: "查看“{query}”的全部结果" },
  "search-papers-found": { en: "Papers", zh: "论文" },
  "search-opened": { en: "Opened last", zh: "最近打开" },
  "search-pages": { en: "Pages", zh: "页面" },
  "search-close": { en: "Close", zh: "关闭" },
} as const satisfies Readonly<Record<string, UiString>>;
