import type { UiString } from "@/lib/site/strings";

/** Strings of what says how safe the library is, which the page does not wait for; `{name}` marks a place for a value. */
export const safetyStrings = {
  forgetful: {
    en: "Safari, and every browser on an iPhone or iPad, deletes it after seven days without a visit, unless the site is installed: Share, then Add to Home Screen; on a Mac, File, then Add to Dock.",
    zh: "Safari 以及 iPhone、iPad 上的所有浏览器会在七天未访问后将其删除，除非安装本站：点按“共享”，再选“添加到主屏幕”；在 Mac 上选“文件”，再选“添加到程序坞”。",
  },
  "export-now": { en: "Export it", zh: "立即导出" },
  persistent: {
    en: "This browser has agreed to delete none of it when it runs short of room.",
    zh: "此浏览器已同意：空间不足时不会删除这些内容。",
  },
  evictable: {
    en: "This browser may delete it when it runs short of room: it has not agreed to keep it.",
    zh: "此浏览器未承诺长期保存：空间不足时可能会删除这些内容。",
  },
  "exported-on": { en: "Last exported", zh: "上次导出" },
  "exported-never": { en: "Never exported from this browser.", zh: "尚未从此浏览器导出过。" },
  earlier: {
    en: "As it was before, in this browser. To restore puts everything back, and puts what is here now in this list.",
    zh: "此前的状态，保存在此浏览器中。恢复会还原全部内容，并将当前状态加入此列表。",
  },
  "earlier-import": {
    en: "before an import, {count|paper|papers}",
    zh: "导入之前，{count} 篇论文",
  },
  "earlier-restoring": {
    en: "before restoring, {count|paper|papers}",
    zh: "恢复之前，{count} 篇论文",
  },
  restore: { en: "Restore", zh: "恢复" },
  forget: { en: "Forget", zh: "清除" },
} as const satisfies Readonly<Record<string, UiString>>;
