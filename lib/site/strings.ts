import type { UiLanguage } from "./dates";

/**
 * A string of the user interface in each language. `{name}` marks a place for a value, `{name|paper|papers}` one for a
 * count with its noun, singular or plural.
 */
export type UiString = Readonly<Record<UiLanguage, string>>;

/** What fills the places of a string: the same in every language, or one value a language. */
export type UiValues = Readonly<Record<string, string | number | UiString>>;

/** Fill the places of a string in one language; a place without a value stays as it is. */
export function fillString(string: UiString, language: UiLanguage, values: UiValues = {}): string {
  return string[language].replace(
    /\{(\w+)(?:\|([^|}]+)\|([^}]+))?\}/g,
    (place, name: string, one?: string, several?: string) => {
      const value = values[name] ?? place;
      if (typeof value === "object") return value[language];
      return several === undefined || value === place
        ? String(value)
        : `${value} ${value === 1 ? one : several}`;
    },
  );
}

/** The user interface's strings. A key without one of the languages does not compile. */
export const strings = {
  "skip-to-content": { en: "Skip to content", zh: "跳到正文" },
  home: { en: "Home", zh: "首页" },
  days: { en: "Days", zh: "日期" },
  categories: { en: "Categories", zh: "分类" },
  library: { en: "Library", zh: "收藏夹" },
  search: { en: "Search", zh: "搜索" },
  about: { en: "About", zh: "关于" },
  "main-navigation": { en: "Main", zh: "主导航" },
  settings: { en: "Settings", zh: "设置" },
  "read-zh": { en: "Reading language: Chinese", zh: "阅读语言：中文" },
  "read-en": { en: "Reading language: English", zh: "阅读语言：英文" },
  "read-both": { en: "Reading language: both", zh: "阅读语言：双语" },
  "settings-missing": {
    en: "The settings could not be loaded. Reload the page to try again.",
    zh: "设置未能载入，请刷新页面重试。",
  },
  "search-papers": { en: "Search papers", zh: "搜索论文" },
  "search-placeholder": {
    en: "Title, author, arXiv ID, words of a summary",
    zh: "标题、作者、arXiv 编号、总结中的词",
  },
  "newest-day": { en: "Newest day", zh: "最新一天" },
  "all-days": { en: "All days", zh: "全部日期" },
  archive: { en: "Archive", zh: "归档" },
  "all-papers-of-day": {
    en: "All {count|paper|papers} of this day",
    zh: "查看当日全部 {count} 篇论文",
  },
  "day-groups": { en: "{papers}: {groups}.", zh: "{papers}：{groups}。" },
  "day-topics": { en: "Topics: {topics}.", zh: "主题：{topics}。" },
  "day-titles": { en: "Among them: {titles}.", zh: "其中有：{titles}。" },
  "paper-count": { en: "{count|paper|papers}", zh: "{count} 篇论文" },
  "day-count": { en: "{count|day|days}", zh: "{count} 天" },
  "archive-summary": {
    en: "{papers|paper|papers} in {days|day|days}, from {first} to {last}.",
    zh: "{first} 至 {last}，{days} 天，共 {papers} 篇论文。",
  },
  "date-estimated": {
    en: "Date estimated from arXiv identifiers",
    zh: "日期由 arXiv 编号推算",
  },
  "date-shared": {
    en: "Dated by another digest with the same papers",
    zh: "日期取自收录相同论文的日报",
  },
  "date-estimated-short": { en: "estimated", zh: "推算" },
  "empty-archive": {
    en: "No digests yet. Put a digest file into a folder of content/ and build again.",
    zh: "还没有日报。请把日报文件放进 content/ 的子文件夹，然后重新构建。",
  },
  "previous-day": { en: "Previous day", zh: "前一天" },
  "next-day": { en: "Next day", zh: "后一天" },
  "previous-month": { en: "Previous month", zh: "上个月" },
  "next-month": { en: "Next month", zh: "下个月" },
  "earlier-days": { en: "Earlier days", zh: "更早的日期" },
  "later-days": { en: "Later days", zh: "更晚的日期" },
  "previous-paper": { en: "Previous paper", zh: "上一篇" },
  "next-paper": { en: "Next paper", zh: "下一篇" },
  "executive-summary": { en: "Executive summary", zh: "当日总结" },
  "about-this-digest": { en: "About this digest", zh: "日报说明" },
  uncategorised: { en: "Without category", zh: "未分类" },
  "without-permalink": { en: "Not on arXiv", zh: "非 arXiv 论文" },
  months: { en: "Months", zh: "月份" },
  "newest-papers": { en: "Newest papers", zh: "最新论文" },
  "primary-count": { en: "{count} primary", zh: "主分类 {count} 篇" },
  "cross-list-count": { en: "{count} cross-listed", zh: "交叉分类 {count} 篇" },
  "categories-intro": {
    en: "Papers by arXiv category. Cross-lists count; a paper's primary category stands first.",
    zh: "按 arXiv 分类浏览论文。交叉分类计入在内，主分类排在首位。",
  },
  "days-intro": { en: "Every day with a digest.", zh: "所有有日报的日期。" },
  authors: { en: "Authors", zh: "作者" },
  "more-authors": { en: "and {count} more", zh: "等 {count} 人" },
  "more-by-month": {
    en: "{count|more paper|more papers}, month by month.",
    zh: "其余 {count} 篇请按月浏览。",
  },
  tldr: { en: "TL;DR", zh: "一句话总结" },
  motivation: { en: "Motivation", zh: "动机" },
  method: { en: "Method", zh: "方法" },
  result: { en: "Result", zh: "结果" },
  conclusion: { en: "Conclusion", zh: "结论" },
  summary: { en: "Summary", zh: "总结" },
  "more-of-digest": { en: "More", zh: "其他" },
  "on-this-day": { en: "Papers of this day", zh: "当日论文" },
  abstract: { en: "Abstract", zh: "摘要" },
  "abstract-translation": { en: "Abstract in translation", zh: "摘要翻译" },
  contents: { en: "Contents", zh: "目录" },
  analysis: { en: "Analysis", zh: "解读" },
  "key-findings": { en: "Key findings", zh: "主要发现" },
  keywords: { en: "Keywords", zh: "关键词" },
  comment: { en: "Comment", zh: "备注" },
  "by-authors": { en: "Author text", zh: "作者原文" },
  "by-ai-summary": { en: "AI summary", zh: "AI 总结" },
  "by-ai-translation": { en: "AI translation", zh: "AI 翻译" },
  "by-ai-analysis": { en: "AI analysis", zh: "AI 解读" },
  "by-digest": { en: "Digest", zh: "日报" },
  "in-zh": { en: "in Chinese", zh: "中文" },
  "in-en": { en: "in English", zh: "英文" },
  code: { en: "Code", zh: "代码" },
  "project-page": { en: "Project page", zh: "项目主页" },
  dataset: { en: "Dataset", zh: "数据集" },
  model: { en: "Model", zh: "模型" },
  demo: { en: "Demo", zh: "演示" },
  "cite-this": { en: "Cite", zh: "引用" },
  keep: { en: "Keep", zh: "收藏" },
  "keep-refused": {
    en: "This browser is not storing anything for this site, so the paper cannot be kept: a private window or full storage may be why",
    zh: "此浏览器目前无法为本站存储内容，因此不能收藏论文，可能是处于无痕模式或存储空间已满",
  },
  "keep-newer": {
    en: "Not stored: a newer version of this site is in use here. Reload the page.",
    zh: "未能保存：此浏览器已在使用本站的更新版本，请重新载入页面。",
  },
  "not-found-title": { en: "This page does not exist", zh: "页面不存在" },
  "not-found-hint": {
    en: "The address may be mistyped, or the paper is in no digest of this site.",
    zh: "地址可能有误，或者本站没有收录这篇论文。",
  },
  "not-found-day": { en: "The nearest day:", zh: "最近的一天：" },
  "packed-loading": { en: "Opening the paper …", zh: "正在打开论文……" },
  "packed-failed": { en: "This paper could not be loaded", zh: "无法载入这篇论文" },
  "packed-failed-hint": {
    en: "The connection may be down, or the site is being updated.",
    zh: "网络可能已断开，或者本站正在更新。",
  },
  "packed-needs-script": {
    en: "Pages of older papers need JavaScript. Each paper is also listed on the page of its day, and on arXiv.",
    zh: "较早论文的页面需要启用脚本。每篇论文也列在当日页面和 arXiv 上。",
  },
  "try-again": { en: "Try again", zh: "重试" },
  "not-found-arxiv": { en: "Look for {id} on arXiv", zh: "到 arXiv 查看 {id}" },
  "search-needs-script": {
    en: "Search runs in the browser and needs JavaScript. Without it, papers are reached by day and by category:",
    zh: "搜索在浏览器中运行，需要启用 JavaScript。未启用时，可按日期或分类浏览论文：",
  },
  feed: { en: "Feed", zh: "订阅" },
  "about-arxiv": {
    en: "Thank you to arXiv for use of its open access interoperability. This site is not affiliated with arXiv.",
    zh: "感谢 arXiv 提供开放获取的互操作接口。本站与 arXiv 无隶属关系。",
  },
  "digest-count": { en: "{count|digest|digests}", zh: "{count} 份日报" },
} as const satisfies Readonly<Record<string, UiString>>;
