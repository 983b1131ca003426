import { viewOfNewest } from "@/lib/search/archive/abstracts";
import { asksForMarks } from "@/lib/search/archive/find";
import { listSlots } from "@/lib/search/index/document";
import { dataVersion } from "@/lib/search/index/shard";
import {
  createSynonyms,
  type Expanded,
  expandQuery,
  type Knowledge,
  type Synonyms,
} from "@/lib/search/query/expansion";
import { parseQuery } from "@/lib/search/query/query";
import type { Query, QueryTerm } from "@/lib/search/query/query-tree";
import { hasConditions } from "@/lib/search/query/read-query";
import type { Marks } from "@/lib/search/rank/facets";
import { createTextMatcher } from "@/lib/search/rank/matched-terms";
import { createHanVariants, type HanVariants, hasHan } from "@/lib/search/text/han-variants";
import { DataFileError, type FetchFile, openDataFiles } from "./data-files";
import { estimateDeepBytes } from "./deep-cost";
import { type CacheStores, openFileCache } from "./file-cache";
import { learnWords, type Words } from "./knowledge";
import { type MergedPage, mergePages } from "./merge-pages";
import { type SearchReply, type SearchRequest, searchRequestSchema } from "./protocol";
import {
  countInSets,
  type FoundBeyond,
  type FoundInSet,
  findBeyond,
  findDeep,
  learnWordsOf,
} from "./remote-search";
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
  | ({ readonly state: "found" } & FoundBeyond)
);
type FoundRemote = Extract<Remote, { readonly state: "found" }>;

/** Pause in typing after which older papers are asked for, in milliseconds. */
const typingPause = 150;

const nothing: MergedPage = {
  total: 0,
  completeCount: 0,
  hits: [],
  facets: { categories: [], months: [], sources: [], withCode: 0 },
};

/**
 * Create a session: it answers from the newest papers at once, and again when more of them, older ones or those
 * found by their full texts have come. What fails is reported and the rest goes on.
 */
