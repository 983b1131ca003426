import { viewOfNewest } from "@/lib/search/archive/abstracts";
import { listFieldTexts } from "@/lib/search/index/document";
import { countArchived, type Manifest } from "@/lib/search/index/manifest";
import { dataVersion } from "@/lib/search/index/shard";
import type { Expanded } from "@/lib/search/query/expansion";
import { parseQuery } from "@/lib/search/query/query";
import { asksForMarks, hasConditions } from "@/lib/search/query/read-query";
import type { SearchOptions } from "@/lib/search/rank/engine";
import type { Marks } from "@/lib/search/rank/facets";
import { createTextMatcher } from "@/lib/search/rank/matched-terms";
import type { FindMost } from "@/lib/search/rank/rank";
import { type FetchFile, openDataFiles } from "./data-files";
import { createExpander } from "./expander";
import { type CacheStores, openFileCache } from "./file-cache";
import { estimateFullTextBytes } from "./full-text-cost";
import { type MergedPage, mergePages } from "./merge-pages";
import { type SearchReply, type SearchRequest, searchRequestSchema } from "./protocol";
import { areSetsEnough, createRemote, type FoundRemote, type Question } from "./remote";
import { countInSets, findInSets, findMostInSets, rankInSets } from "./remote-search";
import { createTierLoader, type TierLoader } from "./tier-loader";
import type { Tiers } from "./tiers";

/** What a session needs of the worker around it. */
export type SessionHost = {
  readonly fetchFile: FetchFile;
  /** The browser's caches, where it has any. */
  readonly stores?: CacheStores | undefined;
  post(reply: SearchReply): void;
  /** Let messages that wait be received. */
  pause(): Promise<void>;
  wait(milliseconds: number): Promise<void>;
};

export type SearchSession = {
  /** Receive a message of the page; throws on one that is not of the protocol. */
  receive(message: unknown): void;
};

const nothing: MergedPage = {
  total: 0,
  completeCount: 0,
  hits: [],
  facets: { categories: [], months: [], sources: [], withCode: 0 },
};

/**
 * Create a session: it answers a first question that comes whole from term sets, any other from the newest papers at
 * once, and again when more of them, older ones or those found by their full texts have come. What fails is reported
 * and the rest goes on.
 */
