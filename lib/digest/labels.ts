import type { SectionKind } from "./record";

/** What a label introduces: a passage of some kind, or one of the facts of an entry. */
export type LabelMeaning =
  | { readonly kind: SectionKind }
  | {
      readonly fact: "category" | "categories" | "topic" | "authors" | "published" | "links";
    };

type LabelRow = {
  readonly meaning: LabelMeaning;
  readonly names: readonly string[];
};

/**
 * Labels met in digests, or their plain translations, by meaning. Case, marks and an emoji before the name do not
 * matter. A label that is not here opens a section of kind "other" where the file's own habits show it is one.
 */
const table: readonly LabelRow[] = [
  {
    meaning: { kind: "tldr" },
    names: [
      // The details family, in every language of its text.
      ...["TL;DR", "TLDR", "TL; DR", "TL DR"],
      // Chinese forks.
      ...["一句话总结", "一句话概括", "太长不看", "核心要点", "核心价值", "简要总结", "简介"],
      ...["要約", "概要", "一言まとめ"],
      ...["요약", "한 줄 요약"],
    ],
  },
  {
    meaning: { kind: "motivation" },
    names: [
      "Motivation",
      "动机",
      "研究动机",
      "研究背景",
      "背景与动机",
      "動機",
      "研究動機",
      "背景",
      "동기",
      "연구 동기",
    ],
  },
  {
    meaning: { kind: "method" },
    names: [
      "Method",
      "Methods",
      "Methodology",
      "Approach",
      "方法",
      "研究方法",
      "方法论",
      "手法",
      "提案手法",
      "방법",
      "연구 방법",
    ],
  },
  {
    meaning: { kind: "result" },
    names: ["Result", "Results", "结果", "实验结果", "主要结果", "結果", "実験結果", "결과", "실험 결과"],
  },
  {
    meaning: { kind: "conclusion" },
    names: ["Conclusion", "Conclusions", "结论", "研究结论", "主要结论", "結論", "결론"],
  },
  {
    meaning: { kind: "abstract" },
    names: [
      "Abstract",
      "Original abstract",
      "原文摘要",
      "英文摘要",
      "摘要",
      "原始摘要",
      "要旨",
      "アブストラクト",
      "초록",
    ],
  },
  {
    meaning: { kind: "abstract-translation" },
    names: [
      // The details family with a second abstract, and its forks.
      ...[
        "Abstract (中文翻译)",
        "Abstract (Chinese)",
        "Abstract (translated)",
        "Translated abstract",
        "Abstract translation",
      ],
      ...["摘要翻译", "中文摘要", "摘要（中文）", "翻译摘要", "摘要 (中文翻译)", "中文翻译"],
      ...[
        "Abstract (日本語訳)",
        "アブストラクト（日本語訳）",
        "日本語要旨",
        "Abstract (한국어 번역)",
        "초록 번역",
      ],
    ],
  },
  {
    meaning: { kind: "analysis" },
    names: ["Analysis", "论文解读", "详细分析", "深度分析", "解読"],
  },
  {
    meaning: { kind: "key-findings" },
    names: ["Key Findings", "关键发现", "主要发现", "核心发现"],
  },
  {
    meaning: { kind: "executive-summary" },
    names: ["Executive Summary", "执行摘要"],
  },
  {
    meaning: { kind: "keywords" },
    names: ["Keywords", "Keyword", "关键词", "关键字", "キーワード", "키워드"],
  },
  {
    meaning: { kind: "comment" },
    names: ["Comment", "Comments", "备注", "コメント", "비고"],
  },
  {
    // Known as labels, without a kind of their own: each keeps its name.
    meaning: { kind: "other" },
    names: [
      ...["Task", "Code", "Citations", "Relevance Score", "Read time", "Key Contributions", "Limitations"],
      ...[
        "Selection reason",
        "Matched keywords",
        "AI_Comments",
        "ai_Abstract",
        "Updated",
        "Journal reference",
        "DOI",
      ],
      ...["PDF", "URL", "GitHub", "Project page"],
      ...["Venue", "Journal", "Journal ref", "Published in", "期刊", "会议", "发表于"],
      ...["Updated at", "Last updated", "Relevance", "Score", "Rating", "Tags", "Recommendation"],
      ...["更新日期", "更新时间", "相关性", "相关度", "评分", "推荐指数", "推荐度", "标签"],
      ...[
        "大白话",
        "问题与洞察",
        "方法与发现",
        "价值评估",
        "推荐理由",
        "入选理由",
        "代码",
        "局限性",
        "创新点",
      ],
    ],
  },
  {
    meaning: { fact: "category" },
    names: [
      ...["Main category", "Primary category", "Category", "主类别", "主分类", "カテゴリ", "주 분류"],
      "카테고리",
    ],
  },
  {
    meaning: { fact: "categories" },
    names: ["Categories", "Subjects", "类别", "分类"],
  },
  {
    // A subject of the generator's own.
    meaning: { fact: "topic" },
    names: ["Catalog", "Catalogue", "Topic", "主题", "领域", "研究领域", "研究方向"],
  },
  {
    meaning: { fact: "authors" },
    names: ["Authors", "Author", "作者", "著者", "저자"],
  },
  {
    meaning: { fact: "published" },
    names: ["Published", "Publication date", "发表日期", "发布日期", "公開日"],
  },
  { meaning: { fact: "links" }, names: ["Links", "链接", "リンク"] },
];

