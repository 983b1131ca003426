import type { ReferenceFault } from "@/lib/citation/reference-paper";
import type { UiString } from "@/lib/site/strings";

/** Why references, or one of them, could not be read, and what to do. */
export const faultStrings: Readonly<Record<ReferenceFault, UiString>> = {
  unclosed: { en: "the braces of this entry do not close", zh: "此条目的花括号没有闭合" },
  unreadable: { en: "this entry cannot be read", zh: "无法读取此条目" },
  nameless: {
    en: "neither a title nor an arXiv identifier; give it one of them",
    zh: "既无标题也无 arXiv 编号，请补充其一",
  },
  "no-identifier": { en: "no arXiv identifier in this line", zh: "此行没有 arXiv 编号" },
  "too-many": {
    en: "10,000 entries are read at once; divide the file",
    zh: "一次最多读取 10,000 条，请拆分文件",
  },
  empty: { en: "it is empty", zh: "内容为空" },
  "too-short": {
    en: "too few words to say what a paper is about; paste its abstract",
    zh: "文字太少，无法判断论文主题，请粘贴摘要",
  },
  "too-large": { en: "larger than 20 MB; divide the file", zh: "超过 20 MB，请拆分文件" },
  "no-entries": { en: "a file of references without any entry", zh: "文献文件中没有条目" },
  pdf: {
    en: "this is a PDF; export the references from your library as BibTeX, RIS or CSL JSON",
    zh: "这是 PDF 文件，请从文献管理软件导出 BibTeX、RIS 或 CSL JSON",
  },
  archive: { en: "this is an archive; unpack it first", zh: "这是压缩文件，请先解压" },
  html: { en: "this is a web page; paste its text instead", zh: "这是网页文件，请改为粘贴其文字" },
  "unknown-format": {
    en: "of no format that is read here: BibTeX, RIS, CSL JSON, or text",
    zh: "不支持的格式；支持 BibTeX、RIS、CSL JSON 或纯文本",
  },
};
