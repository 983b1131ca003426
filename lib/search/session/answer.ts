import { viewOfNewest } from "@/lib/search/archive/abstracts";
import { listFieldTexts } from "@/lib/search/index/document";
import { countArchived, type Manifest } from "@/lib/search/index/manifest";
import type { Expanded } from "@/lib/search/query/expansion";
import { hasConditions } from "@/lib/search/query/read-query";
import type { SearchOptions } from "@/lib/search/rank/engine";
import type { Marks } from "@/lib/search/rank/facets";
import { createTextMatcher } from "@/lib/search/rank/matched-terms";
import type { FindMost } from "@/lib/search/rank/rank";
import type { Expander } from "./expander";
import { estimateFullTextBytes } from "./full-text-cost";
import { type MergedPage, mergePages } from "./merge-pages";
import type { SearchReply } from "./protocol";
import type { FoundRemote, Question, Remote } from "./remote";
import { countInSets, findInSets, findMostInSets, rankInSets } from "./remote-search";
import type { TierLoader } from "./tier-loader";
import type { Tiers } from "./tiers";

/** What a question is answered from, and how far its answer has come. */
export type Asking = {
  readonly expander: Expander;
  readonly remote: Remote;
  loader: TierLoader | undefined;
  question: Question | undefined;
  marks: Marks;
  /** Whether the page knows that something can be searched. */
  isReady: boolean;
  /** Whether synonyms are loaded, or are here. */
  isLearning: boolean;
  /** A full page is left alone until the end: a list that reorders while one reads it helps nobody. */
  isPageFull: boolean;
  post(reply: SearchReply): void;
  loadNewest(): void;
};

const nothing: MergedPage = {
  total: 0,
  completeCount: 0,
  hits: [],
  facets: { categories: [], months: [], sources: [], withCode: 0 },
};

/** Answer again, because more can be searched. */
export function goOn(asking: Asking): void {
  const { remote, loader, question, marks } = asking;
  if (loader?.tiers && !asking.isReady) {
    asking.isReady = true;
    asking.post({ type: "ready" });
  }
  // A slow connection is spared what only adds to the words.
  if (loader?.tiers && loader.hasNewest && !loader.saveData && !asking.isLearning) {
    asking.isLearning = true;
    void learnSynonyms(asking, loader.tiers);
  }
  remote.ask(loader, question, marks);
  answer(asking, false);
}

/** Answer the question: `isAsked` where it is new, and not only what can be searched. */
export function answer(asking: Asking, isAsked: boolean): void {
  const { question, loader, remote } = asking;
  if (question === undefined || loader === undefined) return;
  const { tiers, isLoading } = loader;
  const found = remote.current;
  if (tiers === undefined) {
    const expanded = { query: question.parsed, expansions: [] };
    if (!isLoading) deliver(asking, question, nothing, expanded, { isFinal: true, isWhole: false });
  } else if (found?.state === "found") {
    // What the newest papers have no part in is answered once.
    if (isAsked || found.scope === "older") void answerMerged(asking, isAsked, found, loader, question);
  } else if (found?.state !== "asked" || found.scope !== "all")
    answerFromNewest(asking, isAsked, tiers, question);
}

/** Answer by what term sets have given; where they alone were asked and failed, load the newest papers. */
export function heed(asking: Asking, isFound: boolean): void {
  if (asking.loader?.hasNewest === false && !isFound) asking.loadNewest();
  // So soon after the key even a full page is not being read yet.
  else answer(asking, isFound);
}

/** Ask term sets anew, and answer again. */
export function askAgain(asking: Asking): void {
  const { remote, loader, question, marks } = asking;
  remote.forget();
  remote.ask(loader, question, marks);
  answer(asking, true);
}

/** Answer from the newest papers again with synonyms once they have come; term sets are asked with them. */
async function learnSynonyms(asking: Asking, tiers: Tiers): Promise<void> {
  const { expander } = asking;
  await expander.loadSynonyms(tiers);
  const { question } = asking;
  if (question && expander.expand(tiers, question.parsed).expansions.length > 0) answer(asking, true);
}

