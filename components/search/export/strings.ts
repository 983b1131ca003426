import type { UiString } from "@/lib/site/strings";

/** Strings of the export of what was found. */
export const exportStrings = {
  "search-export-all": { en: "All {count|paper|papers} found", zh: "找到的全部 {count} 篇论文" },
  "search-export-first": {
    en: "The first {count} of {total|paper|papers} found",
    zh: "找到的 {total} 篇论文中的前 {count} 篇",
  },
  "search-export-take-all": { en: "Take all {total} along", zh: "导出全部 {total} 篇" },
  "search-export-preparing": { en: "Fetching the papers…", zh: "正在获取论文…" },
  "search-copy": { en: "Copy as a list", zh: "复制为列表" },
  "search-copied": { en: "Copied", zh: "已复制" },
  "search-copy-failed": {
    en: "Copying failed: export as Markdown instead",
    zh: "复制失败，请改用 Markdown 导出",
  },
} as const satisfies Readonly<Record<string, UiString>>;
