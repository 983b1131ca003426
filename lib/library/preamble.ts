/** How a model greets, or says what it is about to do, before it speaks of the paper. */
export const opener =
  /^(?:好的|当然|没问题|作为(?:一?[名位]|[^，。\n]{2,40}(?:专家|研究[员生者])，)|sure\b|certainly\b|of course\b|okay\b|as an? (?:ai|expert)\b)/i;
/** A block begins with such a line where the model names what follows: `摘要翻译：`. */
export const labelLine = /^[^\n]{1,12}[：:]\n/;

/** Longer ones speak of the paper. */
const longestOpening = 400;
/** What such an opening speaks of: the model itself, its user, or the text that follows. */
const ofTheTask =
  /我(?:将|会|来|对|为|针对|已)|您|这是|以下|下面|\bI(?:['’]ll| will| have|['’]ve)\b|\byou(?:r|['’]ve)?\b|\bhere(?:['’]s| is| are)\b|\bbelow\b|\blet me\b|\bfollowing\b/i;
/** What a sentence on the paper says; one that holds it is none of the model's own. */
const ofThePaper =
  /提出了|引入了|实现了|达到|优于|证明了|\d\s*[%％]|\b(?:propos|introduc|achiev|outperform|demonstrat)\w*/i;
/** Facts that the head of the page shows, a line each: `**论文题目：** …`. */
const fact =
  /^(?:论文题目|论文标题|标题|题目|作者|发表日期|论文(?:摘要|方法)?分析(?:与总结)?|title|authors?|categories|published(?: date)?)[：:]\s*\S/i;
/** The name of what follows, alone in its line. */
const label = /^(?:(?:论文|中文)?摘要(?:翻译)?|中文翻译|论文摘要分析|abstract)[：:]?$/i;
const rule = /^(?:-{3,}|\*{3,}|_{3,})$/;

/** A passage as what its model says to its user, and what it says of the paper; joined, they are the passage. */
export type Opened = { readonly preamble: string; readonly text: string };

/**
 * Split off what appears at the head of a passage before it speaks of its paper: a greeting, the paper's title and
 * authors in labelled lines, the name of what follows. The preamble is "" where the passage begins with its text, has
 * nothing else, or leaves doubt.
 *
 * @example splitPreamble("好的，我将分析这篇论文。\n\n---\n\n## 方法\n…") // text: "## 方法\n…"
 */
export function splitPreamble(source: string): Opened {
  const lines = source.split("\n");
  let end = findOpeningEnd(lines);
  let next = end;
  for (; next < lines.length; next += 1) {
    const line = readLine(lines[next] ?? "");
    if (line === "") continue;
    const isOurs = fact.test(line) || (end > 0 && (rule.test(line) || label.test(line)));
    if (!isOurs) break;
    end = next + 1;
  }
  if (next === lines.length || end === 0) return { preamble: "", text: source };
  return { preamble: lines.slice(0, end).join("\n"), text: lines.slice(next).join("\n") };
}

/** Return the number of the lines in which a model speaks to its user before all else: a paragraph, or none. */
function findOpeningEnd(lines: readonly string[]): number {
  const end = lines.findIndex((line, place) => place > 0 && (line.trim() === "" || rule.test(line.trim())));
  if (end < 0) return 0;
  const text = lines.slice(0, end).join(" ").trim();
  const isOpening =
    text.length <= longestOpening && opener.test(text) && ofTheTask.test(text) && !ofThePaper.test(text);
  return isOpening ? end : 0;
}

/** Read a line without marks of emphasis. */
function readLine(line: string): string {
  return line.replace(/\*\*|__/g, "").trim();
}