function answerFromNewest(asking: Asking, isAsked: boolean, tiers: Tiers, asked: Question): void {
  const { expander, remote, loader, marks } = asking;
  const isFinal = !loader?.isLoading && remote.current?.state !== "asked";
  if (!isAsked && !isFinal && asking.isPageFull) return;
  const { sort, limit, offset, parsed } = asked;
  const expanded = expander.expand(tiers, parsed);
  const page = tiers.engine.search(expanded.query, { sort, limit, offset, marks });
  const hasMore = !tiers.isWhole() || countArchived(tiers.manifest) > 0 || remote.current !== undefined;
  deliver(asking, asked, page, expanded, { isFinal, isWhole: !(hasConditions(parsed) && hasMore) });
}

async function answerMerged(
  asking: Asking,
  isAsked: boolean,
  found: FoundRemote,
  from: TierLoader,
  asked: Question,
): Promise<void> {
  const { expander, remote } = asking;
  const { tiers, scope } = found;
  const isFinal = scope !== "older" || !from.isLoading;
  if (!isAsked && !isFinal && asking.isPageFull) return;
  try {
    const expanded = expander.expand(tiers, asked.parsed);
    const merged = await findMerged(found, expanded, asking.marks, asked);
    if (asking.question !== asked) return;
    if (merged === undefined) {
      remote.distrust();
      asking.loadNewest();
      return goOn(asking);
    }
    if (remote.current !== found) return;
    deliver(asking, asked, merged.page, expanded, { isFinal, isWhole: merged.isWhole });
  } catch (error) {
    await remote.giveUp(found, error, from);
    if (asking.question === asked && remote.current?.state === "failed") heed(asking, false);
  }
}

/**
 * Find papers in term sets, and in the newest papers where the sets hold the older ones. Undefined where the sets alone
 * were asked and cannot be sure of the order. Rejects where a file cannot be had.
 */
async function findMerged(
  found: FoundRemote,
  { query }: Expanded,
  marks: Marks,
  asked: Question,
): Promise<{ readonly page: MergedPage; readonly isWhole: boolean } | undefined> {
  const { tiers, scope } = found;
  const newest = scope === "older" ? tiers.engine : undefined;
  const ranked = rankInSets(found.inSets, newest);
  const options = createOptions(found, findMostInSets(ranked), marks, asked);
  const inSets = await findInSets(ranked, newest?.rank(query, options).findMost);
  const areWhole = found.inSets.every(({ loaded }) => loaded.isWhole);
  const isSure = scope !== "all" || (areWhole && inSets.every(({ found }) => found.isExact));
  if (!isSure) return undefined;
  const page = await mergePages(newest?.search(query, options), inSets, asked);
  return { page, isWhole: areWhole && (scope !== "older" || tiers.isWhole()) };
}

function deliver(
  asking: Asking,
  asked: Question,
  page: MergedPage,
  expanded: Pick<Expanded, "query" | "expansions">,
  { isFinal, isWhole }: { readonly isFinal: boolean; readonly isWhole: boolean },
): void {
  asking.isPageFull = page.hits.length >= asked.limit;
  const content = createAnswer(asked, page, expanded, asking.loader?.tiers?.manifest);
  if (isFinal) asking.post({ type: "result", ...content, complete: isWhole });
  else asking.post({ type: "partial", ...content, complete: false });
}

/** Create what the engine is asked with beside term sets. */
function createOptions(
  { tiers, inSets, abstracts }: FoundRemote,
  findMost: FindMost,
  marks: Marks,
  { sort, limit, offset }: Question,
): SearchOptions {
  return {
    sort,
    limit: offset + limit,
    marks,
    global: {
      paperCount: inSets.reduce((sum, { set }) => sum + set.papers, 0),
      count: (term) => countInSets(inSets, term),
      findMost,
    },
    abstracts: viewOfNewest(abstracts, tiers.manifest.papers, tiers.engine.size),
  };
}

function createAnswer(
  { seq, isFullText, limit, parsed }: Question,
  { total, completeCount, hits, facets }: MergedPage,
  { query, expansions }: Pick<Expanded, "query" | "expansions">,
  manifest: Manifest | undefined,
) {
  const match = createTextMatcher(query);
  return {
    seq,
    total,
    completeCount,
    hits: [...hits],
    matches: hits.map((paper) => match(listFieldTexts(paper))),
    facets,
    notes: parsed.notes,
    words: query.words,
    expansions,
    fullTextBytes: manifest && !isFullText ? estimateFullTextBytes(manifest, parsed, limit) : 0,
  };
}
