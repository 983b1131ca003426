import type { UiLanguage } from "@/lib/site/dates";
import { fillString, type UiString } from "@/lib/site/strings";

/** Strings of messages; `{name}` marks a place for a value. */
export const messageStrings = {
  "summary-likely": {
    en: "Likely yours: {matched} of {count|new paper|new papers}.",
    zh: "{count} 篇新论文中，{matched} 篇很可能是您的。",
  },
  "summary-none": {
    en: "{count|new paper|new papers}, none of them likely yours. These come nearest.",
    zh: "{count} 篇新论文中没有很可能是您的，以下最为接近。",
  },
  "summary-all": { en: "{count|new paper|new papers}, by category.", zh: "{count} 篇新论文，按分类排列。" },
  "summary-followed": {
    en: "Found by what you follow: {matched} of {count|new paper|new papers}. The rest stand by category.",
    zh: "{count} 篇新论文中，您关注的有 {matched} 篇，其余按分类排列。",
  },
  "part-followed": { en: "What you follow", zh: "您关注的内容" },
  "part-nearest": { en: "Maybe", zh: "也许" },
  "part-count": { en: "{shown} of {count}", zh: "{count} 篇中的 {shown} 篇" },
  "all-of-part": { en: "All {count}", zh: "全部 {count} 篇" },
  why: { en: "Why: {reasons}", zh: "理由：{reasons}" },
  quoted: { en: "“{text}”", zh: "“{text}”" },
  "rest-count": {
    en: "{count|other paper|other papers} in the inbox",
    zh: "收件箱中还有 {count} 篇论文",
  },
  inbox: { en: "Open the inbox", zh: "打开收件箱" },
  muted: { en: "{count|paper|papers} muted, as you asked.", zh: "按您的设置屏蔽了 {count} 篇。" },
  "more-papers": { en: "{count} more", zh: "还有 {count} 篇" },
  "note-empty": {
    en: "The profile holds nothing that orders papers yet, so this is the day by category. Keep papers in your library and export it again.",
    zh: "您的配置中还没有可用于排序的内容，因此按分类列出。请收藏论文后重新导出。",
  },
  "note-no-profile": {
    en: "Without a profile this is the day by category: export your library, and name its file.",
    zh: "没有个人配置，因此按分类列出：请导出您的收藏夹并指定该文件。",
  },
  "note-few": {
    en: "An order of your own begins with three papers that you keep or import: {count} so far.",
    zh: "收藏或导入三篇论文后即可按兴趣排序：目前 {count} 篇。",
  },
  "note-query": {
    en: "Your saved search “{query}” cannot be read as it stands, because of “{text}”. The others were asked.",
    zh: "已存搜索“{query}”中的“{text}”无法解析，其他搜索照常进行。",
  },
  "note-queries": {
    en: "{count|more saved search|more saved searches} cannot be read as they stand.",
    zh: "另有 {count} 个已存搜索无法解析。",
  },
  "note-rows": {
    en: "{count|row|rows} of the profile could not be read and were left out.",
    zh: "配置中有 {count} 行无法读取，已略过。",
  },
  "made-by": {
    en: "Ordered on {site} by your own library. Summaries are by AI; what stands in quotes is from the abstract.",
    zh: "由 {site} 按您自己的收藏排序。总结由人工智能撰写，引号内为论文摘要原文。",
  },
  "made-without": {
    en: "From {site}. Summaries are by AI; what stands in quotes is from the abstract.",
    zh: "来自 {site}。总结由人工智能撰写，引号内为论文摘要原文。",
  },
  "subject-matched": { en: "{matched} of {count}: {titles}", zh: "{count} 篇中的 {matched} 篇：{titles}" },
  "subject-all": { en: "{count|new paper|new papers}: {titles}", zh: "{count} 篇新论文：{titles}" },
} as const satisfies Readonly<Record<string, UiString>>;

export type MessageString = keyof typeof messageStrings;

/** Write a string of messages in a language. */
export function write(
  key: MessageString,
  language: UiLanguage,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillString(messageStrings[key], language, values);
}
