import { listCopies } from "./quality-copy";
import type { Flag, QualityFlag, Section } from "./record";

/** Texts that a generator writes in place of a passage when a request fails; matched whole, never as a part. */
const failures: ReadonlySet<string> = new Set(
  [
    // The details family: a failed call, field by field.
    ...["Summary generation failed", "Motivation analysis unavailable", "Method extraction failed"],
    ...["Result analysis unavailable", "Conclusion extraction failed", "Processing failed", "Error"],
    // Forks of it.
    ...["Title translation failed", "Classification unavailable"],
    ...["摘要失败", "待生成", "生成失败", "分析失败", "翻译失败", "错误：AI分析失败"],
    ...["Error: API quota exceeded", "API quota exceeded", "达到API配额限制，请明天再试"],
    ...["请联系管理员或等待明天API配额重置", "生成に失敗しました", "생성 실패"],
  ].map(normalise),
);

/** Words for nothing: a failure where a passage must say something, an answer under other labels. */
const nothings: ReadonlySet<string> = new Set(
  ["N/A", "None", "null", "无", "暂无", "なし", "없음"].map(normalise),
);
/** A passage put off until the paper is read: `待论文阅读后补充具体结论。` */
const postponed = /^(?:待|有待)[^，。；]{0,12}(?:补充|完善|填写)[^，。；]{0,12}。?$/;
const optional: ReadonlySet<Section["kind"]> = new Set(["comment", "keywords", "other"]);

/** A whole passage that is one of the schema's own words or descriptions, sent back by the model. */
const echoes: ReadonlySet<string> = new Set(
  [
    ...["string", "str", "true", "false", "boolean", "object"],
    ...["tldr", "motivation", "method", "result", "conclusion", "summary", "abstract"],
    // Descriptions of the fields in the prompt of the details family.
    ...["generate a too long; didn't read summary", "describe the motivation in this paper"],
    ...["method of this paper", "result of this paper", "conclusion of this paper"],
  ].map(normalise),
);

/** A hole of a template that was never filled: `{tldr}`, `{{motivation}}`, `[您的姓名]`. */
const hole = /^(?:\{{1,2}\s?\w{1,40}\s?\}{1,2}|\[(?:您|你)的[^\]]{1,20}\])$/;

/**
 * A model that asks for the paper, or says that it cannot answer, in a passage short enough to say little else.
 * What it says opens the passage or a sentence: papers on such answers quote them.
 */
