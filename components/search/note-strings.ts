import type { UiString } from "@/lib/site/strings";

/** Remarks on a query that was not understood as it was written; few queries need them. */
export const noteStrings = {
  "search-note-unknown-field": {
    en: "“{text}” names no field of search: searched as words.",
    zh: "“{text}”不是可用的搜索字段，已按普通词搜索。",
  },
  "search-note-unknown-value": {
    en: "“{text}” has a value that search does not know, and was left out.",
    zh: "“{text}”的取值无法识别，已忽略。",
  },
  "search-note-open-quote": {
    en: "A quotation mark is not closed: “{text}” was searched as words.",
    zh: "引号没有成对：“{text}”已按普通词搜索。",
  },
  "search-note-too-long": {
    en: "Only the beginning of this long query was searched.",
    zh: "查询过长，仅搜索了开头部分。",
  },
  "search-note-reversed-dates": {
    en: "The dates of “{text}” are the wrong way round, and were swapped.",
    zh: "“{text}”的起止日期颠倒，已自动对调。",
  },
  "search-note-nothing-asked": {
    en: "“{text}” asks for nothing: add a word, or a value behind the colon.",
    zh: "“{text}”没有可搜索的内容：请输入词语，或在冒号后填写取值。",
  },
  "search-note-only-exclusions": {
    en: "Nothing but exclusions: these are all papers without them.",
    zh: "只有排除条件：以下是排除之后的全部论文。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
