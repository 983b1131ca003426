import type { UiString } from "@/lib/site/strings";

/** Strings of a paper's page; `{name}` marks a place for a value. */
export const paperStrings = {
  "in-summary": { en: "In the day's summary", zh: "当日总结提及" },
  "in-summary-by-name": { en: "Listed by name", zh: "仅列出标题" },
  appearances: { en: "Appearances", zh: "收录记录" },
  place: { en: "{place} of the day’s list", zh: "当日列表第 {place} 篇" },
  "place-version": {
    en: "{place} of the day’s list, version {version}",
    zh: "当日列表第 {place} 篇，第 {version} 版",
  },
  gave: { en: "gave", zh: "提供了" },
  "fact-title": { en: "title", zh: "标题" },
  "fact-titleTranslated": { en: "translated title", zh: "标题译文" },
  "fact-authors": { en: "authors", zh: "作者" },
  "fact-categories": { en: "categories", zh: "分类" },
  "fact-published": { en: "date", zh: "发表日期" },
  related: { en: "Related papers", zh: "相关论文" },
  "related-how": {
    en: "By shared words, among the papers known that day.",
    zh: "按共有的词比较，取自当日及此前收录的论文。",
  },
  published: { en: "Published", zh: "发表" },
  "seen-on": { en: "In the digest of", zh: "收录于" },
  "flag-generation-failed": {
    en: "The generator failed here; show its output",
    zh: "此处生成失败，点击查看原文",
  },
  "flag-empty-field": {
    en: "The generator left this empty",
    zh: "生成器未填写此处",
  },
  "flag-refusal": {
    en: "Not about the paper: the model had no text, asked for it or refused; show it",
    zh: "并非论文内容：模型缺少原文、索要原文或拒绝回答，点击查看",
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
    zh: "此处所用语言与该日报惯用的不同，点击查看",
  },
  preamble: { en: "(what the model said first)", zh: "（模型的开场白）" },
  version: { en: "Version", zh: "版本" },
  "told-differently": {
    en: "{count|digest covers|digests cover} this paper; they differ in {sections}.",
    zh: "{count} 份日报收录了本文，{sections}的说法不同。",
  },
  "told-twice": {
    en: "One digest lists this paper {count|time|times}, with differences in {sections}.",
    zh: "同一份日报 {count} 次收录了本文，{sections}的说法不同。",
  },
  compare: { en: "Compare", zh: "对比" },
  next: { en: "Next", zh: "下一篇" },
  back: { en: "List", zh: "列表" },
  "ways-on": { en: "From this paper", zh: "本文导航" },
  merged: { en: "Back to one text", zh: "回到合并版" },
  share: { en: "Share", zh: "分享" },
  "copy-link": { en: "Copy link", zh: "复制链接" },
  "copy-markdown": { en: "Copy as Markdown", zh: "复制为 Markdown" },
  "link-copied": { en: "Link copied.", zh: "链接已复制。" },
  "link-failed": {
    en: "The link could not be copied: take it from the address bar.",
    zh: "链接未能复制，请从地址栏复制。",
  },
  "markdown-copied": { en: "Copied as Markdown.", zh: "已复制为 Markdown。" },
  "markdown-failed": {
    en: "Nothing was copied: the browser refused the clipboard, or the connection is down.",
    zh: "未能复制：浏览器拒绝访问剪贴板，或网络已断开。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
