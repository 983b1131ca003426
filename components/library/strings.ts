import type { UiString } from "@/lib/site/strings";

/** Strings of the library; `{name}` marks a place for a value. */
export const libraryStrings = {
  "library-lead": {
    en: "Stored in this browser only. Export it to keep a copy or to move it to another browser.",
    zh: "仅保存在此浏览器中。导出即可留作备份，或转移到其他浏览器。",
  },
  "library-needs-script": {
    en: "The library lives in the browser and needs JavaScript. Without it, papers are reached by day and by category:",
    zh: "收藏夹保存在浏览器中，需要启用 JavaScript。未启用时，可按日期或分类浏览论文：",
  },
  "library-views": { en: "Parts of the library", zh: "收藏夹的各部分" },
  "library-kept": { en: "Kept", zh: "已收藏" },
  "library-interests": { en: "What this site knows of me", zh: "本站对我的了解" },
  "library-history": { en: "History", zh: "阅读历史" },
  "library-blocked": {
    en: "This browser lets the site store nothing now, so the library is empty and stays so: a private window or a setting may be why.",
    zh: "此浏览器目前不允许本站存储内容，因此收藏夹为空，也无法添加论文，可能是处于无痕模式或受设置限制。",
  },
  "library-empty": {
    en: "Nothing kept yet. Press the star ☆ of a paper, in a list or on its page, and it stands here.",
    zh: "还没有收藏论文。点击列表或论文页上的星标 ☆，论文就会收藏到这里。",
  },
  "library-empty-key": { en: "The key s does the same.", zh: "按 s 键亦可。" },
  "library-empty-days": { en: "See the days", zh: "按日期浏览" },
  "library-empty-search": { en: "Search papers", zh: "搜索论文" },
  "library-empty-tag": { en: "No kept paper has the tag “{tag}”.", zh: "没有带“{tag}”标签的收藏论文。" },
  "library-show-all": { en: "Show all", zh: "显示全部" },
  "library-count": { en: "{count|kept paper|kept papers}", zh: "已收藏 {count} 篇论文" },
  "library-sort": { en: "Sort by", zh: "排序" },
  "library-sort-kept": { en: "Last kept", zh: "收藏时间" },
  "library-sort-date": { en: "Newest", zh: "论文日期" },
  "library-sort-title": { en: "Title", zh: "标题" },
  "library-tags": { en: "Tags", zh: "标签" },
  "library-tag-all": { en: "All", zh: "全部" },
  "library-tag-add": { en: "Add a tag", zh: "添加标签" },
  "library-tag-remove": { en: "Remove the tag", zh: "移除标签" },
  "library-tag-removed": { en: "Tag “{tag}” removed.", zh: "已移除标签“{tag}”。" },
  "library-note": { en: "Note", zh: "笔记" },
  "library-note-add": { en: "Write a note", zh: "写笔记" },
  "library-note-of": { en: "Note on {title}", zh: "《{title}》的笔记" },
  "library-saved": { en: "Saved", zh: "已保存" },
  "library-kept-on": { en: "Kept", zh: "收藏于" },
  "library-opened-on": { en: "Opened", zh: "打开于" },
  "library-undo": { en: "Undo", zh: "撤销" },
  "interests-added": { en: "{count} added.", zh: "已添加 {count} 项。" },
  "interests-removed": { en: "“{name}” removed.", zh: "已移除“{name}”。" },
  "interests-reset": { en: "Forgotten: the order begins anew.", zh: "已清除：排序将重新开始。" },
  "interests-failed": {
    en: "It could not be read: a part of the page did not load. Reload the page and try again.",
    zh: "未能读取：页面的一部分没有载入。请重新载入页面后再试。",
  },
  "library-undone": { en: "Undone.", zh: "已撤销。" },
  "library-close": { en: "Close", zh: "关闭" },
  "library-full": {
    en: "Not stored: this browser has no room left for the site. Remove something, or free space, and try again.",
    zh: "未能保存：此浏览器留给本站的存储空间已满。请删除部分内容或释放空间后重试。",
  },
  "library-refused": {
    en: "Not stored: this browser lets the site store nothing now. A private window or a setting may be why.",
    zh: "未能保存：此浏览器目前不允许本站存储内容，可能是处于无痕模式或受设置限制。",
  },
  "library-more": { en: "Show more", zh: "显示更多" },
  "library-unknown": { en: "Not in the data of this site: {id}", zh: "本站数据中没有：{id}" },
  "library-looking": { en: "Looking up the titles…", zh: "正在查询标题…" },
  "library-lookup-failed": {
    en: "Titles of some papers could not be fetched; the papers themselves are safe. Try again when the connection is up.",
    zh: "部分论文的标题未能获取，论文记录不受影响。请在网络恢复后重试。",
  },
  "library-retry": { en: "Try again", zh: "重试" },
  "library-history-empty": {
    en: "No paper opened yet. Whichever you open stands here, newest first.",
    zh: "还没有打开过论文。打开过的论文会按时间倒序列在这里。",
  },
  "library-erase": { en: "Erase history", zh: "清除历史" },
  "library-erased": {
    en: "History erased. Papers stay marked as read; what is kept stays.",
    zh: "历史已清除。已读标记和收藏的论文不受影响。",
  },
  "library-export": { en: "Export", zh: "导出" },
  "library-exported": { en: "Exported: {name}", zh: "已导出：{name}" },
  "library-export-failed": {
    en: "The file could not be written: its writer did not load. Reload the page and try again.",
    zh: "未能生成文件：所需脚本未能载入。请重新载入页面后再试。",
  },
  "library-share": { en: "Share list", zh: "分享列表" },
  "library-share-title": { en: "A reading list", zh: "论文阅读列表" },
  "library-shared": {
    en: "Link copied: it holds {count|paper|papers}.",
    zh: "链接已复制，包含 {count} 篇论文。",
  },
  "library-shared-first": {
    en: "Link copied: it holds the first {count|paper|papers}, which is as many as a link carries.",
    zh: "链接已复制，包含前 {count} 篇论文（链接最多容纳的数量）。",
  },
  "library-share-by-hand": {
    en: "The link could not be copied. Select it here:",
    zh: "链接未能自动复制，请在此选中复制：",
  },
  "library-backup": { en: "Back up and move", zh: "备份与转移" },
  "library-backup-text": {
    en: "One JSON file holds all of it: kept papers, tags, notes, history, and what orders papers for you. Importing merges: nothing that is here is removed.",
    zh: "所有内容都在一个 JSON 文件中：收藏、标签、笔记、历史，以及个人排序依据。导入为合并，不会删除已有内容。",
  },
  "library-backup-export": { en: "Export the library", zh: "导出收藏夹" },
  "library-mail": { en: "Get this by mail", zh: "通过邮件接收" },
  "library-mail-export": {
    en: "Export the library, with the button above.",
    zh: "用上方按钮导出收藏夹。",
  },
  "library-mail-owner": {
    en: "Give the file and your address to the owner of this site. Owners store them as the secrets PROFILE and MAIL_TO, as the README says.",
    zh: "将文件和您的邮箱地址交给本站站长。站长按 README 的说明，将两者存为机密变量 PROFILE 和 MAIL_TO。",
  },
  "library-mail-comes": {
    en: "Each new day then comes as a mail: what you follow, what is likely yours, and why.",
    zh: "此后每次更新您都会收到邮件：您关注的内容、很可能是您的论文及理由。",
  },
  "library-mail-feed": {
    en: "No owner to ask? The feed brings every new paper to your feed reader.",
    zh: "无法联系站长？可在阅读器中订阅本站，获取全部新论文。",
  },
  "library-import": { en: "Import a file", zh: "导入文件" },
  "library-import-preview": { en: "What importing {name} would do", zh: "导入 {name} 的结果预览" },
  "library-import-added": { en: "New papers: {count}", zh: "新增论文：{count} 篇" },
  "library-import-changed": {
    en: "Papers with something to add: {count}",
    zh: "有内容可补充的论文：{count} 篇",
  },
  "library-import-same": { en: "Papers that stay as they are: {count}", zh: "保持不变的论文：{count} 篇" },
  "library-import-interests": {
    en: "What orders papers for me: {count|entry|entries}, of each the last word holds",
    zh: "个人排序依据：{count} 项，以最后一次的设置为准",
  },
  "library-import-unreadable": {
    en: "Rows that cannot be read and are left out: {count} ({places})",
    zh: "无法读取而略过的条目：{count} 条（{places}）",
  },
  "library-import-damaged": {
    en: "Damaged entries, which are taken over as they are: {count} ({places})",
    zh: "损坏的条目，将原样保留：{count} 条（{places}）",
  },
  "library-damaged": { en: "Damaged entries", zh: "损坏的条目" },
  "library-damaged-text": {
    en: "A part of each of these cannot be read, so they are not listed with the others. Exporting the library takes them along as they are. Opening the paper’s page, or importing a file that has the entry whole, may repair it.",
    zh: "以下条目有部分内容无法读取，因此未与其他条目一起列出。导出收藏夹时会原样包含它们。打开对应的论文页，或导入含有完整条目的文件，可能会修复它们。",
  },
  "library-damaged-field": { en: "cannot be read: {field}", zh: "无法读取：{field}" },
  "library-damaged-row": { en: "cannot be read", zh: "无法读取" },
  "library-damaged-remove": { en: "Remove", zh: "移除" },
  "library-damaged-removed": { en: "Damaged entry removed: {title}", zh: "已移除损坏的条目：{title}" },
  "library-import-row": { en: "no. {row}: {field}", zh: "第 {row} 条：{field}" },
  "library-import-merging": {
    en: "The earliest day of keeping and reading counts, the latest opening; tags are put together; where notes differ, both stay.",
    zh: "收藏和阅读时间取最早，打开时间取最近；标签合并；笔记不同时两份都保留。",
  },
  "library-import-merge": { en: "Merge", zh: "合并" },
  "library-import-cancel": { en: "Cancel", zh: "取消" },
  "library-imported": {
    en: "Imported: {added|new paper|new papers}, {changed} changed.",
    zh: "已导入：新增 {added} 篇，更新 {changed} 篇。",
  },
  "library-import-too-large": {
    en: "{name} is too large for a library file (more than 20 MB). Nothing was changed.",
    zh: "{name} 过大（超过 20 MB），不可能是收藏夹文件。未作任何更改。",
  },
  "library-import-no-library": {
    en: "{name} is not a library file of this site. Nothing was changed.",
    zh: "{name} 不是本站的收藏夹文件。未作任何更改。",
  },
  "library-import-newer": {
    en: "{name} was written by a newer version of this site. Reload the page, or update the site, and import again. Nothing was changed.",
    zh: "{name} 由更新版本的网站导出。请重新载入页面或更新网站后再导入。未作任何更改。",
  },
  "library-import-not-read": {
    en: "{name} could not be read from the disk. Nothing was changed.",
    zh: "无法从磁盘读取 {name}。未作任何更改。",
  },
  "library-list": { en: "A shared reading list", zh: "分享的阅读列表" },
  "library-list-text": {
    en: "{count|paper|papers} that someone shared by this link. Nothing is kept until you ask for it.",
    zh: "此链接分享了 {count} 篇论文。在您选择收藏之前不会保存任何内容。",
  },
  "library-list-keep": { en: "Keep all", zh: "全部收藏" },
  "library-list-kept": { en: "All papers of the list are kept.", zh: "列表中的论文已全部收藏。" },
  "library-list-leave": { en: "Go to my library", zh: "查看我的收藏夹" },
  "library-list-unreadable": {
    en: "Parts of the link that are no arXiv identifiers: {count}",
    zh: "链接中不是 arXiv 编号的部分：{count} 处",
  },
  "library-list-excess": {
    en: "The link names {count|more paper|more papers} than the 100 that a list may hold; they are left out.",
    zh: "列表最多包含 100 篇论文，链接中多出的 {count} 篇已略过。",
  },
  "library-list-too-long": {
    en: "This link is too long for a reading list. Ask whoever sent it for a shorter one.",
    zh: "此链接过长，无法作为阅读列表打开。请向发送者索取较短的链接。",
  },
  "library-list-no-identifiers": {
    en: "This link holds no arXiv identifiers, so there is no reading list to show. It may have been cut off.",
    zh: "此链接中没有 arXiv 编号，无法显示阅读列表。链接可能不完整。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
