import type { Digest } from "@/lib/digest/record";
import type { Day, Paper, RelatedPaper } from "./library";

/**
 * With how many papers a day's are compared, itself and the days before it: two months of 150 a day. A bound, so
 * that a day costs the same however old the archive is, and a later day changes nothing on the pages before it.
 */
const comparedPapers = 10_000;
/** Vectors and days that are kept while pages are rendered: a window and what other processes render between. */
const keptVectors = 2 * comparedPapers;
const keptDays = 64;
/** Terms that stand for a paper: those that say most about it. */
const termsOfPaper = 32;
const weightOfTitle = 3;
/** Fewer shared words, or a smaller share of all that two abstracts say, are chance. */
const leastShared = 3;
const leastSimilarity = 0.12;
const mostRelated = 5;
/** Shared words that are named. */
const mostWords = 3;
const wordPattern = /[a-z][a-z0-9]+/g;

/** The terms of a paper by number, and for each the logarithm of its count, and one. */
type Vector = { readonly terms: Uint32Array; readonly weights: Float64Array };
/** A paper that a term stands for, by its place in the day, and what the term weighs in it. */
type Seeker = { readonly own: number; readonly weight: number };
/** Reads the terms of a paper; all that it has read have numbers. */
type Reader = {
  readonly read: (paper: Paper) => Vector;
  readonly numbers: ReadonlyMap<string, number>;
};
/** What a term weighs, and its word, by its number. */
type Scale = { readonly idf: Float64Array; readonly words: readonly string[] };
type Similar = { readonly place: number; readonly similarity: number };

/** List a day and those before it whose new papers a day's papers are compared with, the day itself first. */
export function listComparedDays(days: ReadonlyMap<string, Day>, date: string): Day[] {
  const compared: Day[] = [];
  let papers = 0;
  for (const day of days.values()) {
    if (day.date > date) continue;
    if (papers >= comparedPapers) break;
    compared.push(day);
    papers += listNew(day).length;
  }
  return compared;
}

/** What the papers related to a day's new ones are chosen among: digests, and the papers that are new in them. */
export type ComparedDay = { readonly digests: readonly Digest[]; readonly papers: readonly string[] };

/** Create what lists the days that a day's new papers are compared with, the same list each time. */
export function createComparedLister(
  days: ReadonlyMap<string, Day>,
): (date: string) => readonly ComparedDay[] {
  const compared = new Map(
    [...days].map(([date, day]) => [
      date,
      { digests: day.digests, papers: listNew(day).map(({ id }) => id) },
    ]),
  );
  const known = new Map<string, readonly ComparedDay[]>();
  return (date) => {
    const list =
      known.get(date) ?? listComparedDays(days, date).flatMap((day) => compared.get(day.date) ?? []);
    known.set(date, list);
    return list;
  };
}

/** List the papers of a day that no earlier day contains. */
function listNew({ date, papers }: Day): Paper[] {
  return papers.filter(({ firstSeen }) => firstSeen === date);
}

/**
 * Create what finds the papers most like another, the best first and five at most, among those that were known when
 * it was first listed: by the cosine of the words of titles and abstracts (tf-idf; Salton and Buckley, 1988).
 */
export function createRelatedFinder(
  days: ReadonlyMap<string, Day>,
): (paper: Paper) => readonly RelatedPaper[] {
  const reader = createReader();
  const relate = remember(keptDays, (date: string) =>
    relateDay(listComparedDays(days, date).map(listNew), reader),
  );
  return ({ id, firstSeen }) => relate(firstSeen).get(id) ?? [];
}

function relateDay(
  [ofDay = [], ...before]: readonly (readonly Paper[])[],
  { read, numbers }: Reader,
): Map<string, readonly RelatedPaper[]> {
  const papers = [ofDay, ...before].flat();
  const documents = papers.map(read);
  const idf = weighTerms(documents, numbers.size);
  // As long as it will be: one that grows by leaps is looked up like a dictionary.
  const scale = { idf, words: [...numbers.keys()] };
  const seekers = Array.from({ length: numbers.size }, (): Seeker[] | undefined => undefined);
  for (const [own, document] of documents.slice(0, ofDay.length).entries()) {
    for (const [term, weight] of chooseTerms(document, idf)) {
      seekers[term] ??= [];
      seekers[term].push({ own, weight });
    }
  }
  const found = findSimilar(documents, idf, seekers, ofDay.length);
  return new Map(
    ofDay.map(({ id }, own) => {
      const best = (found[own] ?? []).sort((a, b) => b.similarity - a.similarity || a.place - b.place);
      const related = best
        .slice(0, mostRelated)
        .flatMap(({ place }) =>
          toRelated(papers[place], listShared(documents[own], documents[place], scale)),
        );
      return [id, related];
    }),
  );
}

