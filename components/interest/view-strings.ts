import type { UiString } from "@/lib/site/strings";

/** Strings of the page that says what the site knows of its reader; `{name}` marks a place for a value. */
export const viewStrings = {
  lead: {
    en: "Days and the inbox can be ordered for you. Everything the order is made from is on this page, stays in this browser, and can be removed.",
    zh: "每日列表和收件箱可以按您的兴趣排序。排序所依据的一切都列在本页，只保存在此浏览器中，并可随时删除。",
  },
  start: { en: "Start in a minute", zh: "一分钟快速开始" },
  "start-text": {
    en: "Choose topics, paste an abstract or arXiv addresses, or drop a file of references (Zotero, BibTeX, RIS, CSL JSON). It is read here and sent nowhere.",
    zh: "选择主题，粘贴摘要或 arXiv 链接，或拖入文献文件（Zotero、BibTeX、RIS、CSL JSON）。内容只在本地读取，不会上传。",
  },
  topics: { en: "Topics of this site", zh: "本站的主题" },
  paste: { en: "An abstract, addresses or references", zh: "摘要、链接或文献条目" },
  read: { en: "Add these", zh: "采用" },
  file: { en: "Choose a file", zh: "选择文件" },
  reading: { en: "Reading…", zh: "正在读取…" },
  faults: { en: "{count|entry was|entries were} left out:", zh: "略过 {count} 个条目：" },
  "fault-line": { en: "line {line}: {reason}", zh: "第 {line} 行：{reason}" },
  "fault-unknown": {
    en: "{ids}: not in this site’s data, and nothing else is known about it; paste its abstract, or a reference with a title",
    zh: "{ids}：本站数据中没有，也没有其他信息；请粘贴摘要，或带标题的文献条目",
  },
  "faults-more": { en: "and {count} more", zh: "另有 {count} 个" },
  follow: { en: "Follow and mute", zh: "关注与屏蔽" },
  "follow-text": {
    en: 'Words or a query of the search, such as “gaussian splatting”, cat:eess.IV or author:"Jinge Li"; with a minus in front, as in -survey, papers are muted: folded and counted, never gone.',
    zh: '输入词语或搜索语法，如 gaussian splatting、cat:eess.IV、author:"Jinge Li"；前面加减号（如 -survey）则屏蔽：相关论文会折叠并计数，不会消失。',
  },
  "follow-field": { en: "What to follow, or with a minus to mute", zh: "关注的内容，加减号则屏蔽" },
  "follow-add": { en: "Add", zh: "添加" },
  followed: { en: "Followed", zh: "已关注" },
  muted: { en: "Muted", zh: "已屏蔽" },
  remove: { en: "Remove", zh: "移除" },
  words: { en: "Words that count", zh: "起作用的词" },
  "words-text": {
    en: "What your papers share and others lack, strongest first. Remove what does not describe you.",
    zh: "您的论文共有而其他论文少有的词，按权重排列。不属于您的可以移除。",
  },
  "words-few": {
    en: "They appear once three papers are kept or imported; {count} so far.",
    zh: "收藏或导入三篇论文后可见；目前 {count} 篇。",
  },
  "words-failed": { en: "The files with these words could not be loaded.", zh: "所需文件未能载入。" },
  "words-ignored": { en: "Ignored words:", zh: "不计入的词：" },
  "words-more": { en: "Show all {count} words", zh: "显示全部 {count} 个词" },
  papers: { en: "Papers that count", zh: "起作用的论文" },
  "papers-kept": { en: "{count} kept", zh: "收藏 {count} 篇" },
  "papers-imported": { en: "{count} imported", zh: "导入 {count} 篇" },
  "papers-read": { en: "{count} read for a while", zh: "细读 {count} 篇" },
  "papers-unwanted": { en: "{count} not for me", zh: "不感兴趣 {count} 篇" },
  damaged: {
    en: "{count|entry|entries} of what orders papers cannot be read. Exporting the library takes them along as they are.",
    zh: "个人排序依据中有 {count} 项无法读取。导出收藏夹时会原样包含它们。",
  },
  "damaged-remove": { en: "Remove them", zh: "移除" },
  "take-along": { en: "Back up and move", zh: "备份与转移" },
  reset: { en: "Forget all of this", zh: "全部清除" },
  "reset-text": {
    en: "Kept papers stay in the library; they no longer count for the order.",
    zh: "收藏的论文仍在收藏夹中，但不再影响排序。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
