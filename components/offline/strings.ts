import type { UiString } from "@/lib/site/strings";

/** Strings of the page for reading without a connection. */
export const offlineStrings = {
  "offline-title": { en: "Reading offline", zh: "离线阅读" },
  "offline-lead": {
    en: "What this browser has stored of the site can be read without a connection.",
    zh: "本浏览器已存储的内容无需网络即可阅读。",
  },
  "offline-missing": {
    en: "There is no connection, and the page that you asked for is not stored here.",
    zh: "目前没有网络连接，而您要访问的页面尚未存储。",
  },
  "offline-again": { en: "Try again", zh: "重试" },
  "offline-days": { en: "Days", zh: "日期" },
  "offline-papers": { en: "Papers", zh: "论文" },
  "offline-others": { en: "Other pages", zh: "其他页面" },
  "offline-none": {
    en: "Nothing is stored yet. The newest days and the papers that you keep are stored while you read.",
    zh: "尚未存储任何内容。最新几天和收藏的论文会在您阅读时自动存储。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