/** Find for each of a day's papers, which appear first, the documents that are like it. */
function findSimilar(
  documents: readonly Vector[],
  idf: Float64Array,
  seekers: readonly (readonly Seeker[] | undefined)[],
  ofDay: number,
): Similar[][] {
  const found = Array.from({ length: ofDay }, (): Similar[] => []);
  const products = new Float64Array(ofDay);
  const shared = new Uint8Array(ofDay);
  for (const [place, { terms, weights }] of documents.entries()) {
    let square = 0;
    // A million rounds a day: counting is several times faster than iterating.
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      const weight = (weights[i] ?? 0) * (idf[term] ?? 0);
      square += weight * weight;
      const seeking = seekers[term];
      if (!seeking) continue;
      for (const { own, weight: wanted } of seeking) {
        products[own] = (products[own] ?? 0) + wanted * weight;
        shared[own] = (shared[own] ?? 0) + 1;
      }
    }
    const length = Math.sqrt(square);
    for (let own = 0; own < ofDay; own++) {
      if ((shared[own] ?? 0) < leastShared || own === place) continue;
      const similarity = (products[own] ?? 0) / length;
      if (similarity >= leastSimilarity) found[own]?.push({ place, similarity });
    }
    products.fill(0);
    shared.fill(0);
  }
  return found;
}

/** List the words that two documents share and that say most about both, `keypoint` or `keypoints` alone. */
function listShared(own: Vector | undefined, other: Vector | undefined, { idf, words }: Scale): string[] {
  if (!own || !other) return [];
  const ofOther = new Map(Array.from(other.terms, (term, i) => [term, other.weights[i] ?? 0]));
  const shared = chooseTerms(own, idf)
    .map(([term, weight]) => ({
      word: words[term] ?? "",
      weight: weight * (ofOther.get(term) ?? 0) * (idf[term] ?? 0),
    }))
    .filter(({ weight }) => weight > 0)
    // Numbers of terms follow from the days that a build renders, words do not.
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
  const isRepeated = (word: string, place: number) =>
    shared.slice(0, place).some((one) => one.startsWith(word) || word.startsWith(one));
  return shared.filter((word, place) => !isRepeated(word, place)).slice(0, mostWords);
}

/** Weigh each term by how few documents hold it; what only one holds weighs nothing. */
function weighTerms(documents: readonly Vector[], count: number): Float64Array {
  const holders = new Uint32Array(count);
  for (const { terms } of documents) {
    for (let i = 0; i < terms.length; i++) holders[terms[i] ?? 0] = (holders[terms[i] ?? 0] ?? 0) + 1;
  }
  return Float64Array.from(holders, (held) => (held > 1 ? Math.log(documents.length / held) : 0));
}

/** List the terms of a paper that say most about it, each with its share of a vector of length one. */
function chooseTerms({ terms, weights }: Vector, idf: Float64Array): [term: number, weight: number][] {
  const weighed = weights.map((weight, i) => weight * (idf[terms[i] ?? 0] ?? 0));
  const length = Math.sqrt(weighed.reduce((sum, weight) => sum + weight * weight, 0));
  return Array.from(terms, (term, i): [number, number] => [term, (weighed[i] ?? 0) / length])
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, termsOfPaper);
}

/** Create what reads the terms of papers' first titles and abstracts, each paper once. */
function createReader(): Reader {
  const numbers = new Map<string, number>();
  const read = remember(keptVectors, (paper: Paper) => toVector(countTerms(paper), numbers));
  return { read, numbers };
}

/** Remember the last of many results: pages are rendered day by day, and a build holds those of one window at a time. */
function remember<Key, Value>(most: number, create: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = create(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}

function toVector(counts: ReadonlyMap<string, number>, numbers: Map<string, number>): Vector {
  const terms = Uint32Array.from(counts.keys(), (term) => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  });
  return { terms, weights: Float64Array.from(counts.values(), (count) => 1 + Math.log(count)) };
}

function countTerms({ appearances }: Paper): Map<string, number> {
  const first = appearances.at(-1)?.entry;
  const abstract = first?.sections.find(({ kind, language }) => kind === "abstract" && language === "en");
  const counts = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const term of text.toLowerCase().match(wordPattern) ?? []) {
      counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  };
  count(first?.title ?? "", weightOfTitle);
  count(abstract?.source ?? "", 1);
  return counts;
}

/** A related paper goes by the title of its first day, which no later digest can change. */
function toRelated(paper: Paper | undefined, words: readonly string[]): RelatedPaper[] {
  const first = paper?.appearances.at(-1);
  return paper && first ? [{ id: paper.id, title: first.entry.title, date: first.digest.date, words }] : [];
}
