import type { UiString } from "@/lib/site/strings";

/** Strings of the search experience; `{name}` marks a place for a value. */
export const searchStrings = {
  "search-loading": { en: "Searching…", zh: "正在搜索…" },
  "search-counting": {
    en: "{count} found so far; older papers still loading…",
    zh: "已找到 {count} 篇，正在载入更早的论文…",
  },
  "search-count": { en: "{count|paper|papers} found", zh: "找到 {count} 篇论文" },
  "search-count-all-and-most": {
    en: "{all|matches|match} all words, {rest} most of them",
    zh: "{all} 篇包含所有词，{rest} 篇包含大部分词",
  },
  "search-count-most": {
    en: "No paper matches all words; {count|matches|match} most of them",
    zh: "没有论文包含所有词；{count} 篇包含大部分词",
  },
  "search-count-incomplete": {
    en: "{count} found, in a part of the archive only",
    zh: "仅在部分归档中找到 {count} 篇",
  },
  "search-older": { en: "Search older papers too", zh: "同时搜索更早的论文" },
  "search-better": { en: "{count} better found", zh: "找到 {count} 篇更匹配的" },
  "search-more": { en: "Show more", zh: "显示更多" },
  "search-results": { en: "Search results", zh: "搜索结果" },
  "search-none": {
    en: "No paper matches “{query}”.",
    zh: "没有与“{query}”匹配的论文。",
  },
  "search-repair": { en: "“{to}” for “{from}”", zh: "“{from}”也按“{to}”搜索" },
  "search-synonym": { en: "also “{to}”", zh: "也搜索“{to}”" },
  "search-only-as-typed": { en: "Search “{from}” only as typed", zh: "只按原样搜索“{from}”" },
  "search-empty": {
    en: "All papers of this site, by title, author, identifier, category or summary, in English and Chinese. A pasted arXiv address works too.",
    zh: "按标题、作者、编号、分类或总结搜索本站全部论文，中英文均可，也可以直接粘贴 arXiv 链接。",
  },
  "search-examples": { en: "For example", zh: "例如" },
  "search-keys": {
    en: "/ leads to this field from any page, ↓ and ↑ move through the results, Enter opens one.",
    zh: "在任意页面按 / 即可搜索，用 ↓ 和 ↑ 在结果间移动，按回车打开。",
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
  "search-sort": { en: "Sort by", zh: "排序" },
  "search-sort-relevance": { en: "Relevance", zh: "相关度" },
  "search-sort-date": { en: "Newest", zh: "最新" },
  "search-filters": { en: "Filters", zh: "筛选" },
  "search-filters-count": { en: "Filters ({count})", zh: "筛选（{count}）" },
  "search-active-filters": { en: "Active filters", zh: "当前筛选" },
  "search-remove-filter": { en: "Remove the filter", zh: "取消筛选" },
  "search-categories": { en: "Category", zh: "分类" },
  "search-dates": { en: "First seen", zh: "首次收录" },
  "search-sources": { en: "Digest", zh: "来源" },
  "search-resources": { en: "Resources", zh: "资源" },
  "search-with-code": { en: "With code", zh: "附代码" },
  "search-kept": { en: "Kept", zh: "已收藏" },
  "search-unread": { en: "Unread", zh: "未读" },
  "search-show-all": { en: "Show all {count}", zh: "显示全部 {count} 项" },
  "search-show-fewer": { en: "Show fewer", zh: "收起" },
  "search-export": { en: "Export", zh: "导出" },
  "search-completions": { en: "Completions", zh: "补全" },
  "search-help": { en: "How to search precisely", zh: "精确搜索的写法" },
  "search-go-to-arxiv": {
    en: "{id} is not on this site: open it at arXiv",
    zh: "本站没有 {id}：在 arXiv 打开",
  },
  "search-recent": { en: "Recent searches", zh: "最近搜索" },
  "search-recent-local": { en: "Kept in this browser only.", zh: "仅保存在此浏览器中。" },
  "search-forget": { en: "Remove", zh: "删除" },
  "search-forget-all": { en: "Erase recent searches", zh: "清空最近搜索" },
} as const satisfies Readonly<Record<string, UiString>>;
