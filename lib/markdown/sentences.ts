import type { ElementContent } from "hast";
import { getFormula, text, textContent } from "./nodes";

/** Phrasing content, the white space after it included. */
export type Sentence = readonly ElementContent[];

type Range = { readonly start: number; readonly end: number };

/** The rules of UAX #29; Chinese and English tailor none of them. */
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** Characters given to it at once, since each of its steps takes the time of all; arXiv's abstracts have 1,920. */
const windowLength = 4000;

/**
 * What ends in a point before a name in the middle of a sentence: `vs. CLIP`, `e.g. SAM`, `U.S. Army`. A single
 * letter is none: in 15,000 abstracts it ends a sentence (`a temperature T. We`) more often than it is an initial.
 */
const abbreviation =
  /(?:^|[\s("“])(?:vs|al|cf|viz|resp|approx|drs?|profs?|mrs?|ms|st|(?:[a-z]\.){1,3}[a-z])\.\s*$/i;
/** What ends in a point before a number: `Fig. 3`, `No. 5`. */
const numbered = /(?:^|[\s("“])(?:figs?|eqs?|secs?|tabs?|refs?|nos?|vols?|chs?)\.\s*$/i;
/** The end of a quotation; where a word follows at once, the sentence around it goes on. */
const quoted = /[.!?！？]["'”’」』》）)]+$/;
/** Characters looked at before an end: the longest abbreviation and what appears around it. */
const lookBehind = 16;

/**
 * Split the phrasing content of a paragraph into sentences; joined, they are the paragraph. A sentence ends in
 * the paragraph's own text or at the edge of an element, never within an element or within parentheses. Time
 * is linear in the text.
 *
 * @example splitSentences([text("We gain 2.0 dB. See Fig. 3.")]) // "We gain 2.0 dB. " and "See Fig. 3."
 */
export function splitSentences(nodes: readonly ElementContent[]): readonly Sentence[] {
  const ends = listEnds(nodes.map(getReading).join(""));
  const sentences: ElementContent[][] = [[]];
  let next = 0;
  let start = 0;
  for (const node of nodes) {
    const stop = start + getReading(node).length;
    let done = start;
    for (let end = ends[next]; end !== undefined && end <= stop; end = ends[next]) {
      sentences.at(-1)?.push(slice(node, done - start, end - start));
      sentences.push([]);
      done = end;
      next += 1;
    }
    if (done < stop) sentences.at(-1)?.push(slice(node, done - start, stop - start));
    start = stop;
  }
  return sentences;
}

/** Get what stands for a node in the text that is segmented; an element reads as a name and its last character. */
function getReading(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && node.tagName === "br") return "\n";
  return getFormula(node) ? "Xx" : `Xx${textContent(node).trimEnd().slice(-1)}`;
}

function slice(node: ElementContent, start: number, end: number): ElementContent {
  return node.type === "text" ? text(node.value.slice(start, end)) : node;
}

/** List the offsets at which one sentence ends and another begins. */
function listEnds(value: string): readonly number[] {
  const asides = listAsides(value);
  const ends: number[] = [];
  let next = 0;
  let start = 0;
  for (const end of listBoundaries(value)) {
    while ((asides[next]?.end ?? end) < end) next += 1;
    const isWithin = (asides[next]?.start ?? end) < end;
    if (isWithin || !isEnd(value, start, end)) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}

/** List the segmenter's boundaries, except where two windows meet. */
function listBoundaries(value: string): readonly number[] {
  const boundaries: number[] = [];
  for (let from = 0; from < value.length; from += windowLength) {
    for (const { index } of segmenter.segment(value.slice(from, from + windowLength))) {
      if (index > 0) boundaries.push(from + index);
    }
  }
  return boundaries;
}

/** List what appears in parentheses, the outermost ones, in order. */
function listAsides(value: string): readonly Range[] {
  const open: number[] = [];
  const asides: Range[] = [];
  for (const { 0: mark, index } of value.matchAll(/[()（）]/g)) {
    if (mark === "(" || mark === "（") open.push(index);
    const start = mark === ")" || mark === "）" ? open.pop() : undefined;
    if (start === undefined) continue;
    while ((asides.at(-1)?.start ?? -1) > start) asides.pop();
    asides.push({ start, end: index });
  }
  return asides;
}

/** Return whether the segmenter was right that a sentence appears between two offsets. */
function isEnd(value: string, start: number, end: number): boolean {
  const before = value.slice(Math.max(start, end - lookBehind), end);
  const after = value.charAt(end);
  const isListMark = end - start <= lookBehind && !/\p{L}{2}|\p{sc=Han}/u.test(before);
  return !(
    isListMark ||
    abbreviation.test(before) ||
    (numbered.test(before) && /[\d(]/.test(after)) ||
    (quoted.test(before) && /\p{L}/u.test(after))
  );
}
