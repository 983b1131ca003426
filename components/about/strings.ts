import type { UiString } from "@/lib/site/strings";

/** Strings of the page about the site; `{name}` marks a place for a value. */
export const aboutStrings = {
  "about-title": { en: "About this site", zh: "关于本站" },
  "about-what": {
    en: "Every day a digest summarises new computer-vision papers on arXiv. This site makes one permanent page of each paper, merges what several digests say about it, and keeps every word.",
    zh: "日报每天总结 arXiv 上的计算机视觉新论文。本站为每篇论文生成一个永久页面，合并多个来源的介绍，并完整保留每一个字。",
  },
  "about-counts": { en: "{papers|paper|papers} in {days|day|days}.", zh: "{days} 天，共 {papers} 篇论文。" },
  sources: { en: "Sources", zh: "来源" },
  homepage: { en: "Homepage", zh: "主页" },
  "source-licence": { en: "Licence: {name}", zh: "许可：{name}" },
  generated: { en: "Written by people, written by machines", zh: "人写的与机器写的" },
  "generated-text": {
    en: "Titles, authors and abstracts are the authors' own, from arXiv. Summaries, translations and analyses are written by language models and can be wrong; each passage says which digest it comes from. Generated text that failed, refused or repeats itself is folded behind one line, never deleted.",
    zh: "标题、作者和摘要来自 arXiv 上的作者原文。总结、翻译与解读由语言模型生成，可能有误；每段文字均注明来源。生成失败、拒答或重复的内容会折叠为一行，但不会删除。",
  },
  licences: { en: "Licences", zh: "许可" },
  "licences-text": {
    en: "The site's own code is under the MIT licence; its titles are set in Source Serif 4, under the SIL Open Font License. Titles and abstracts are their authors'; each paper's licence is on its arXiv page. Summaries, translations and analyses belong to the makers of their digests.",
    zh: "本站代码采用 MIT 许可。标题与摘要归论文作者所有，各篇论文的许可见其 arXiv 页面；总结、翻译与解读归相应日报的制作者所有。",
  },
  keyboard: { en: "Keyboard", zh: "键盘" },
  "keyboard-text": {
    en: "The keys work where no field is being written in, and none needs a modifier. They can be switched off in the settings.",
    zh: "不在输入框中时，按以下按键即可操作，无需组合键。快捷键可在设置中关闭。",
  },
  data: { en: "For programs", zh: "供程序使用" },
  "data-text": {
    en: "All papers are also static JSON files, which any program may read. The manifest names them: the newest papers, then those of each month, in columns with a line a paper. Their format has a version, and a JSON Schema describes it. Feeds hold all papers, those of a category or those of a source; archives before the newest document lead to every paper.",
    zh: "所有论文也以静态 JSON 文件提供，任何程序均可读取。清单列出全部文件：先是最新论文，然后按月排列；论文按列存放，每篇一行。格式有版本号，并有机器可读的格式说明。订阅源收录全部论文，也按分类和来源分别提供；沿存档可以追溯到每一篇论文。",
  },
  "data-manifest": { en: "Manifest", zh: "清单" },
  "data-schema": { en: "JSON Schema", zh: "格式说明" },
  "data-feed": { en: "Atom feed", zh: "订阅源" },
  "data-json-feed": { en: "JSON feed", zh: "JSON 订阅源" },
  "data-search-feed": { en: "Feed: {name}", zh: "订阅源：{name}" },
  "data-example": { en: "Titles of the newest papers:", zh: "列出最新论文的标题：" },
  privacy: { en: "Privacy", zh: "隐私" },
  "privacy-text": {
    en: "The site is a folder of static files. It sets no cookies, counts no visits and loads nothing from other hosts. What it remembers stays in this browser and is sent nowhere:",
    zh: "本站是一组静态文件：不使用 Cookie，不统计访问，也不从其他主机加载任何内容。本站所记住的内容只保存在您的浏览器中，不会发送到任何地方：",
  },
  "stored-settings": {
    en: "Settings: languages, theme, text size and the like. “Reset to defaults” forgets them.",
    zh: "设置：语言、主题、文字大小等，选择“恢复默认设置”即可清除。",
  },
  "stored-library": {
    en: "Your library: the papers that you keep, with notes and tags, and those that you have read; also as it was before the last imports, until it forgets that.",
    zh: "收藏夹：收藏的论文及其笔记和标签，以及读过的论文；还有最近几次导入之前的状态，可在收藏夹中清除。",
  },
  "stored-searches": {
    en: "Recent searches: the last eight. The search field forgets one or all of them.",
    zh: "最近搜索：最近八次，可在搜索框中逐条或全部删除。",
  },
  "stored-files": {
    en: "Copies of the search index, so that a second search needs no connection.",
    zh: "搜索索引的副本，再次搜索时无需重新下载。",
  },
  "stored-pages": {
    en: "Pages for reading offline: the newest days, the papers that you keep and the pages that you opened last. A setting switches that off and deletes them.",
    zh: "供离线阅读的页面：最新几天、收藏的论文以及最近打开的页面；可在设置中关闭并删除。",
  },
  "stored-clear": {
    en: "Clearing this site's data in the browser removes all of it.",
    zh: "在浏览器中清除本站数据，即可删除以上全部内容。",
  },
} as const satisfies Readonly<Record<string, UiString>>;
