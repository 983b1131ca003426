import type { Query } from "@/lib/search/query/query-tree";
import { hasConditions } from "@/lib/search/query/read-query";
import type { Marks } from "@/lib/search/rank/facets";
import { hasHan } from "@/lib/search/text/han-variants";
import { DataFileError } from "./data-files";
import type { Expander } from "./expander";
import type { SearchFailure, SearchRequest } from "./protocol";
import { type FoundBeyond, findBeyond, findDeep } from "./remote-search";
import type { TierLoader } from "./tier-loader";
import type { Tiers } from "./tiers";

/** What the page asked, read. */
export type Question = Extract<SearchRequest, { readonly type: "search" }> & { readonly parsed: Query };

/** What was asked of term sets for a query, and what came of it. */
type Asked = { readonly tiers: Tiers; readonly query: string; readonly isDeep: boolean } & (
  | { readonly state: "asked" | "failed" }
  | ({ readonly state: "found" } & FoundBeyond)
);
export type FoundRemote = Extract<Asked, { readonly state: "found" }>;

/** What asking term sets needs of the session around it. */
export type RemoteHost = {
  readonly expander: Expander;
  wait(milliseconds: number): Promise<void>;
  /** Something was found, or `isFound` is false and nothing will be. */
  answered(isFound: boolean): void;
  failed(failure: SearchFailure): void;
};

export type Remote = {
  readonly current: Asked | undefined;
  /** Ask the term sets for a question, unless they were asked for it or it asks them for nothing. */
  ask(loader: TierLoader | undefined, question: Question | undefined, marks: Marks): void;
  /** End the pause in typing that is waited for. */
  hurry(): void;
  /** Forget what was found, so that it is asked for again. */
  forget(): void;
  /** Report what failed, unless it did because there are newer files, which are then searched instead. */
  giveUp(asked: Asked, error: unknown, loader: TierLoader): Promise<void>;
};

/** Pause in typing after which older papers are asked for, in milliseconds. */
const typingPause = 150;

/** Create what asks the term sets of older papers and of full texts, one question at a time. */
export function createRemote({ expander, wait, answered, failed }: RemoteHost): Remote {
  let current: Asked | undefined;
  let hurry = () => {};

  const giveUp: Remote["giveUp"] = async (asked, error, loader) => {
    if (!(error instanceof DataFileError)) throw error;
    const hasNewer = await loader.refresh();
    if (current !== asked || hasNewer) return;
    current = { tiers: asked.tiers, query: asked.query, isDeep: asked.isDeep, state: "failed" };
    failed(error.failure);
  };

  const search = async (asked: Asked, loader: TierLoader, { parsed, isDraft }: Question, marks: Marks) => {
    const { tiers, isDeep } = asked;
    const isFinished = new Promise<void>((resolve) => {
      hurry = resolve;
    });
    if (isDraft) await Promise.race([wait(typingPause), isFinished]);
    if (current !== asked) return;
    try {
      await expander.learn(tiers, await tiers.openSets(isDeep), parsed);
      const { query } = expander.expand(tiers, parsed);
      const found = await (isDeep ? findDeep : findBeyond)(tiers, query, marks);
      if (current !== asked) return;
      current = { ...asked, ...found, state: "found" };
    } catch (error) {
      await giveUp(asked, error, loader);
    }
    if (current?.state !== "asked") answered(current?.state === "found");
  };

  return {
    get current() {
      return current;
    },
    ask(loader, question, marks) {
      const tiers = loader?.tiers;
      if (loader === undefined || tiers === undefined || question === undefined) return;
      if (!asksRemote(tiers, question, loader.isSparing)) {
        current = undefined;
        return;
      }
      const { query } = question;
      const isDeep = isDeepQuestion(tiers, question);
      if (current?.tiers === tiers && current.query === query && current.isDeep === isDeep) return;
      current = { tiers, query, isDeep, state: "asked" };
      void search(current, loader, question, marks);
    },
    hurry: () => hurry(),
    forget() {
      current = undefined;
    },
    giveUp,
  };
}

function isDeepQuestion({ manifest }: Tiers, { isDeep }: Question): boolean {
  return isDeep && manifest.deep.length > 0;
}

/** Tell whether term sets hold what a question asks for, beside what the engine holds. */
function asksRemote(tiers: Tiers, question: Question, isSparing: boolean): boolean {
  const { archive, abstracts, hanVariants } = tiers.manifest;
  const { query, parsed } = question;
  const tellsMore = abstracts.length > 0 || (hanVariants !== undefined && hasHan(query));
  const hasMore = archive !== undefined || (tellsMore && parsed.words.length > 0);
  return hasConditions(parsed) && (isDeepQuestion(tiers, question) || (hasMore && !isSparing));
}
