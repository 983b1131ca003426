import { asksForMarks } from "./archive/find";
import { DataFileError, type FetchFile, openDataFiles } from "./data-files";
import { estimateDeepBytes } from "./deep-cost";
import type { Marks } from "./facets";
import { type CacheStores, openFileCache } from "./file-cache";
import { type MergedPage, mergePages } from "./merge-pages";
import { listNearest, type NearestKind } from "./nearest";
import { type SearchReply, type SearchRequest, searchRequestSchema } from "./protocol";
import { hasConditions, parseQuery } from "./query";
import type { Query, QueryTerm } from "./query-tree";
import { countInSets, type FoundInSet, findDeep, findOlder } from "./remote-search";
import { dataVersion } from "./shard";
import { createSuggester } from "./suggester";
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

type Question = Extract<SearchRequest, { readonly type: "search" }> & { readonly parsed: Query };

/** What was asked of term sets for a query, and what came of it. */
type Remote = { readonly tiers: Tiers; readonly query: string; readonly isDeep: boolean } & (
  | { readonly state: "asked" | "failed" }
  | { readonly state: "found"; readonly inSets: readonly FoundInSet[] }
);
type FoundRemote = Extract<Remote, { readonly state: "found" }>;

/** Pause in typing after which older papers are asked for, in milliseconds. */
const typingPause = 150;
/** Queries that find fewer papers than this may have been misspelt. */
const fewPapers = 10;

/** A page with what would have found more, and how the query was changed where it found nothing. */
type Page = MergedPage & {
  readonly suggestion?: string | undefined;
  readonly nearest?: NearestKind | undefined;
};

const nothing: Page = {
  total: 0,
  hits: [],
  facets: { categories: [], months: [], sources: [], withCode: 0 },
};

/**
 * Create a session: it answers from the newest papers at once, and again when more of them, older ones or those
 * found by their full texts have come. What fails is reported and the rest goes on.
 */
