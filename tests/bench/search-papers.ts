import type { Paper } from "@/lib/library/library";
import { loadLibrary } from "@/lib/library/load";
import type { SearchDocument } from "@/lib/search/index/document";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { knownItems } from "@/tests/search/known-items";
import { hasRealPapers, multiplyPapers, readRealPapers } from "@/tests/search/many-papers";
import { createOracle, drawQueries, writeConditions } from "@/tests/search/oracle";

/** A query and the papers that hold all of its words. */
export type JudgedQuery = {
  readonly typed: string;
  /** The same where bare words rank and exclude nothing: each word with a plus. */
  readonly strict: string;
  readonly expected: ReadonlySet<string>;
};

/** What a reader types who half remembers a paper, and the paper's identifier. */
export type KnownItem = readonly [typed: string, id: string];

/** Papers with what is asked of them. */
export type Corpus = {
  readonly papers: readonly Paper[];
  readonly documents: readonly SearchDocument[];
  readonly queries: readonly JudgedQuery[];
  /** Those checked into the tests. */
  readonly checkedItems: readonly KnownItem[];
  /** Three words of a title in another order. */
  readonly drawnItems: readonly KnownItem[];
  /** Whether papers are copies of others under new names: what is known of a paper then fits several. */
  readonly hasCopies: boolean;
};

const queryCount = 200;

/** Read real papers: the shipped ones, and those of an archive beside the project where there is one. */
export function readPapers(): { readonly shipped: readonly Paper[]; readonly archived: readonly Paper[] } {
  return {
    shipped: [...loadLibrary("tests/content").papers.values()],
    archived: hasRealPapers ? readRealPapers() : [],
  };
}

/** Make a corpus of about so many papers: the shipped ones, the newest archived ones, older copies of these. */
export function createCorpus({ shipped, archived }: ReturnType<typeof readPapers>, count: number): Corpus {
  const others = multiplyPapers(
    archived.length > 0 ? archived : shipped,
    Math.max(0, count - shipped.length),
  );
  const papers = [...new Map([...others, ...shipped].map((paper) => [paper.id, paper])).values()];
  const documents = papers.map(createSearchDocument);
  const find = createOracle(documents);
  return {
    papers,
    documents,
    queries: drawQueries(documents, queryCount).map((tokens) => ({
      typed: tokens.join(" "),
      strict: writeConditions(tokens),
      expected: new Set(find(tokens)),
    })),
    checkedItems: knownItems,
    drawnItems: drawKnownItems(documents),
    hasCopies: count > shipped.length + archived.length,
  };
}

/** Leave the papers of the newest day out, as a visitor of the day before had them. */
export function withoutNewestDay(papers: readonly Paper[]): Paper[] {
  const newest = papers
    .map(({ firstSeen }) => firstSeen)
    .sort()
    .at(-1);
  return papers.filter(({ firstSeen }) => firstSeen !== newest);
}

function drawKnownItems(documents: readonly SearchDocument[]): KnownItem[] {
  const step = Math.max(1, Math.floor(documents.length / queryCount));
  return documents.flatMap(({ id, title }, place): KnownItem[] => {
    if (place % step > 0) return [];
    const words = [...new Set(title.match(/[A-Za-z]{4,}/g) ?? [])];
    const [first, middle, last] = [words[0], words[Math.floor(words.length / 2)], words.at(-1)];
    return words.length < 3 ? [] : [[`${middle} ${last} ${first}`, id]];
  });
}
