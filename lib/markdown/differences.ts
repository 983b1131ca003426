import { diffArrays } from "diff";
import type { Block, Mark, Stretch, TextStretch } from "./blocks";

/** A word as it is compared, or what is compared as one: a formula, a link, code. */
type Word = TextStretch & { readonly key: string };
type Words = { readonly blocks: readonly Block[]; readonly words: readonly Word[] };

/** Differences from which on two texts have too little in common for marks to help; also a bound on the work. */
const mostDifferences = 400;
/** So does a smaller share of equal words. */
const leastShared = 0.25;

/**
 * List for each of several texts in one language, given as their blocks, the stretches of words that differ: those of
 * the first that another lacks, those of another that the first lacks. Case and punctuation are no differences. Texts
 * that have little in common get no marks.
 */
export function listDifferences(
  texts: readonly (readonly Block[])[],
  language: string,
): readonly (readonly TextStretch[])[] {
  const [first, ...others] = texts.map((blocks) => ({ blocks, words: listWords(blocks, language) }));
  if (!first) return [];
  const compared = others.map((other) => ({ other, ...compareWords(first.words, other.words) }));
  const missing = new Set(compared.flatMap(({ removed }) => removed));
  return [joinWords(first, missing), ...compared.map(({ other, added }) => joinWords(other, new Set(added)))];
}

function compareWords(first: readonly Word[], other: readonly Word[]) {
  const changes = diffArrays([...first], [...other], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: mostDifferences,
  });
  const shared = changes?.filter(({ added, removed }) => !added && !removed) ?? [];
  const count = shared.reduce((sum, { value }) => sum + value.length, 0);
  const isAlike = count >= leastShared * Math.min(first.length, other.length);
  const differing = isAlike ? (changes ?? []) : [];
  return {
    added: differing.flatMap(({ added, value }) => (added ? value : [])),
    removed: differing.flatMap(({ removed, value }) => (removed ? value : [])),
  };
}

/**
 * Join neighbouring words to stretches, over a single character between them, such as 的 or a. An edge of emphasis parts
 * them, where an element would be cut.
 */
function joinWords({ blocks, words }: Words, chosen: ReadonlySet<Word>): readonly TextStretch[] {
  const stretches: TextStretch[] = [];
  let between = 0;
  for (const word of words) {
    const { block, start, end } = word;
    if (!chosen.has(word)) {
      between += end - start;
      continue;
    }
    const last = stretches.at(-1);
    const goesOn = last?.block === block && between <= 1 && !isParted(last, word, blocks);
    if (last && goesOn) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ block, start, end });
    between = 0;
  }
  return stretches;
}

function isParted({ block, end }: TextStretch, { start }: TextStretch, blocks: readonly Block[]): boolean {
  const isBetween = (edge: number) => edge >= end && edge <= start;
  return blocks[block]?.marks.some((mark) => isBetween(mark.start) || isBetween(mark.end)) ?? false;
}

/** Letters and numbers in a row, in bounded lengths: each step of a segmenter takes the time of all that it is given. */
const run = /(?:[\p{L}\p{M}\p{N}]|(?<=\d)[.,](?=\d)){1,1000}/gu;
/** By language: one takes long to create. */
const segmenters = new Map<string, Intl.Segmenter>();

function listWords(blocks: readonly Block[], language: string): readonly Word[] {
  const segmenter = segmenters.get(language) ?? createSegmenter(language);
  segmenters.set(language, segmenter);
  return blocks.flatMap(({ text, marks }, block) => {
    const whole = marks.filter((mark) => mark.kind !== "emphasis" && !marks.some(isAround(mark)));
    const words = [...text.matchAll(run)].flatMap(({ 0: letters, index: start }) =>
      [...segmenter.segment(letters)].map(({ segment, index }) => ({
        block,
        start: start + index,
        end: start + index + segment.length,
        key: segment.toLowerCase(),
      })),
    );
    const parts = whole.map(({ start, end }) => ({ block, start, end, key: text.slice(start, end) }));
    const others = words.filter((word) => !parts.some((part) => overlaps(word, part)));
    return [...others, ...parts].sort((a, b) => a.start - b.start);
  });
}

function createSegmenter(language: string): Intl.Segmenter {
  return new Intl.Segmenter(language === "und" ? "en" : language, { granularity: "word" });
}

/** Code may be a link. */
function isAround(inner: Mark): (mark: Mark) => boolean {
  return (mark) =>
    mark !== inner && mark.kind !== "emphasis" && mark.start <= inner.start && mark.end > inner.end;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