export function createSearchSession({ fetchFile, stores, post, pause, wait }: SessionHost): SearchSession {
  const suggester = createSuggester();
  let loader: TierLoader | undefined;
  let question: Question | undefined;
  let marks: Marks = { kept: new Set(), read: new Set() };
  let remote: Remote | undefined;
  let isReady = false;
  /** A full page is left alone until the end: a list that reorders while one reads it helps nobody. */
  let isPageFull = false;

  const start = (baseUrl: string, isSparing: boolean) => {
    const files = openDataFiles(baseUrl, fetchFile, openFileCache(stores, dataVersion, baseUrl));
    loader = createTierLoader({ files, isSparing, pause, changed: goOn, failed: post });
    void loader.load();
  };

  /** Answer again, because more can be searched. */
  const goOn = () => {
    if (loader?.tiers && !isReady) {
      isReady = true;
      post({ type: "ready" });
    }
    askRemote();
    answer(false);
  };

  const askRemote = () => {
    const tiers = loader?.tiers;
    if (tiers === undefined || question === undefined) return;
    const { query, parsed } = question;
    const isDeep = question.isDeep && tiers.manifest.deep.length > 0;
    const isAsking = isDeep || (tiers.manifest.archive !== undefined && !loader?.isSparing);
    if (!isAsking || !hasConditions(parsed)) {
      remote = undefined;
      return;
    }
    if (remote?.tiers === tiers && remote.query === query && remote.isDeep === isDeep) return;
    remote = { tiers, query, isDeep, state: "asked" };
    void searchRemote(remote, parsed);
  };

  const searchRemote = async (asked: Remote, parsed: Query) => {
    await wait(typingPause);
    if (remote !== asked) return;
    try {
      const inSets = await searchSets(asked, parsed);
      if (remote !== asked) return;
      remote = { ...asked, state: "found", inSets };
    } catch (error) {
      await giveUp(asked, error);
    }
    // So soon after the key even a full page is not being read yet.
    if (remote?.state !== "asked") answer(remote?.state === "found");
  };

  /** Report what failed, unless it did because there are newer files, which are then searched instead. */
  const giveUp = async (asked: Remote, error: unknown) => {
    if (!(error instanceof DataFileError)) throw error;
    const hasNewer = await loader?.refresh();
    if (remote !== asked || hasNewer) return;
    remote = { tiers: asked.tiers, query: asked.query, isDeep: asked.isDeep, state: "failed" };
    post(error.failure);
  };

  /** Answer the question: `isAsked` where it is new, and not only what can be searched. */
  const answer = (isAsked: boolean) => {
    if (question === undefined || loader === undefined) return;
    const { tiers, isLoading } = loader;
    if (tiers === undefined) {
      if (!isLoading) deliver(question, nothing, true, false);
    } else if (remote?.state === "found") void answerMerged(isAsked, remote, question);
    else answerFromNewest(isAsked, tiers, question);
  };

  const answerFromNewest = (isAsked: boolean, tiers: Tiers, asked: Question) => {
    const isFinal = !loader?.isLoading && remote?.state !== "asked";
    if (!isAsked && !isFinal && isPageFull) return;
    const { sort, limit, offset, parsed } = asked;
    const find = (query: Query) => tiers.engine.search(query, { sort, limit, offset, marks });
    const page = find(parsed);
    const hasMore = hasConditions(parsed) && (tiers.manifest.archive !== undefined || remote !== undefined);
    const suggestion =
      isFinal && page.total < fewPapers
        ? suggester.suggestFromNewest(tiers.engine, { typed: asked.query, total: page.total, marks })
        : undefined;
    const isWhole = tiers.isWhole() && !hasMore;
    for (const { kind, query } of isWhole && isFinal && page.total === 0
      ? listNearest(parsed, suggestion)
      : []) {
      const near = find(query);
      if (near.total > 0) return deliver(asked, { ...near, suggestion, nearest: kind }, isFinal, isWhole);
    }
    deliver(asked, { ...page, suggestion }, isFinal, isWhole);
  };

  const answerMerged = async (isAsked: boolean, found: FoundRemote, asked: Question) => {
    const { tiers, inSets, isDeep } = found;
    const isFinal = isDeep || !loader?.isLoading;
    if (!isAsked && !isFinal && isPageFull) return;
    try {
      const page = await findMerged(found, inSets, asked, asked.parsed);
      const query = { typed: asked.query, total: page.total, marks };
      const suggestion =
        isFinal && page.total < fewPapers
          ? await suggester.suggestFromAll(tiers.engine, inSets, query, (repaired) =>
              searchSets(found, repaired),
            )
          : undefined;
      const isWhole = inSets.every(({ found }) => found.isWhole) && (isDeep || tiers.isWhole());
      const isNothing = isWhole && isFinal && page.total === 0;
      const near = isNothing ? await findNearest(found, asked, suggestion) : undefined;
      if (question !== asked || remote !== found) return;
      deliver(asked, { ...(near ?? page), suggestion }, isFinal, isWhole);
    } catch (error) {
      await giveUp(found, error);
      if (question === asked && remote?.state === "failed") answer(false);
    }
  };

  /** Find the papers of a query that come nearest to one that found nothing. */
  const findNearest = async (found: FoundRemote, asked: Question, repaired: string | undefined) => {
    for (const { kind, query } of listNearest(asked.parsed, repaired)) {
      const page = await findMerged(found, await searchSets(found, query), asked, query);
      if (page.total > 0) return { ...page, nearest: kind };
    }
    return undefined;
  };

  /** Find a page of papers in the newest ones and in what term sets gave. */
  const findMerged = (
    { tiers, isDeep }: FoundRemote,
    inSets: readonly FoundInSet[],
    { sort, limit, offset }: Question,
    query: Query,
  ) => {
    const paperCount = inSets.reduce((sum, { set }) => sum + set.papers, 0);
    const elsewhere = { paperCount, count: (term: QueryTerm) => countInSets(inSets, term) };
    const options = { sort, limit: offset + limit, marks, elsewhere };
    const newest = isDeep ? undefined : tiers.engine.search(query, options);
    return mergePages(newest, inSets, { sort, limit, offset });
  };

  const searchSets = async ({ tiers, isDeep }: Remote, parsed: Query) => {
    const sets = await tiers.openSets(isDeep);
    return isDeep ? findDeep(sets, parsed, marks) : findOlder(sets, parsed, marks, tiers.engine);
  };

  const deliver = (asked: Question, page: Page, isFinal: boolean, isWhole: boolean) => {
    const { seq, isDeep, limit, parsed } = asked;
    const manifest = loader?.tiers?.manifest;
    isPageFull = page.hits.length >= limit;
    const { total, hits, facets, suggestion, nearest } = page;
    const content = {
      seq,
      total,
      hits: [...hits],
      facets,
      notes: parsed.notes,
      ...(suggestion !== undefined && { suggestion }),
      ...(nearest !== undefined && { nearest }),
      deepBytes: manifest && !isDeep ? estimateDeepBytes(manifest, parsed, limit) : 0,
    };
    if (isFinal) post({ type: "result", ...content, complete: isWhole });
    else post({ type: "partial", ...content, complete: false });
  };

  const remember = ({ kept, read }: Extract<SearchRequest, { readonly type: "marks" }>) => {
    marks = { kept: new Set(kept), read: new Set(read) };
    if (question === undefined || !asksForMarks(question.parsed.root)) return;
    remote = undefined;
    askRemote();
    answer(true);
  };

  const retry = () => {
    if (remote?.state === "failed") remote = undefined;
    void loader?.load();
  };

  return {
    receive(message) {
      const request = searchRequestSchema.parse(message);
      switch (request.type) {
        case "init":
          start(request.baseUrl, request.isSparing);
          break;
        case "search":
          question = { ...request, parsed: parseQuery(request.query) };
          askRemote();
          answer(true);
          break;
        case "marks":
          remember(request);
          break;
        case "retry":
          retry();
          break;
      }
    },
  };
}
