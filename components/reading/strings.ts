import type { UiString } from "@/lib/site/strings";

/** Strings of the reading flow; `{name}` marks a place for a value. */
export const readingStrings = {
  keep: { en: "Keep", zh: "收藏" },
  read: { en: "Read", zh: "已读" },
  unkeep: { en: "Remove", zh: "取消收藏" },
  unread: { en: "Unread", zh: "未读" },
  "notice-keep": { en: "Kept", zh: "已收藏" },
  "notice-unkeep": { en: "Removed from the library", zh: "已取消收藏" },
  "notice-read": { en: "Marked as read", zh: "已标为已读" },
  "notice-unread": { en: "Marked as unread", zh: "已标为未读" },
  "notice-read-many": { en: "{count|paper|papers} marked as read", zh: "已将 {count} 篇论文标为已读" },
  "notice-read-none": { en: "All of these were already read", zh: "这些论文都已读过" },
  "notice-undone": { en: "Undone", zh: "已撤销" },
  "notice-nothing-to-undo": { en: "Nothing to undo", zh: "没有可撤销的操作" },
  "notice-full": {
    en: "Not saved: this browser’s storage is full.",
    zh: "未能记住：浏览器的存储空间已满。",
  },
  "notice-blocked": {
    en: "Not saved: this browser is not letting the site store anything (a private window or a setting).",
    zh: "未能记住：浏览器不允许本站存储数据（无痕窗口或相关设置）。",
  },
  "notice-newer": {
    en: "Not remembered: a newer version of this site is in use here. Reload the page.",
    zh: "未能记住：此浏览器已在使用本站的更新版本，请重新载入页面。",
  },
  undo: { en: "Undo", zh: "撤销" },
  dismiss: { en: "Dismiss", zh: "关闭" },
  "read-above": { en: "Mark {count} above as read", zh: "以上 {count} 篇标为已读" },
  "read-above-one": { en: "Mark 1 above as read", zh: "以上 1 篇标为已读" },
  "read-all": { en: "Mark all as read", zh: "全部标为已读" },
  "next-unread": { en: "Next unread", zh: "下一篇未读" },
} as const satisfies Readonly<Record<string, UiString>>;

/** Strings of the way on from a paper through the list that one came from. */
export const listStrings = {
  "list-search": { en: "Search results for “{query}”", zh: "“{query}”的搜索结果" },
  "list-place": { en: "{place} of {total}", zh: "第 {place} 篇，共 {total} 篇" },
  "list-back": { en: "Back to the list:", zh: "返回列表：" },
} as const satisfies Readonly<Record<string, UiString>>;