const refusals = joinPatterns([
  /(?<![“‘"'「])请(?:您|你)?(?:先)?提供[^，。；？\n]{0,12}(?:论文|文章|文本|摘要)/,
  /(?:^|[.!?]\s)(?:(?:could|would) you )?(?:please|kindly) (?:provide|share|upload|paste)[^.]{0,40}(?:paper|abstract|article|text|pdf)/i,
  /(?:^|[.!?]\s)(?:but )?(?:i (?:cannot|can['’]t|am unable to|am not able to)|as an ai(?: language)? model)[^.]{0,60}(?:access|read|open|analy[sz]e|assist|help)/i,
  /^(?:非常|很|十分)?(?:抱歉|对不起)[，,！!]/,
  /^(?:i['’]m|i am) (?:very )?sorry,? (?:but )?(?:i|the|no|there)\b/i,
]);

/** A passage that says no more than that there was nothing to say: `未提供摘要，无法总结研究结论。` */
const missing = joinPatterns([
  /^(?:由于|因为?)?(?:该|本|此)?(?:论文|文章|原文|输入|文中)?(?:中|的)?(?:并?(?:未|没有?|无|缺少|缺乏|暂无))(?:能)?(?:提供|给出|找到|包含|获取到?)?(?:论文|文章|原文|任何|具体)?的?(?:摘要|正文|全文)(?:内容|信息|文本)?(?:[，,；;]?(?:因此|所以|故)?(?:无法|不能|难以)[^，。；\n]{0,30})?[。.]?$/,
  /^(?:摘要|原文)(?:缺失|为空|不可用|未提供|暂缺)(?:[，,；;](?:因此|所以|故)?(?:无法|不能|难以)[^，。；\n]{0,30})?[。.]?$/,
  /^(?:the )?(?:paper['’]s )?(?:abstract|summary) (?:is |was )?(?:not (?:available|provided|found|given)|unavailable|missing|empty)(?: (?:in|from|on|by|at) [^.,;]{1,30})?(?:[,;] (?:so|therefore|thus|hence|and)?[^.]{0,60}(?:cannot|could not|unable|not possible)[^.]{0,60})?\.?$/,
  /^no (?:abstract|summary|description) (?:is |was )?(?:available|provided|found|given)?(?: (?:in|from|on|by|at|for) [^.,;]{1,30})?(?:[,;] (?:so|therefore|thus|hence|and)?[^.]{0,60}(?:cannot|could not|unable|not possible)[^.]{0,60})?\.?$/,
  /^(?:要旨|要約|アブストラクト|抄録)が(?:提供されて|利用でき|記載されて)(?:い)?(?:ない|ません)[^。]{0,40}。?$/,
  /^초록이? (?:제공되지|없)[^.]{0,40}\.?$/,
]);
const longestMissing = 120;

/** Passages that a digest is to say something in; other labels appear empty in many digests by design. */
const expected: ReadonlySet<Section["kind"]> = new Set([
  ...(["tldr", "motivation", "method", "result", "conclusion", "abstract", "analysis"] as const),
]);

const longestRefusal = 400;
const longestEcho = 4000;
/** All texts that are matched whole are shorter. */
const longestWhole = 48;
/** A loop says a sentence of this length this often, in a fifth of the passage or more. */
const shortestRepeat = 15;
const leastRepeats = 8;

/**
 * Flag what a generator left wrong in the sections of an entry, the gravest fault of each. Nothing is changed or
 * left out.
 */
export function flagSections(sections: readonly Section[]): Flag[] {
  const copies = listCopies(sections);
  return sections.flatMap((section, index) => {
    const flag = findFlag(section) ?? (copies.has(index) ? "abstract-copy" : undefined);
    return flag === undefined ? [] : [{ flag, section: index }];
  });
}

/** Find the gravest fault of a passage; undefined for a sound one, and for an empty one that may be. Errs towards sound. */
export function findFlag({ kind, source }: Pick<Section, "kind" | "source">): QualityFlag | undefined {
  const text = source.trim();
  if (text === "") return expected.has(kind) ? "empty-field" : undefined;
  if (isHole(text) || isRawJson(text) || isPostponed(text)) return "generation-failed";
  const short = text.length <= longestWhole ? normalise(text) : "";
  if (failures.has(short) || (nothings.has(short) && !optional.has(kind))) return "generation-failed";
  if (echoes.has(short)) return "prompt-echo";
  if (text.length <= longestMissing && missing.test(text)) return "refusal";
  if (kind === "abstract" || kind === "comment" || kind === "keywords") return undefined;
  if (isPromptEcho(text)) return "prompt-echo";
  if (isRefusal(text)) return "refusal";
  return isLoop(text) ? "loop" : undefined;
}

/** Recognise a hole of a template that was never filled. */
export function isHole(text: string): boolean {
  return text.length <= longestWhole && hole.test(text.trim());
}

function isPostponed(text: string): boolean {
  return text.length <= longestWhole && postponed.test(text);
}

/** An object of the schema itself, where the text of one of its fields should be. */
function isRawJson(text: string): boolean {
  return /^(?:```(?:json)?\s*)?\{\s*"/.test(text.slice(0, 40)) && /\}\s*(?:```)?$/.test(text.slice(-10));
}

/** A template of headings and questions given back after a request for the paper; an offer at the end is not one. */
function isPromptEcho(text: string): boolean {
  if (text.length > longestEcho || !text.includes("# ")) return false;
  const headings = [...text.matchAll(/^#{1,6} /gm)];
  return headings.length >= 3 && isRefusal(text.slice(0, headings[0]?.index));
}

function isRefusal(text: string): boolean {
  return text.length <= longestRefusal && refusals.test(text);
}

/** Make one pattern of many, case aside: it reads a text once. */
function joinPatterns(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "i");
}

/** A sentence of some length that comes again and again and makes up much of the passage. */
function isLoop(text: string): boolean {
  if (text.length < leastRepeats * shortestRepeat) return false;
  const sentences = new Map<string, number>();
  for (const sentence of text.split(/[。！？\n]|\. |，但是?|，即/)) {
    const key = sentence.trim();
    if (key.length >= shortestRepeat) sentences.set(key, (sentences.get(key) ?? 0) + 1);
  }
  return [...sentences].some(
    ([sentence, times]) => times >= leastRepeats && sentence.length * times * 5 >= text.length,
  );
}

function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.。!！*_`]+/g, " ")
    .trim();
}
