import type { UiString } from "@/lib/site/strings";

/** Strings of the pages of days, of home and of the archive; `{name}` marks a place for a value. */
export const digestStrings = {
  "digest-papers": { en: "{name}: {count|paper|papers}", zh: "{name}：{count} 篇" },
  "digest-repeated": { en: ", {count} of them repeated", zh: "，其中 {count} 篇重复" },
  "digest-shared": { en: ", {count} shared with {others}", zh: "，{count} 篇与{others}相同" },
  "digest-missing": { en: ", {count} declared but missing", zh: "，{count} 篇已声明但缺失" },
  "day-seen-before": { en: "{count} already on an earlier day", zh: "{count} 篇此前已出现" },
  "day-without-permalink": { en: "{count} not on arXiv", zh: "{count} 篇不在 arXiv 上" },
  "empty-weekend": {
    en: "The digest of this day holds no papers: arXiv announces nothing at weekends.",
    zh: "当日摘要中没有论文：arXiv 周末不发布新论文。",
  },
  "empty-working-day": {
    en: "The digest of this day holds no papers, although it is a working day. On a holiday arXiv announces nothing; otherwise the digest came out empty.",
    zh: "当天是工作日，但当日摘要中没有论文：可能适逢节假日，arXiv 未发布新论文，也可能是摘要生成时没有内容。",
  },
  "gap-weekend": { en: "No digest for {dates}: a weekend.", zh: "{dates}没有摘要：周末。" },
  "gap-one": {
    en: "No digest for {dates}, although it holds a working day.",
    zh: "{dates}没有摘要，其中有 1 个工作日。",
  },
  "gap-many": {
    en: "No digest for {dates}, although {count} of these are working days.",
    zh: "{dates}没有摘要，其中有 {count} 个工作日。",
  },
  "on-this-page": { en: "On this page", zh: "本页目录" },
  "part-summary": { en: "Executive summary", zh: "执行摘要" },
  "part-uncategorised": { en: "Without category", zh: "未分类" },
  "part-without-permalink": { en: "Not on arXiv", zh: "非 arXiv 论文" },
  "filter-papers": { en: "Filter the papers", zh: "筛选论文" },
  "filter-category": { en: "Category", zh: "分类" },
  "filter-source": { en: "Source", zh: "来源" },
  "filter-unread": { en: "Unread", zh: "未读" },
  "filter-kept": { en: "Kept", zh: "已收藏" },
  "filter-code": { en: "Has code", zh: "有代码" },
  "filter-flagged": { en: "Flagged", zh: "有质量标记" },
  "any-category": { en: "All categories", zh: "全部分类" },
  "any-source": { en: "All sources", zh: "全部来源" },
  "filter-all": { en: "{count|paper|papers}", zh: "{count} 篇论文" },
  "filter-shown": { en: "{shown} of {count|paper|papers}", zh: "{shown} / {count} 篇论文" },
  "filter-clear": { en: "Clear filters", zh: "清除筛选" },
  "filter-none": {
    en: "No paper of this day passes all of these filters.",
    zh: "当日没有论文同时符合这些筛选条件。",
  },
  "filter-without": { en: "Without “{name}”: {count}", zh: "去掉“{name}”：{count} 篇" },
  details: { en: "Details", zh: "详情" },
  "details-loading": { en: "Loading…", zh: "正在载入…" },
  "details-failed": {
    en: "The details could not be loaded.",
    zh: "详情载入失败。",
  },
  "details-retry": { en: "Try again", zh: "重试" },
  "details-page": { en: "Open the paper’s page", zh: "打开论文页面" },
  "details-close": { en: "Close", zh: "收起" },
  "since-days": {
    en: "{days|day|days}, {papers|new paper|new papers} since {date}",
    zh: "{date}以来新增 {days} 天、{papers} 篇论文",
  },
  "since-day": {
    en: "1 day, {papers|new paper|new papers} since {date}",
    zh: "{date}以来新增 1 天、{papers} 篇论文",
  },
  "since-many": {
    en: "More than {days|day|days}, {papers|new paper|new papers} since {date}",
    zh: "{date}以来新增超过 {days} 天、{papers} 篇论文",
  },
  "since-more": { en: "All days", zh: "全部日期" },
  "since-seen": { en: "I have seen these", zh: "都看过了" },
  "since-marked": { en: "Marked as seen.", zh: "已标记为看过。" },
  "since-refused": {
    en: "Marked as seen on this page only: this browser stores nothing for this site now.",
    zh: "仅在本页标记为看过：此浏览器目前无法为本站存储内容。",
  },
  "since-undo": { en: "Undo", zh: "撤销" },
  "legend-papers": { en: "Papers a day", zh: "每天的论文数" },
} as const satisfies Readonly<Record<string, UiString>>;