export function createSearchSession({ fetchFile, stores, post, pause, wait }: SessionHost): SearchSession {
  const knowledgeOf = createKnowledge();
  /** Frequent words of older papers, once a word was asked for that the newest ones do not know. */
  let words: Words = [];
  let synonyms = createSynonyms([]);
  let hanVariants = createHanVariants("");
  let loader: TierLoader | undefined;
  let question: Question | undefined;
  let marks: Marks = { kept: new Set(), read: new Set() };
  let remote: Remote | undefined;
  /** Ends the pause that what was asked of term sets waits for. */
  let hurry = () => {};
  let isReady = false;
  let isLearning = false;
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
    // A slow connection is spared what only adds to the words.
    if (loader?.tiers && !loader.isSparing && !isLearning) {
      isLearning = true;
      void learnSynonyms(loader.tiers);
    }
    askRemote();
    answer(false);
  };

  /** Answer again with synonyms once they have come; without them, words mean themselves. */
  const learnSynonyms = async (tiers: Tiers) => {
    try {
      synonyms = await tiers.loadSynonyms();
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      return;
    }
    if (question === undefined || expand(tiers, question.parsed).expansions.length === 0) return;
    remote = undefined;
    askRemote();
    answer(true);
  };

  const askRemote = () => {
    const tiers = loader?.tiers;
    if (tiers === undefined || question === undefined) return;
    const { query, parsed } = question;
    const isDeep = question.isDeep && tiers.manifest.deep.length > 0;
    const { archive, abstracts, hanVariants: ofHan } = tiers.manifest;
    const tellsMore = abstracts.length > 0 || (ofHan !== undefined && hasHan(query));
    const hasMore = archive !== undefined || (tellsMore && parsed.words.length > 0);
    const isAsking = isDeep || (hasMore && !loader?.isSparing);
    if (!isAsking || !hasConditions(parsed)) {
      remote = undefined;
      return;
    }
    if (remote?.tiers === tiers && remote.query === query && remote.isDeep === isDeep) return;
    remote = { tiers, query, isDeep, state: "asked" };
    void searchRemote(remote, question);
  };

  const searchRemote = async (asked: Remote, { parsed, isDraft }: Question) => {
    const isFinished = new Promise<void>((resolve) => {
      hurry = resolve;
    });
    if (isDraft) await Promise.race([wait(typingPause), isFinished]);
    if (remote !== asked) return;
    try {
      if (hasHan(asked.query)) hanVariants = await asked.tiers.loadHanVariants();
      const sets = await asked.tiers.openSets(asked.isDeep);
      words = await learnWordsOf(sets, expand(asked.tiers, parsed));
      const { query } = expand(asked.tiers, parsed);
      const found = await (asked.isDeep ? findDeep : findBeyond)(asked.tiers, query, marks);
      if (remote !== asked) return;
      remote = { ...asked, ...found, state: "found" };
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
      if (!isLoading) deliver(question, nothing, { query: question.parsed, expansions: [] }, true, false);
    } else if (remote?.state === "found") void answerMerged(isAsked, remote, question);
    else answerFromNewest(isAsked, tiers, question);
  };

  const answerFromNewest = (isAsked: boolean, tiers: Tiers, asked: Question) => {
    const isFinal = !loader?.isLoading && remote?.state !== "asked";
    if (!isAsked && !isFinal && isPageFull) return;
    const { sort, limit, offset, parsed } = asked;
    const expanded = expand(tiers, parsed);
    const page = tiers.engine.search(expanded.query, { sort, limit, offset, marks });
    const hasMore = hasConditions(parsed) && (tiers.manifest.archive !== undefined || remote !== undefined);
    deliver(asked, page, expanded, isFinal, tiers.isWhole() && !hasMore);
  };

  const answerMerged = async (isAsked: boolean, found: FoundRemote, asked: Question) => {
    const { tiers, inSets, isDeep } = found;
    const isFinal = isDeep || !loader?.isLoading;
    if (!isAsked && !isFinal && isPageFull) return;
    try {
      const expanded = expand(tiers, asked.parsed);
      const page = await findMerged(found, inSets, asked, expanded.query);
      const isWhole = inSets.every(({ found }) => found.isWhole) && (isDeep || tiers.isWhole());
      if (question !== asked || remote !== found) return;
      deliver(asked, page, expanded, isFinal, isWhole);
    } catch (error) {
      await giveUp(found, error);
      if (question === asked && remote?.state === "failed") answer(false);
    }
  };

  const expand = (tiers: Tiers, parsed: Query) =>
    expandQuery(parsed, knowledgeOf(tiers, words, synonyms, hanVariants));

  /** Find a page of papers in the newest ones and in what term sets gave. */
  const findMerged = (
    { tiers, isDeep, abstracts }: FoundRemote,
    inSets: readonly FoundInSet[],
    { sort, limit, offset }: Question,
    query: Query,
  ) => {
    const paperCount = inSets.reduce((sum, { set }) => sum + set.papers, 0);
    const elsewhere = { paperCount, count: (term: QueryTerm) => countInSets(inSets, term) };
    const options = {
      sort,
      limit: offset + limit,
      marks,
      elsewhere,
      abstracts: viewOfNewest(abstracts, tiers.manifest.papers, tiers.engine.size),
    };
    const newest = isDeep ? undefined : tiers.engine.search(query, options);
    return mergePages(newest, inSets, { sort, limit, offset });
  };

  const deliver = (
    asked: Question,
    page: MergedPage,
    { query, expansions }: Pick<Expanded, "query" | "expansions">,
    isFinal: boolean,
    isWhole: boolean,
  ) => {
    const { seq, isDeep, limit, parsed } = asked;
    const manifest = loader?.tiers?.manifest;
    isPageFull = page.hits.length >= limit;
    const { total, completeCount, hits, facets } = page;
    const match = createTextMatcher(query);
    const content = {
      seq,
      total,
      completeCount,
      hits: [...hits],
      matches: hits.map((paper) => match(listSlots(paper))),
      facets,
      notes: parsed.notes,
      words: query.words,
      expansions,
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
          if (!request.isDraft) hurry();
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

/** Create what tells the knowledge of tiers, learnt anew when there is more to know. */
function createKnowledge() {
  let known: readonly unknown[] = [];
  let knowledge: Knowledge | undefined;
  return ({ engine }: Tiers, older: Words, synonyms: Synonyms, hanVariants: HanVariants): Knowledge => {
    const learnt = [engine, engine.size, older, synonyms, hanVariants];
    if (knowledge === undefined || learnt.some((part, place) => part !== known[place])) {
      known = learnt;
      knowledge = learnWords(engine, older, synonyms, hanVariants);
    }
    return knowledge;
  };
}
