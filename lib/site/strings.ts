import type { UiLanguage } from "./dates";

/** A string of the user interface in each language; `{name}` marks a place for a value. */
export type UiString = Readonly<Record<UiLanguage, string>>;

/** What fills the places of a string: the same in every language, or one value a language. */
export type UiValues = Readonly<Record<string, string | number | UiString>>;

/** Fill the places of a string in one language; a place without a value stays as it is. */
export function fillString(string: UiString, language: UiLanguage, values: UiValues = {}): string {
  return string[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place;
    return typeof value === "object" ? value[language] : String(value);
  });
}

/** The user interface's strings. A key without one of the languages does not compile. */
export const strings = {
  "skip-to-content": { en: "Skip to content", zh: "跳到正文" },
  days: { en: "Days", zh: "日期" },
  categories: { en: "Categories", zh: "分类" },
  search: { en: "Search", zh: "搜索" },
  about: { en: "About", zh: "关于" },
  "main-navigation": { en: "Main", zh: "主导航" },
  settings: { en: "Settings", zh: "设置" },
  "interface-language": { en: "Interface", zh: "界面语言" },
  "reading-language": { en: "Reading", zh: "阅读语言" },
  theme: { en: "Theme", zh: "主题" },
  light: { en: "Light", zh: "浅色" },
  dark: { en: "Dark", zh: "深色" },
  system: { en: "System", zh: "跟随系统" },
  english: { en: "English", zh: "英文" },
  chinese: { en: "Chinese", zh: "中文" },
  both: { en: "Both", zh: "双语" },
  "search-papers": { en: "Search papers", zh: "搜索论文" },
  "search-placeholder": {
    en: "Title, author, arXiv ID, words of a summary",
    zh: "标题、作者、arXiv 编号、摘要中的词",
  },
  "newest-day": { en: "Newest day", zh: "最新一天" },
  "all-days": { en: "All days", zh: "全部日期" },
  archive: { en: "Archive", zh: "归档" },
  "all-papers-of-day": {
    en: "All {count} papers of this day",
    zh: "查看当日全部 {count} 篇论文",
  },
  "papers-count": { en: "{count} papers", zh: "{count} 篇论文" },
  "paper-count": { en: "1 paper", zh: "1 篇论文" },
  "days-count": { en: "{count} days", zh: "{count} 天" },
  "day-count": { en: "1 day", zh: "1 天" },
  "archive-summary": {
    en: "{papers} papers in {days} days, from {first} to {last}.",
    zh: "{first} 至 {last}，{days} 天，共 {papers} 篇论文。",
  },
  "digest-entries": { en: "{name}: {count}", zh: "{name}：{count} 篇" },
  "shared-count": {
    en: "{count} told by more than one digest",
    zh: "{count} 篇由多个来源收录",
  },
  "seen-before-count": {
    en: "{count} already on an earlier day",
    zh: "{count} 篇此前已出现",
  },
  "missing-count": {
    en: "{count} declared but missing",
    zh: "{count} 篇已声明但缺失",
  },
  "date-estimated": {
    en: "Date estimated from arXiv identifiers",
    zh: "日期由 arXiv 编号推算",
  },
  "date-shared": {
    en: "Dated by another digest with the same papers",
    zh: "日期取自收录相同论文的摘要",
  },
  "date-estimated-short": { en: "estimated", zh: "推算" },
  "empty-day": {
    en: "The digest of this day holds no papers. That is usual for weekends and holidays, when arXiv announces nothing.",
    zh: "当日摘要中没有论文。周末和节假日 arXiv 不发布新论文，属正常情况。",
  },
  "empty-archive": {
    en: "No digests yet. Put a digest file into a folder of content/ and build again.",
    zh: "还没有摘要。请把摘要文件放进 content/ 的子文件夹，然后重新构建。",
  },
  "previous-day": { en: "Previous day", zh: "前一天" },
  "next-day": { en: "Next day", zh: "后一天" },
  "previous-month": { en: "Previous month", zh: "上个月" },
  "next-month": { en: "Next month", zh: "下个月" },
  "previous-paper": { en: "Previous paper", zh: "上一篇" },
  "next-paper": { en: "Next paper", zh: "下一篇" },
  "on-this-page": { en: "On this page", zh: "本页目录" },
  "executive-summary": { en: "Executive summary", zh: "执行摘要" },
  "about-this-digest": { en: "About this digest", zh: "摘要说明" },
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
  "days-intro": { en: "Every day with a digest.", zh: "所有收录摘要的日期。" },
  authors: { en: "Authors", zh: "作者" },
  "more-authors": { en: "and {count} more", zh: "等 {count} 人" },
  "more-by-month": {
    en: "{count} more papers, month by month.",
    zh: "其余 {count} 篇请按月浏览。",
  },
  published: { en: "Published", zh: "发表" },
  "seen-on": { en: "In the digest of", zh: "收录于" },
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
  "by-ai-summary": { en: "AI summary", zh: "AI 摘要" },
  "by-ai-translation": { en: "AI translation", zh: "AI 翻译" },
  "by-ai-analysis": { en: "AI analysis", zh: "AI 解读" },
  "by-digest": { en: "Digest", zh: "摘要来源" },
  "flag-generation-failed": {
    en: "The generator failed here; show what it left",
    zh: "此处生成失败，点击查看原文",
  },
  "flag-empty-field": {
    en: "The generator left this empty",
    zh: "生成器未填写此处",
  },
  "flag-refusal": {
    en: "Not about the paper: the model asked for the text or refused; show it",
    zh: "并非论文内容：模型拒绝回答或索要原文，点击查看",
  },
  "flag-prompt-echo": {
    en: "The prompt was echoed rather than answered; show it",
    zh: "此处复述了提示词，点击查看",
  },
  "flag-loop": {
    en: "The model repeats itself here; show it",
    zh: "模型在此陷入重复，点击查看",
  },
  "flag-abstract-copy": {
    en: "Sentences of the abstract, word for word; show them",
    zh: "此处逐字照抄摘要，点击查看",
  },
  "flag-wrong-language": {
    en: "Written in another language than this digest uses here; show it",
    zh: "此处所用语言与该摘要来源惯用的不同，点击查看",
  },
  "in-summary": { en: "In the day's summary", zh: "当日执行摘要提及" },
  "in-summary-by-name": { en: "Named only", zh: "仅列出标题" },
  appearances: { en: "Appearances", zh: "收录记录" },
  code: { en: "Code", zh: "代码" },
  "project-page": { en: "Project page", zh: "项目主页" },
  dataset: { en: "Dataset", zh: "数据集" },
  model: { en: "Model", zh: "模型" },
  demo: { en: "Demo", zh: "演示" },
  links: { en: "Links", zh: "链接" },
  "cite-this": { en: "Cite (BibTeX)", zh: "引用（BibTeX）" },
  "copy-link": { en: "Copy link", zh: "复制链接" },
  copied: { en: "Copied", zh: "已复制" },
  "copy-failed": {
    en: "Copying failed: select the address in the address bar instead",
    zh: "复制失败，请从地址栏复制",
  },
  keep: { en: "Keep", zh: "收藏" },
  "keep-refused": {
    en: "This browser stores nothing for this site now, so the paper cannot be kept: a private window or full storage may be why",
    zh: "此浏览器目前无法为本站存储内容，因此不能收藏论文，可能是处于无痕模式或存储空间已满",
  },
  "not-found-title": { en: "This page does not exist", zh: "页面不存在" },
  "not-found-hint": {
    en: "The address may be mistyped, or the paper is in no digest of this site.",
    zh: "地址可能有误，或者本站没有收录这篇论文。",
  },
  "not-found-arxiv": { en: "Look on arXiv", zh: "到 arXiv 查看" },
  "search-needs-script": {
    en: "Search runs in the browser and needs JavaScript. Without it, papers are reached by day and by category:",
    zh: "搜索在浏览器中运行，需要启用 JavaScript。未启用时，可按日期或分类浏览论文：",
  },
  feed: { en: "Feed", zh: "订阅" },
  "about-title": { en: "About this site", zh: "关于本站" },
  "about-what": {
    en: "Every day a digest summarises new computer-vision papers on arXiv. This site makes one permanent page of each paper, merges what several digests say of it, and keeps every word of them.",
    zh: "每天都有摘要整理 arXiv 上的计算机视觉新论文。本站为每篇论文生成一个永久页面，合并多个来源的介绍，并完整保留每一个字。",
  },
  "about-sources": { en: "Sources", zh: "来源" },
  "about-generated": {
    en: "Written by people, written by machines",
    zh: "人写的与机器写的",
  },
  "about-generated-text": {
    en: "Titles, authors and abstracts are the authors' own, from arXiv. Summaries, translations and analyses are written by language models and can be wrong; each passage says which digest it comes from. Generated text that failed, refused or repeats itself is folded behind one line, never deleted.",
    zh: "标题、作者和摘要来自 arXiv 上的作者原文。总结、翻译与解读由语言模型生成，可能有误；每段文字均注明来源。生成失败、拒答或重复的内容会折叠为一行，但不会删除。",
  },
  "about-privacy": { en: "Privacy", zh: "隐私" },
  "about-privacy-text": {
    en: "The site is a folder of static files. It sets no cookies, loads nothing from other hosts, and keeps your settings, searches, and the papers you read and keep in this browser only.",
    zh: "本站是一组静态文件：不使用 Cookie，不从其他主机加载任何内容；设置、搜索记录、读过和收藏的论文只保存在您的浏览器中。",
  },
  "about-arxiv": {
    en: "Thank you to arXiv for use of its open access interoperability. This site is not affiliated with arXiv.",
    zh: "感谢 arXiv 提供开放获取的互操作接口。本站与 arXiv 无隶属关系。",
  },
  "about-counts": {
    en: "{papers} papers in {days} days.",
    zh: "{days} 天，共 {papers} 篇论文。",
  },
  homepage: { en: "Homepage", zh: "主页" },
  licence: { en: "Licence", zh: "许可" },
  "digest-count": { en: "1 digest", zh: "1 份摘要" },
  "digests-count": { en: "{count} digests", zh: "{count} 份摘要" },
} as const satisfies Readonly<Record<string, UiString>>;
