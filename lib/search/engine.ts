import { compareNewest, type SearchDocument } from "./document";
import { createMatcher, type Matches } from "./matcher";
import { createPhrase, readQuery } from "./query";
import { selectBest } from "./select-best";
import { findFolded, fold } from "./tokenizer";

/** The best papers from an offset on, and how many match in all. */
export type SearchPage = {
  readonly total: number;
  readonly hits: readonly SearchDocument[];
};

export type SearchEngine = {
  /** Add papers; one whose identifier is known already is left out. */
  add(documents: readonly SearchDocument[]): void;
  /** Find the papers that hold every word of a query, best first; a query without words finds none. */
  search(query: string, limit: number, offset?: number): SearchPage;
  /** Number of papers added. */
  readonly size: number;
};

/** What the phrase of the query standing in a title multiplies a score by. */
const phraseBonus = 2.5;

/** Create an empty search engine; it runs anywhere, at best in a worker. */
export function createSearchEngine(): SearchEngine {
  const documents: SearchDocument[] = [];
  const titles: string[] = [];
  const known = new Set<string>();
  const matcher = createMatcher();

  const add = (document: SearchDocument) => {
    if (known.has(document.id)) return;
    known.add(document.id);
    matcher.add(documents.length, document);
    documents.push(document);
    titles.push([document.title, document.titleTranslated ?? ""].map(fold).map(createPhrase).join("\n"));
  };

  const compareOrdinals = (a: number, b: number): number => {
    const [first, second] = [documents[a], documents[b]];
    return first && second ? compareNewest(first, second) : 0;
  };

  const search = (query: string, limit: number, offset = 0): SearchPage => {
    const { terms, phrase } = readQuery(query);
    const matches = terms.map((term) => matcher.match(term, documents.length));
    const ordinals = intersect(matches);
    const scores = sumStrengths(matches, ordinals, documents.length);
    for (const ordinal of ordinals) {
      const isInTitle = findFolded(titles[ordinal] ?? "", phrase, 0, true) >= 0;
      if (isInTitle) scores[ordinal] = phraseBonus * (scores[ordinal] ?? 0);
    }
    const best = selectBest(ordinals, offset + limit, (a, b) => {
      const difference = (scores[b] ?? 0) - (scores[a] ?? 0);
      return difference || compareOrdinals(a, b);
    });
    return {
      total: ordinals.length,
      hits: best.slice(offset).flatMap((ordinal) => documents[ordinal] ?? []),
    };
  };

  return {
    add(added) {
      for (const document of added) add(document);
    },
    search,
    get size() {
      return documents.length;
    },
  };
}

/** List the papers in which every term matches, walking the rarest term's. */
function intersect(matches: readonly Matches[]): number[] {
  const [rarest, ...others] = matches.toSorted((a, b) => a.ordinals.length - b.ordinals.length);
  if (rarest === undefined) return [];
  return rarest.ordinals.filter((ordinal) => others.every(({ strengths }) => (strengths[ordinal] ?? 0) > 0));
}

/** Sum what each term adds to a paper's score: the weight of where it stands × its inverse document frequency. */
function sumStrengths(
  matches: readonly Matches[],
  ordinals: readonly number[],
  paperCount: number,
): Float64Array {
  const scores = new Float64Array(paperCount);
  for (const { strengths, ordinals: matching } of matches) {
    const rarity = Math.log(1 + paperCount / matching.length);
    for (const ordinal of ordinals)
      scores[ordinal] = (scores[ordinal] ?? 0) + rarity * (strengths[ordinal] ?? 0);
  }
  return scores;
}
