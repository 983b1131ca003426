import type { Section, SectionKind } from "./record";

/** Passages in which a model is to say something of its own; notes under other labels may quote the abstract. */
const rewordedKinds: ReadonlySet<SectionKind> = new Set([
  ...(["tldr", "motivation", "method", "result", "conclusion"] as const),
  ...(["key-findings", "analysis", "abstract-translation"] as const),
]);

/* In letters and digits of the text alone. A phrase, or a short sentence, may well be said in the same words. */
const shortestSentence = 20;
const shortestCopy = 40;
/** Five times the longest abstract that arXiv takes, and a bound on the work. */
const longestCompared = 10_000;
/** The rest are numbers of a list, or a sentence that was cut off and mended. */
const leastCopied = 0.9;

const openingLength = 160;
const openingWord = /[a-z]{5,}|[\u3400-\u9fff]{4}/g;

/** Ends of sentences and items. Abstracts are wrapped in some digests, so that not every line end is one. */
const sentenceEnd = /[.!?;]\s|[。！？；]|\n(?=[ \t]{0,8}(?:[-*•\n]|\d))/;

/**
 * List the places of sections that say no more than sentences of the abstract, or of its translation, word for
 * word; a translation is held against the abstract alone. Marks, case and line ends make no difference.
 */
export function listCopies(sections: readonly Section[]): ReadonlySet<number> {
  const copies = new Set<number>();
  for (const original of sections) {
    if (original.kind !== "abstract" && original.kind !== "abstract-translation") continue;
    const places = listSuspects(sections, original);
    if (places.length === 0) continue;
    const text = squeeze(original.source.slice(0, longestCompared));
    for (const place of places) if (isTakenFrom(text, sections[place]?.source ?? "")) copies.add(place);
  }
  return copies;
}

/** List passages that open in words of the original, which few but copies do: to compare them whole takes time. */
function listSuspects(sections: readonly Section[], original: Section): readonly number[] {
  const places: number[] = [];
  sections.forEach(({ kind, language, source }, place) => {
    if (language !== original.language || kind === original.kind || !rewordedKinds.has(kind)) return;
    if (source.length >= shortestCopy && source.length <= longestCompared) places.push(place);
  });
  if (places.length === 0) return places;
  const text = original.source.slice(0, longestCompared).toLowerCase();
  return places.filter((place) => {
    const opening = sections[place]?.source.slice(0, openingLength).toLowerCase();
    return opening?.match(openingWord)?.every((word) => text.includes(word)) ?? true;
  });
}

function isTakenFrom(text: string, source: string): boolean {
  let [copied, all] = [0, 0];
  for (const sentence of source.split(sentenceEnd).map(squeeze)) {
    all += sentence.length;
    if (sentence.length >= shortestSentence && text.includes(sentence)) copied += sentence.length;
  }
  return all >= shortestCopy && copied >= all * leastCopied;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