/** Words of a label that say in which language its passage is, by what they say. */
const original = /英文|原文|(?<![a-z])(?:english|original|en)(?![a-z])/;
const language =
  /(?:简体)?中文|汉语|日本語|한국어|(?<![a-z])(?:in )?(?:chinese|japanese|korean|zh|cn)(?![a-z])/;
const translation = /翻译|译文|翻訳|訳文|번역|(?<![a-z])translat(?:ion|ed)(?![a-z])/;
const ofLanguage = new RegExp([original, language, translation].map(({ source }) => source).join("|"), "g");
/** A label and, in brackets, the same in another language: `연구 방법론 (method)`. */
const glossed = /^([^()]+?) ?\(([^()]+)\)$/;

/** Order in which every known generator of the details family writes its passages. */
const order: readonly SectionKind[] = [
  "tldr",
  "motivation",
  "method",
  "result",
  "conclusion",
  "abstract",
  "abstract-translation",
];

/** List the labels that are known, by what they introduce. */
export function listKnownLabels(): readonly (readonly [meaning: string, names: readonly string[]])[] {
  return table.map(({ meaning, names }) => ["kind" in meaning ? meaning.kind : meaning.fact, names]);
}

/** What the table knows of a label. */
export type KnownLabel = {
  /** Equal for all spellings of one label. */
  readonly name: string;
  /** Undefined for a label that the table does not hold. */
  readonly meaning: LabelMeaning | undefined;
  /** Place in the usual order of an entry; undefined for a label that may appear anywhere. */
  readonly rank: number | undefined;
};

const known: ReadonlyMap<string, KnownLabel> = new Map(
  table.flatMap(({ meaning, names }) =>
    names.flatMap((name) => {
      const label = { name: normaliseLabel(name), meaning, rank: getRank(meaning) };
      return [[name, label] as const, [label.name, label] as const];
    }),
  ),
);

/** Find what a label means, whatever its case, width and the emoji before it. */
export function getLabel(label: string): KnownLabel {
  const exact = known.get(label);
  if (exact !== undefined) return exact;
  const name = normaliseLabel(label);
  return known.get(name) ?? compose(name) ?? { name, meaning: undefined, rank: undefined };
}

/**
 * Find what a label means that is known but for words of language, or for a gloss: `abstract (英文)`, `中文摘要翻译`,
 * `연구 방법론 (method)`. A passage other than the abstract that is translated has no kind of its own.
 */
function compose(name: string): KnownLabel | undefined {
  const [, outer = name, inner = ""] = glossed.exec(name) ?? [];
  const [own, gloss] = [getKindWithin(outer), getKindWithin(inner)];
  const isAside = inner === "" || gloss !== undefined || stripLanguage(inner) === "";
  const kind = isAside ? (own ?? (/^[ -~]+$/.test(outer) ? undefined : gloss)) : undefined;
  if (kind === undefined) return undefined;
  if (isAbstract(own) || isAbstract(gloss)) {
    const isTranslation = own === "abstract-translation" || gloss === "abstract-translation";
    if (isTranslation || translation.test(name) || language.test(name))
      return createKnown(name, "abstract-translation");
    // Beside an abstract that is not in the authors' words, so that neither takes the other's place.
    const rank = order.indexOf("abstract") + (original.test(name) ? 0.5 : 0);
    return { name, meaning: { kind: "abstract" }, rank };
  }
  if (translation.test(name)) return { name, meaning: { kind: "other" }, rank: undefined };
  if (language.test(name)) return { name, meaning: { kind }, rank: undefined };
  return original.test(name) ? undefined : createKnown(name, kind);
}

function createKnown(name: string, kind: SectionKind): KnownLabel {
  return { name, meaning: { kind }, rank: getRank({ kind }) };
}

function getKindWithin(part: string): SectionKind | undefined {
  const meaning = (known.get(part) ?? known.get(stripLanguage(part)))?.meaning;
  return meaning !== undefined && "kind" in meaning ? meaning.kind : undefined;
}

function stripLanguage(part: string): string {
  return part.replace(ofLanguage, " ").replace(/\s+/g, " ").trim();
}

function isAbstract(kind: SectionKind | undefined): boolean {
  return kind === "abstract" || kind === "abstract-translation";
}

function getRank(meaning: LabelMeaning): number | undefined {
  const rank = "kind" in meaning ? order.indexOf(meaning.kind) : -1;
  return rank === -1 ? undefined : rank;
}

/** Recognise a kind of passage that a generator writes for every entry if it writes it at all. */
export function isUsualKind(kind: SectionKind): boolean {
  return (order.includes(kind) && kind !== "abstract-translation") || kind === "analysis";
}

/** Brings the spellings of one label together: width, case, white space, underscores, an emoji before it. */
function normaliseLabel(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/[\s_]+/g, " ")
    .trim();
}
