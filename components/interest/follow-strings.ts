import type { UiString } from "@/lib/site/strings";

/** Strings of the buttons that follow and mute authors and searches; `{name}` marks a place for a value. */
export const followStrings = {
  follow: { en: "Follow", zh: "关注" },
  following: { en: "Following", zh: "已关注" },
  "following-count": { en: "Following {count}", zh: "已关注 {count}" },
  mute: { en: "Mute", zh: "屏蔽" },
  muted: { en: "Muted", zh: "已屏蔽" },
  authors: { en: "Authors of this paper", zh: "本文作者" },
  "authors-text": {
    en: "New papers of those whom you follow are counted in the inbox and come first in the order for you; those of muted authors are folded there. Co-authors and categories tell namesakes apart.",
    zh: "您关注的作者有新论文时，收件箱会计数，“为您”排序中会排在前面；被屏蔽作者的论文会折叠。同名者按合作者和分类区分。",
  },
  "did-follow": { en: "You follow {name}.", zh: "已关注 {name}。" },
  "did-unfollow": { en: "You no longer follow {name}.", zh: "已取消关注 {name}。" },
  "did-mute": { en: "{name} is muted.", zh: "已屏蔽 {name}。" },
  "did-unmute": { en: "{name} is no longer muted.", zh: "已取消屏蔽 {name}。" },
  undone: { en: "Undone.", zh: "已撤销。" },
  refused: {
    en: "This browser is not storing anything for this site: a private window or full storage may be why.",
    zh: "此浏览器目前无法为本站存储内容，可能因为隐私窗口或存储空间已满。",
  },
  undo: { en: "Undo", zh: "撤销" },
  close: { en: "Close", zh: "关闭" },
} as const satisfies Readonly<Record<string, UiString>>;
