import type { UiString } from "@/lib/site/strings";

/** Strings of the reader's own order, which load with it; `{name}` marks a place for a value. */
export const interestStrings = {
  "part-likely": { en: "Likely yours", zh: "很可能是您的" },
  "part-maybe": { en: "Maybe", zh: "也许" },
  "part-rest": { en: "The rest", zh: "其余" },
  "part-muted": { en: "Muted", zh: "已屏蔽" },
  "reason-like": { en: "like “{title}”", zh: "像《{title}》" },
  "reason-author": { en: "by {name}, whom you follow", zh: "您关注的作者 {name}" },
  "reason-namesake": {
    en: "perhaps by {name}, whom you follow",
    zh: "作者可能是您关注的 {name}（或为同名者）",
  },
  "reason-query": { en: "matches “{query}”", zh: "符合“{query}”" },
  searches: { en: "Saved searches", zh: "已存搜索" },
  "by-mail": { en: "Get this by mail", zh: "通过邮件接收" },
  "search-archive": { en: "Search all days", zh: "搜索全部日期" },
  unwanted: { en: "Not for me", zh: "不感兴趣" },
  "order-by": {
    en: "Ordered by {count|paper|papers} that you kept or imported.",
    zh: "按您的 {count} 篇论文排序。",
  },
  "order-few": {
    en: "Keep or import three papers to start this order: {count} so far.",
    zh: "收藏或导入三篇论文后即可按兴趣排序：目前 {count} 篇。",
  },
  "order-start": { en: "Start in a minute", zh: "一分钟快速开始" },
  "order-known": { en: "What this site knows of me", zh: "本站对我的了解" },
  "order-waiting": { en: "Ordering…", zh: "正在排序…" },
  "order-failed": {
    en: "The files that this order needs could not be loaded, so this is the usual order.",
    zh: "排序所需的文件未能载入，以下为通常顺序。",
  },
  "order-version": {
    en: "This page is of another version of the site than the files that its order needs. Reload it; until then this is the usual order.",
    zh: "此页面与排序所需的文件版本不一致，请重新载入页面；在此之前以下为通常顺序。",
  },
  "order-switch-off": { en: "Switch off", zh: "关闭此排序" },
  "order-off": {
    en: "The order for you is switched off, here and on other days.",
    zh: "已关闭“为您”排序，其他日期同样生效。",
  },
  "order-on": { en: "Switch on again", zh: "重新开启" },
  "order-forget": { en: "Start over", zh: "重新开始" },
  "order-undo": { en: "Forgotten. Undo", zh: "已清除，撤销" },
  "order-retry": { en: "Try again", zh: "重试" },
} as const satisfies Readonly<Record<string, UiString>>;
