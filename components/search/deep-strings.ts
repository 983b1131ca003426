import type { UiString } from "@/lib/site/strings";

/** Strings of the search of full texts. */
export const deepStrings = {
  "search-deep": { en: "Search full texts too", zh: "同时搜索全文" },
  "search-deep-cost": {
    en: "Abstracts and analyses as well; loads up to {size}.",
    zh: "包括摘要和解读，最多载入 {size}。",
  },
  "search-deep-offer": {
    en: "Search full texts too (loads up to {size})",
    zh: "同时搜索全文（最多载入 {size}）",
  },
} as const satisfies Readonly<Record<string, UiString>>;
