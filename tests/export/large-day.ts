import { readFileSync } from "node:fs";
import { parseDigest } from "@/tests/digest/parse-digest";
import { retell, writeDetailsDigest } from "@/tests/digest/written-digest";

const seed = "tests/content/ai-enhanced/2026-02-25.md";
/** Han characters and other words: what a text is drawn from, and compresses by. */
const word = /\p{Script=Han}|[\p{L}\p{N}]+/gu;

/**
 * Write a digest of so many papers. What lists show of them is a little longer than in the fullest days that were seen,
 * and made of a seed's words in new orders, so that no text repeats another.
 */
export function writeLargeDay(count: number): string {
  const { entries } = parseDigest(readFileSync(seed, "utf8"), seed);
  const papers = entries.map(retell);
  const draw = createDraw();
  const createMixer = (texts: readonly string[]) => {
    const words = texts.flatMap((text) => text.match(word) ?? []);
    return (text: string) => text.replace(word, () => words[draw(words.length)] ?? "");
  };
  const mixTitle = createMixer(papers.map(({ title }) => title));
  const mixSummary = createMixer(papers.map(({ tldr, method }) => tldr + method));
  const mixName = createMixer(papers.flatMap(({ authors }) => authors));
  const copies = Array.from({ length: Math.ceil(count / papers.length) }, () => papers).flat();
  return writeDetailsDigest(
    copies.slice(0, count).map((paper, place) => ({
      ...paper,
      id: `2603.${String(place + 1).padStart(5, "0")}`,
      title: mixTitle(paper.title),
      tldr: mixSummary(paper.tldr + paper.method),
      authors: paper.authors.map(mixName),
    })),
  );
}

/** Draws places below a limit, always the same (a linear congruential generator, of Numerical Recipes). */
function createDraw(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
