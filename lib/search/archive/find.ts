import type { SearchDocument } from "@/lib/search/document";
import { createSearchEngine } from "@/lib/search/engine";
import { evaluate, type Leaves, listPositiveTerms } from "@/lib/search/evaluate";
import { countFacets, type Marks } from "@/lib/search/facets";
import type { Facets, SearchSort } from "@/lib/search/protocol";
import type { Query, QueryNode, QueryTerm } from "@/lib/search/query-tree";
import { createScoredTitle, weighRarity, weighTitle } from "@/lib/search/scoring";
import { selectBest } from "@/lib/search/select-best";
import { papersPerCards } from "./format";
import { createMatchedSet, type LoadedTerms, loadTerms, startLoading } from "./load-terms";
import type { TermSet } from "./term-set";
import { createNameTerm } from "./terms";

/** A paper of a term set by its place. */
export type Ranked = {
  readonly place: number;
  /** Supposes that the words of the query stand in order in a title that holds them all: its text decides. */
  readonly score: number;
  /** Tell the score of the paper, whose text is at hand. */
  readonly weigh: (document: SearchDocument) => number;
};

/** The papers of a term set that a query finds. */
export type Found = {
  readonly total: number;
  readonly facets: Facets;
  /** False where a part of the terms was left out to save bytes. */
  readonly isWhole: boolean;
  /** List the first papers in an order; papers of one score newest first. */
  listFirst(count: number, sort: SearchSort): readonly Ranked[];
  /** Count the papers that match a term of the query. */
  count(term: QueryTerm): number;
};

export type FindOptions = {
  readonly marks: Marks;
  /** What a term counts for, by slot of the set. */
  readonly weights: readonly number[];
  /** Whether what is shown of a paper is all the text that its terms come from. */
  readonly hasText: boolean;
  /** Papers outside of the set, by which a term is rare or frequent as well. */
  readonly elsewhere: { readonly paperCount: number; count(term: QueryTerm): number };
};

/** Most papers whose text is asked, and most files that their texts may lie in. */
const maxTexts = 64;
const maxTextFiles = 24;

/** Find the papers of a term set that a query asks for. Rejects where a file cannot be had. */
export async function findPapers(set: TermSet, query: Query, options: FindOptions): Promise<Found> {
  const { hasText, marks } = options;
  startLoading(set, query.root);
  const [facts, named] = await Promise.all([
    set.loadFacts(asksForMarks(query.root)),
    listNamed(set, query.phrase),
  ]);
  const createTest: Leaves["createTest"] = (filter) => facts.index.createTest(filter, marks);
  const loaded = await loadTerms(set, query.root, { ...options, createTest });
  const leaves: Leaves = {
    paperCount: set.papers,
    getMatches: (node) => createMatchedSet(loaded.matches.get(node)),
    createTest,
  };
  const candidates = evaluate(loaded.root, leaves).list();
  const isAsked = hasText && !loaded.isExact && countFiles(candidates) <= maxTextFiles;
  const places = isAsked ? await askTexts(set, query, marks, candidates) : candidates;
  return {
    total: places.length,
    facets: countFacets(facts.index, loaded.root, leaves, places),
    isWhole: loaded.isWhole,
    listFirst: createRanking({ query, loaded, places, named, options, ...facts }),
    count: (term) => countMatches(loaded, term),
  };
}

/** List the papers whose title begins with the whole phrase of a query and a colon. */
async function listNamed(set: TermSet, phrase: string): Promise<ReadonlySet<number>> {
  const places = new Set<number>();
  if (phrase === "") return places;
  const lookup = { text: createNameTerm(phrase), isPrefix: false };
  for (const range of set.planLookup(lookup).ranges) {
    (await set.loadRange(range)).visit(lookup, (place) => places.add(place));
  }
  return places;
}

/** Keep the papers whose text matches: where few are left, the engine of the newest papers decides. */
async function askTexts(
  set: TermSet,
  query: Query,
  marks: Marks,
  places: readonly number[],
): Promise<readonly number[]> {
  const documents = await set.loadCards(places);
  const engine = createSearchEngine();
  engine.add([...documents.values()]);
  const { hits } = engine.search(query, { sort: "date", limit: places.length, marks });
  const ids = new Set(hits.map(({ id }) => id));
  return places.filter((place) => ids.has(documents.get(place)?.id ?? ""));
}

function countFiles(places: readonly number[]): number {
  if (places.length > maxTexts) return Number.POSITIVE_INFINITY;
  return new Set(places.map((place) => Math.floor(place / papersPerCards))).size;
}

type RankingSource = {
  readonly query: Query;
  readonly loaded: LoadedTerms;
  readonly places: readonly number[];
  readonly named: ReadonlySet<number>;
  readonly lengthFactors: readonly number[];
  readonly options: FindOptions;
};

function createRanking(source: RankingSource): Found["listFirst"] {
  const { query, loaded, places, named, lengthFactors } = source;
  const { phrase } = query;
  const sums = sumStrengths(source);
  const words = listPositiveTerms(loaded.root).filter(({ field }) => field === undefined);
  const scores = new Float64Array(lengthFactors.length);
  for (const place of places) {
    const isTitled = words.every((node) => loaded.matches.get(node)?.titled[place] === 1);
    const title = {
      phrases: isTitled ? phrase : "",
      name: named.has(place) ? phrase : "",
      lengthFactor: lengthFactors[place] ?? 1,
    };
    scores[place] = (sums[place] ?? 0) * weighTitle(title, phrase);
  }
  const compareScores = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0);
  return (count, sort) =>
    selectBest(places, count, sort === "date" ? (a, b) => b - a : (a, b) => compareScores(a, b) || b - a).map(
      (place) => ({
        place,
        score: scores[place] ?? 0,
        weigh: (document) => (sums[place] ?? 0) * weighTitle(createScoredTitle(document), phrase),
      }),
    );
}

/** Sum what each term adds to a paper's score: the weight of where it stands × its rarity. */
function sumStrengths({
  loaded,
  places,
  lengthFactors,
  options: { elsewhere },
}: RankingSource): Float64Array {
  const papers = lengthFactors.length;
  const sums = new Float64Array(papers);
  for (const node of listPositiveTerms(loaded.root)) {
    const { places: matching = [], strengths } = loaded.matches.get(node) ?? {};
    const rarity = weighRarity(matching.length + elsewhere.count(node.term), papers + elsewhere.paperCount);
    for (const place of places) sums[place] = (sums[place] ?? 0) + rarity * (strengths?.[place] ?? 0);
  }
  return sums;
}

function countMatches({ matches }: LoadedTerms, term: QueryTerm): number {
  for (const [node, { places }] of matches) {
    const isSame = node.term.kind === term.kind && node.term.text === term.text;
    if (isSame && node.field === undefined) return places.length;
  }
  return 0;
}

/** Tell whether a query depends on what the browser remembers of papers. */
export function asksForMarks(node: QueryNode): boolean {
  switch (node.type) {
    case "term":
      return false;
    case "filter":
      return node.filter.kind === "mark";
    case "not":
      return asksForMarks(node.node);
    case "and":
    case "or":
      return node.nodes.some(asksForMarks);
  }
}
