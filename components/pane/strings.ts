import type { UiString } from "@/lib/site/strings";

/** Strings of the paper beside a list. */
export const paneStrings = {
  name: { en: "Paper beside the list", zh: "列表旁的论文" },
  page: { en: "Open as a page", zh: "打开论文页面" },
  close: { en: "Close", zh: "关闭" },
  previous: { en: "Previous paper", zh: "上一篇论文" },
  next: { en: "Next paper", zh: "下一篇论文" },
  place: { en: "{place} of {total}", zh: "第 {place} 篇，共 {total} 篇" },
  move: { en: "move", zh: "上下" },
  keep: { en: "keep", zh: "收藏" },
  read: { en: "read", zh: "已读" },
  arxiv: { en: "arXiv", zh: "arXiv" },
  undo: { en: "undo", zh: "撤销" },
  "all-keys": { en: "all keys", zh: "全部按键" },
} as const satisfies Readonly<Record<string, UiString>>;