export function createSearchSession({ fetchFile, stores, post, pause, wait }: SessionHost): SearchSession {
  const expander = createExpander();
  const remote = createRemote({ expander, wait, answered: (isFound) => heed(isFound), failed: post });
  let loader: TierLoader | undefined;
  let question: Question | undefined;
  let marks: Marks = { kept: new Set(), read: new Set() };
  let isReady = false;
  let isLearning = false;
  /** What was asked first: term sets alone answer it, where it came whole, as from an address. */
  let first: string | undefined;
  let needsNewest = false;
  /** A full page is left alone until the end: a list that reorders while one reads it helps nobody. */
  let isPageFull = false;

  const start = (baseUrl: string, saveData: boolean) => {
    const files = openDataFiles(baseUrl, fetchFile, openFileCache(stores, dataVersion, baseUrl));
    loader = createTierLoader({
      files,
      saveData,
      // A page that asks nothing yet will be typed in.
      needsNewest: () => needsNewest || question === undefined,
      pause,
      changed: goOn,
      failed: post,
    });
    void loader.load();
  };

  /** Answer again, because more can be searched. */
  const goOn = () => {
    if (loader?.tiers && !isReady) {
      isReady = true;
      post({ type: "ready" });
    }
    // A slow connection is spared what only adds to the words.
    if (loader?.tiers && loader.hasNewest && !loader.saveData && !isLearning) {
      isLearning = true;
      void learnSynonyms(loader.tiers);
    }
    remote.ask(loader, question, marks);
    answer(false);
  };

  /** Answer from the newest papers again with synonyms once they have come; term sets are asked with them. */
  const learnSynonyms = async (tiers: Tiers) => {
    await expander.loadSynonyms(tiers);
    if (question && expander.expand(tiers, question.parsed).expansions.length > 0) answer(true);
  };

  const loadNewest = () => {
    needsNewest = true;
    loader?.loadNewest();
  };

  /** Answer by what term sets have given; where they alone were asked and failed, load the newest papers. */
  const heed = (isFound: boolean) => {
    if (loader?.hasNewest === false && !isFound) loadNewest();
    // So soon after the key even a full page is not being read yet.
    else answer(isFound);
  };

  const askAgain = () => {
    remote.forget();
    remote.ask(loader, question, marks);
    answer(true);
  };

  /** Answer the question: `isAsked` where it is new, and not only what can be searched. */
  const answer = (isAsked: boolean) => {
    if (question === undefined || loader === undefined) return;
    const { tiers, isLoading } = loader;
    const found = remote.current;
    if (tiers === undefined) {
      const expanded = { query: question.parsed, expansions: [] };
      if (!isLoading) deliver(question, nothing, expanded, { isFinal: true, isWhole: false });
    } else if (found?.state === "found") {
      // What the newest papers have no part in is answered once.
      if (isAsked || found.scope === "older") void answerMerged(isAsked, found, loader, question);
    } else if (found?.state !== "asked" || found.scope !== "all") answerFromNewest(isAsked, tiers, question);
  };

  const answerFromNewest = (isAsked: boolean, tiers: Tiers, asked: Question) => {
    const isFinal = !loader?.isLoading && remote.current?.state !== "asked";
    if (!isAsked && !isFinal && isPageFull) return;
    const { sort, limit, offset, parsed } = asked;
    const expanded = expander.expand(tiers, parsed);
    const page = tiers.engine.search(expanded.query, { sort, limit, offset, marks });
    const hasMore = !tiers.isWhole() || countArchived(tiers.manifest) > 0 || remote.current !== undefined;
    deliver(asked, page, expanded, { isFinal, isWhole: !(hasConditions(parsed) && hasMore) });
  };

  const answerMerged = async (isAsked: boolean, found: FoundRemote, from: TierLoader, asked: Question) => {
    const { tiers, scope } = found;
    const isFinal = scope !== "older" || !from.isLoading;
    if (!isAsked && !isFinal && isPageFull) return;
    try {
      const expanded = expander.expand(tiers, asked.parsed);
      const newest = scope === "older" ? tiers.engine : undefined;
      const ranked = rankInSets(found.inSets, newest);
      const options = createOptions(found, findMostInSets(ranked), marks, asked);
      const inSets = await findInSets(ranked, newest?.rank(expanded.query, options).findMost);
      const areWhole = found.inSets.every(({ loaded }) => loaded.isWhole);
      const isSure = scope !== "all" || (areWhole && inSets.every(({ found }) => found.isExact));
      if (!isSure && question === asked) {
        remote.distrust();
        loadNewest();
        return goOn();
      }
      const page = await mergePages(newest?.search(expanded.query, options), inSets, asked);
      const isWhole = areWhole && (scope !== "older" || tiers.isWhole());
      if (question !== asked || remote.current !== found) return;
      deliver(asked, page, expanded, { isFinal, isWhole });
    } catch (error) {
      await remote.giveUp(found, error, from);
      if (question === asked && remote.current?.state === "failed") heed(false);
    }
  };

  const deliver = (
    asked: Question,
    page: MergedPage,
    expanded: Pick<Expanded, "query" | "expansions">,
    { isFinal, isWhole }: { readonly isFinal: boolean; readonly isWhole: boolean },
  ) => {
    isPageFull = page.hits.length >= asked.limit;
    const content = createAnswer(asked, page, expanded, loader?.tiers?.manifest);
    if (isFinal) post({ type: "result", ...content, complete: isWhole });
    else post({ type: "partial", ...content, complete: false });
  };

  const receive = (request: SearchRequest) => {
    switch (request.type) {
      case "init":
        return start(request.baseUrl, request.saveData);
      case "search":
        question = { ...request, parsed: parseQuery(request.query) };
        first ??= request.query;
        if (request.query !== first || !areSetsEnough(request)) loadNewest();
        remote.ask(loader, question, marks);
        if (!request.isDraft) remote.hurry();
        return answer(true);
      case "marks":
        marks = { kept: new Set(request.kept), read: new Set(request.read) };
        if (question && asksForMarks(question.parsed.root)) askAgain();
        return;
      case "retry":
        if (remote.current?.state === "failed") remote.forget();
        void loader?.load();
    }
  };

  return { receive: (message) => receive(searchRequestSchema.parse(message)) };
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
    elsewhere: {
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
