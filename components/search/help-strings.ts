import type { UiString } from "@/lib/site/strings";

/** Strings of what parts of a query mean. */
export const helpStrings = {
  "search-help-words": {
    en: "Words in any order and either language; papers with more of them rank higher",
    zh: "任意顺序的词，中英文均可，匹配越多越靠前",
  },
  "search-help-phrase": { en: "Words in this order", zh: "按此顺序出现的词" },
  "search-help-not": { en: "Without a word", zh: "不含某个词" },
  "search-help-or": { en: "Either of two words", zh: "两个词之一" },
  "search-help-title": { en: "A word of the title", zh: "标题中的词" },
  "search-help-author": { en: "An author", zh: "作者" },
  "search-help-identifier": { en: "An arXiv identifier or its address", zh: "arXiv 编号或链接" },
  "search-help-category": { en: "Any of these categories", zh: "属于任一分类" },
  "search-help-source": { en: "Covered by this digest", zh: "由此来源收录" },
  "search-help-date": {
    en: "First seen in a month, on a day or between two days",
    zh: "首次收录的月份、日期或起止日期",
  },
  "search-help-code": { en: "Whose code is linked", zh: "附有代码链接" },
  "search-help-marks": {
    en: "Kept, or not opened yet, in this browser",
    zh: "在此浏览器中收藏的，或尚未打开的",
  },
} as const satisfies Readonly<Record<string, UiString>>;
