import type { UiString } from "@/lib/site/strings";

/** Strings of the keyboard's help. */
export const keyboardStrings = {
  title: { en: "Keyboard", zh: "键盘快捷键" },
  close: { en: "Close", zh: "关闭" },
  key: { en: "Key", zh: "按键" },
  effect: { en: "What it does", zh: "作用" },
  "followed-by": { en: "then", zh: "再按" },
  or: { en: "or", zh: "或" },
  "group-move": { en: "Move", zh: "移动" },
  "group-papers": { en: "Papers", zh: "论文" },
  "group-go": { en: "Go to", zh: "前往" },
  "next-item": { en: "Next, previous paper", zh: "下一篇、上一篇论文" },
  "next-unread": { en: "Next, previous unread paper", zh: "下一篇、上一篇未读论文" },
  "next-page": { en: "Next, previous page: day, month or paper", zh: "后一页、前一页：日期、月份或论文" },
  open: { en: "Open the paper", zh: "打开论文" },
  "open-arxiv": { en: "Open it at arXiv", zh: "在 arXiv 打开" },
  "toggle-kept": { en: "Keep, or keep no longer", zh: "收藏或取消收藏" },
  "toggle-read": { en: "Mark as read or unread", zh: "标为已读或未读" },
  "read-above": { en: "Mark it and all above as read", zh: "将此篇及以上全部标为已读" },
  undo: { en: "Undo the last change", zh: "撤销上一次更改" },
  search: { en: "Search", zh: "搜索" },
  help: { en: "This help", zh: "显示此帮助" },
  escape: { en: "Close what is open", zh: "关闭当前窗口或提示" },
  "switch-label": { en: "Shortcuts of a single key", zh: "启用单键快捷键" },
  "switch-off": {
    en: "Off: the settings switch them on again. Ctrl or ⌘ with K still searches.",
    zh: "已关闭，可在设置中重新开启。Ctrl 或 ⌘ + K 仍可用于搜索。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
