import type { UiString } from "@/lib/site/strings";

/** Strings of the search experience; `{name}` marks a place for a value. */
export const searchStrings = {
  "search-placeholder": {
    en: "Title, author, arXiv ID, words of a summary",
    zh: "标题、作者、arXiv 编号、摘要中的词",
  },
  "search-loading": { en: "Searching…", zh: "正在搜索…" },
  "search-counting": {
    en: "{count} found so far; older papers still loading…",
    zh: "已找到 {count} 篇，正在载入更早的论文…",
  },
  "search-count": { en: "{count} papers found", zh: "找到 {count} 篇论文" },
  "search-count-one": { en: "1 paper found", zh: "找到 1 篇论文" },
  "search-count-incomplete": {
    en: "{count} found, in a part of the archive only",
    zh: "仅在部分归档中找到 {count} 篇",
  },
  "search-more": { en: "Show more", zh: "显示更多" },
  "search-results": { en: "Search results", zh: "搜索结果" },
  "search-none": {
    en: "No paper matches “{query}”.",
    zh: "没有与“{query}”匹配的论文。",
  },
  "search-none-fewer": {
    en: "Every word must occur in the title, authors, identifier, categories or summary: try fewer words.",
    zh: "标题、作者、编号、分类或摘要必须包含每一个词：请试着减少词数。",
  },
  "search-none-start": {
    en: "The beginning of a word is enough: “segm” finds segmentation.",
    zh: "英文只需输入词的开头：“segm”可找到 segmentation。",
  },
  "search-none-language": {
    en: "Try the other language: titles are mostly English, summaries mostly Chinese.",
    zh: "换一种语言试试：标题多为英文，摘要多为中文。",
  },
  "search-empty": {
    en: "All papers of this site, by title, author, identifier, category or summary, in English and Chinese. A pasted arXiv address works too.",
    zh: "按标题、作者、编号、分类或摘要搜索本站全部论文，中英文均可，也可以直接粘贴 arXiv 链接。",
  },
  "search-examples": { en: "For example", zh: "例如" },
  "search-keys": {
    en: "↓ and ↑ move through the results, Enter opens one.",
    zh: "用 ↓ 和 ↑ 在结果间移动，按回车打开。",
  },
  "search-retry": { en: "Try again", zh: "重试" },
  "search-failed-network": {
    en: "Part of the search index could not be fetched ({file}). Is the connection up?",
    zh: "部分搜索索引无法获取（{file}）。请检查网络连接。",
  },
  "search-failed-status": {
    en: "Part of the search index is missing on the server ({file}: {detail}).",
    zh: "服务器上缺少部分搜索索引（{file}：{detail}）。",
  },
  "search-failed-content": {
    en: "Part of the search index is not what it should be ({file}: {detail}). A newer version of the site may help: reload the page.",
    zh: "部分搜索索引内容有误（{file}：{detail}）。网站可能已更新，请重新载入页面。",
  },
  "search-failed-worker": {
    en: "Search could not start in this browser ({detail}).",
    zh: "搜索无法在此浏览器中启动（{detail}）。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
