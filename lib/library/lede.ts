import type { SectionKind } from "@/lib/digest/record";
import { plainBlocks } from "@/lib/markdown/blocks";
import { plainMarkdown } from "@/lib/markdown/plain-text";
import type { Paper } from "./library";
import { listPassages, type Passage } from "./passages";
import { labelLine, opener } from "./preamble";

/** A short text that says what a paper is about: plain text, in which formulas and LaTeX commands stand as typed. */
export type Lede = { readonly text: string; readonly language: string; readonly kind: SectionKind };

/** Enough to say what a paper is about: some three lines of a list on a wide screen. */
const lettersOfLede = 240;
/** A Chinese, Japanese or Korean character says about as much as two letters and a half. */
const charactersOfLede = 100;

/** Sections in the order in which they say best what a paper is about. */
const ledeKinds = [
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
 * Return a short text in a language that says what a paper is about: the newest sound TL;DR whole, else the
 * beginning of the abstract, of its translation or of the next best section, else undefined.
 */
export function getLede(paper: Paper, language: string): Lede | undefined {
  const passage = findBest(listPassages(paper), language);
  return passage && readLede(passage);
}

/** List a paper's TL;DRs in some languages, in their order; where it has none in any of them, its ledes. */
export function listSummaries(paper: Paper, languages: readonly string[]): Lede[] {
  const passages = listPassages(paper);
  const best = languages.flatMap((language) => findBest(passages, language) ?? []);
  const summaries = best.filter(({ section }) => section.kind === "tldr");
  return (summaries.length > 0 ? summaries : best).map(readLede);
}

function findBest(passages: ReturnType<typeof listPassages>, language: string): Passage | undefined {
  for (const kind of ledeKinds) {
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

function readLede({ section: { kind, language, format, source } }: Passage): Lede {
  const text = format === "markdown" ? readMarkdown(source) : source.replace(/\s+/g, " ").trim();
  return { text: kind === "tldr" ? text : cutAfterSentence(text, language), language, kind };
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

/** By language: one takes as long to create as to cut some abstracts. */
const segmenters = new Map<string, Intl.Segmenter>();

function cutAfterSentence(text: string, language: string): string {
  const most = language === "en" ? lettersOfLede : charactersOfLede;
  let lede = "";
  for (const { segment } of getSegmenter(language).segment(text)) {
    if (lede !== "" && lede.length + segment.length > most) break;
    lede += segment;
  }
  if (lede.length > 2 * most)
    return `${lede
      .slice(0, 2 * most)
      .replace(/[\w\ud800-\udbff]+$/, "")
      .trimEnd()}…`;
  return lede.length < text.length ? `${lede.trim()} …` : lede.trim();
}

function getSegmenter(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, segmenter);
  return segmenter;
}
