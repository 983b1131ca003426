import type { UiString } from "@/lib/site/strings";

/** Strings of what to try where nothing was found. */
export const nothingStrings = {
  "search-none-every-word": {
    en: "Titles, authors, identifiers, categories and summaries are searched; quoted words must occur exactly as typed.",
    zh: "搜索范围为标题、作者、编号、分类和总结；加引号的内容必须原样出现。",
  },
  "search-none-start": {
    en: "The beginning of a word is enough: “segm” finds segmentation.",
    zh: "英文只需输入词的开头：“segm”可找到 segmentation。",
  },
  "search-none-language": {
    en: "Try the other language: titles are mostly English, summaries mostly Chinese.",
    zh: "换一种语言试试：标题多为英文，总结多为中文。",
  },
  "search-try": { en: "Try", zh: "试试" },
  "search-try-without-word": { en: "without “{word}”", zh: "去掉“{word}”" },
  "search-try-any": { en: "any of the words", zh: "包含任意一个词" },
} as const satisfies Readonly<Record<string, UiString>>;
