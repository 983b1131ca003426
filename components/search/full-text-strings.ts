import type { UiString } from "@/lib/site/strings";

/** Strings of the search of full texts. */
export const fullTextStrings = {
  "search-full-text": { en: "Search full texts too", zh: "同时搜索全文" },
  "search-full-text-cost": {
    en: "Abstracts and analyses as well; loads up to {size}.",
    zh: "包括摘要和解读，最多载入 {size}。",
  },
  "search-full-text-offer": {
    en: "Search full texts too (loads up to {size})",
    zh: "同时搜索全文（最多载入 {size}）",
  },
} as const satisfies Readonly<Record<string, UiString>>;
