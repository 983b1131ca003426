import type { Section, SectionKind } from "@/lib/digest/record";
import { plainBlocks } from "@/lib/markdown/blocks";
import { plainMarkdown } from "@/lib/markdown/plain-text";
import { cutSource, sourceSentences } from "@/lib/markdown/source-text";
import { findContribution, trimLeadIn } from "./contribution";
import type { Paper } from "./library";
import { listPassages, type Passage } from "./passages";
import { labelLine, opener } from "./preamble";

/** A short text that says what a paper is about: plain text, in which formulas and LaTeX commands appear as typed. */
export type ListSummary = { readonly text: string; readonly language: string; readonly kind: SectionKind };

/** Enough to say what a paper is about: some three lines of a list on a wide screen. */
const letterLimit = 240;
/** A Chinese, Japanese or Korean character says about as much as two letters and a half. */
const characterLimit = 100;

/** Sections in the order in which they say best what a paper is about. */
const summaryKinds = [
  "tldr",
  "abstract",
  "abstract-translation",
  "conclusion",
  "result",
  "method",
  "motivation",
  "key-findings",
  "analysis",
] as const satisfies readonly SectionKind[];

/**
 * Return a short text in a language that says what a paper is about: the newest sound TL;DR whole, else what an
 * English abstract says of the paper's contribution, else the beginning of the abstract, of its translation or of
 * the next best section, else undefined.
 */
export function getListSummary(paper: Paper, language: string): ListSummary | undefined {
  const passage = findBest(listPassages(paper), language);
  return passage && readSummary(passage, paper.title);
}

/** List a paper's TL;DRs in some languages, in their order; where it has none in any of them, its summaries. */
export function listSummaries(paper: Paper, languages: readonly string[]): ListSummary[] {
  const passages = listPassages(paper);
  const best = languages.flatMap((language) => findBest(passages, language) ?? []);
  const summaries = best.filter(({ section }) => section.kind === "tldr");
  return (summaries.length > 0 ? summaries : best).map((passage) => readSummary(passage, paper.title));
}

function findBest(passages: ReturnType<typeof listPassages>, language: string): Passage | undefined {
  for (const kind of summaryKinds) {
    const sound = passages.get(kind)?.find((passage) => isSound(passage, language));
    if (sound) return sound;
  }
  return undefined;
}

/** A text in another language than its digest's is as good to those who read that language. */
function isSound({ section, flags }: Passage, language: string): boolean {
  const isReadable = section.language === language && section.source.trim() !== "";
  return isReadable && flags.every((flag) => flag === "wrong-language");
}

/** By their section: a paper is in several lists, and to choose from an abstract takes .2 ms. */
const knownSummaries = new WeakMap<Section, ListSummary>();

function readSummary({ section }: Passage, title: string): ListSummary {
  const summary = knownSummaries.get(section) ?? createSummary(section, title);
  knownSummaries.set(section, summary);
  return summary;
}

function createSummary({ kind, language, format, source }: Section, title: string): ListSummary {
  const text = format === "markdown" ? readMarkdown(source) : source.replace(/\s+/g, " ").trim();
  if (kind === "tldr") return { text, language, kind };
  const contribution = kind === "abstract" && language === "en" ? quoteContribution(text, title) : undefined;
  return { text: contribution ?? cutAfterSentence(text, language), language, kind };
}

/** Shorter blocks are titles, labels and facts. */
const shortestProse = 40;

/** Read a passage's words from its first block of prose on, or all of them where no block is prose. */
function readMarkdown(source: string): string {
  const blocks = plainBlocks(source).map(({ text, isHeading }) => ({
    isHeading,
    text: text.replace(labelLine, "").replace(/\s+/g, " ").trim(),
  }));
  const isProse = ({ isHeading, text }: (typeof blocks)[number]) =>
    !isHeading && text.length >= shortestProse && /[。！？.!?]$/.test(text) && !opener.test(text);
  const first = blocks.findIndex(isProse);
  if (first < 0) return plainMarkdown(source);
  return blocks
    .slice(first)
    .map(({ text }) => text)
    .join(" ");
}

/**
 * Quote the sentence that states the contribution, and the one with the main number where there is room for both. Whole
 * sentences need no mark before or after them, which would appear in every row of a list; a stretch left out between them
 * does.
 */
function quoteContribution(text: string, title: string): string | undefined {
  const sentences = sourceSentences(text).map((sentence) => sentence.trim());
  const found = findContribution(sentences, title);
  if (!found) return undefined;
  const statement = trimLeadIn(sentences[found.statement] ?? "");
  if (statement.length > 2 * letterLimit) return cutSource(statement, 2 * letterLimit);
  const result = found.result === undefined ? "" : (sentences[found.result] ?? "");
  const hasRoom = result !== "" && statement.length + result.length < letterLimit;
  const between = found.result === found.statement + 1 ? " " : " … ";
  return hasRoom ? statement + between + result : statement;
}

function cutAfterSentence(text: string, language: string): string {
  const most = language === "en" ? letterLimit : characterLimit;
  let summary = "";
  // What is cut by its length needs no more to decide where its first sentences end.
  for (const sentence of sourceSentences(text.slice(0, 4 * most))) {
    if (summary !== "" && summary.length + sentence.length > most) break;
    summary += sentence;
  }
  if (summary.length > 2 * most) return cutSource(summary, 2 * most);
  return summary.length < text.length ? `${summary.trim()} …` : summary.trim();
}
