import { startFinding } from "@/lib/search/archive/find";
import { countArchived } from "@/lib/search/index/manifest";
import type { Query } from "@/lib/search/query/query-tree";
import { hasConditions } from "@/lib/search/query/read-query";
import type { Marks } from "@/lib/search/rank/facets";
import { hasHan } from "@/lib/search/text/han-variants";
import { DataFileError } from "./data-files";
import type { Expander } from "./expander";
import type { SearchFailure, SearchRequest } from "./protocol";
import { type LoadedBeyond, loadBeyond, loadFullTexts } from "./remote-search";
import type { TierLoader } from "./tier-loader";
import type { SetScope, Tiers } from "./tiers";

/** What the page asked, read. */
export type Question = Extract<SearchRequest, { readonly type: "search" }> & { readonly parsed: Query };

/** What was asked of term sets for a query, and what came of it. */
type Asked = { readonly tiers: Tiers; readonly query: string; readonly scope: SetScope } & (
  | { readonly state: "asked" | "failed" }
  | ({ readonly state: "found" } & LoadedBeyond)
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
  /** Forget what term sets alone have found, and ask them for that question beside the newest papers alone. */
  distrust(): void;
  /** Report what failed, unless it did because there are newer files, which are then searched instead. */
  giveUp(asked: Asked, error: unknown, loader: TierLoader): Promise<void>;
};

/** Pause in typing after which older papers are asked for, in milliseconds. */
const typingPause = 150;
/** Papers whose cards are fewer bytes than the newest papers whole. */
const mostAlone = 200;

/** Create what asks the term sets of older papers and of full texts, one question at a time. */
export function createRemote({ expander, wait, answered, failed }: RemoteHost): Remote {
  let current: Asked | undefined;
  let hurry = () => {};
  let distrusted: string | undefined;

  const giveUp: Remote["giveUp"] = async (asked, error, loader) => {
    if (!(error instanceof DataFileError)) throw error;
    const hasNewer = await loader.refresh();
    if (current !== asked || hasNewer) return;
    current = { tiers: asked.tiers, query: asked.query, scope: asked.scope, state: "failed" };
    failed(error.failure);
  };

  const search = async (asked: Asked, loader: TierLoader, { parsed, isDraft }: Question, marks: Marks) => {
    const { tiers, scope } = asked;
    const isFinished = new Promise<void>((resolve) => {
      hurry = resolve;
    });
    if (isDraft) await Promise.race([wait(typingPause), isFinished]);
    if (current !== asked) return;
    try {
      const [sets] = await Promise.all([
        tiers.openSets(scope),
        expander.loadSynonyms(tiers),
        expander.loadVariants(tiers, parsed),
      ]);
      // What is known to be needed comes along with what is learnt.
      for (const set of sets) startFinding(set, expander.expand(tiers, parsed).query);
      await expander.learn(tiers, scope, parsed);
      const { query } = expander.expand(tiers, parsed);
      const found = await (scope === "full-text"
        ? loadFullTexts(sets, query, marks)
        : loadBeyond(tiers, scope === "older" ? tiers.engine : undefined, sets, query, marks));
      if (current !== asked) return;
      current = { ...asked, ...found, state: "found" };
    } catch (error) {
      await giveUp(asked, error, loader);
    }
    if (current?.state !== "asked") answered(current?.state === "found");
  };

  const hasAnswer = (query: string) =>
    current?.query === query && current.scope === "all" && current.state !== "failed";

  return {
    get current() {
      return current;
    },
    ask(loader, question, marks) {
      const tiers = loader?.tiers;
      if (loader === undefined || tiers === undefined || question === undefined) return;
      const { query } = question;
      const isDistrusted = query === distrusted;
      const scope = chooseScope(tiers, question, !isDistrusted && (loader.areSetsAhead || hasAnswer(query)));
      if (!asksRemote(tiers, question, scope, loader)) {
        current = undefined;
        return;
      }
      if (current?.tiers === tiers && current.query === query && current.scope === scope) return;
      current = { tiers, query, scope, state: "asked" };
      void search(current, loader, question, marks);
    },
    hurry: () => hurry(),
    distrust() {
      distrusted = current?.query;
      current = undefined;
    },
    forget() {
      current = undefined;
    },
    giveUp,
  };
}

/** A finished question needs not wait for the newest papers where term sets can answer it alone. */
function chooseScope(tiers: Tiers, question: Question, canBeAlone: boolean): SetScope {
  if (isFullTextQuestion(tiers, question)) return "full-text";
  return canBeAlone && areSetsEnough(question) ? "all" : "older";
}

function isFullTextQuestion({ manifest }: Tiers, { isFullText }: Question): boolean {
  return isFullText && manifest.deep.length > 0;
}

/** Return whether term sets may answer a question alone: it is finished, and for few papers. */
export function areSetsEnough({ isDraft, limit }: Pick<Question, "isDraft" | "limit">): boolean {
  return isDraft !== true && limit <= mostAlone;
}

/** Return whether term sets hold what a question asks for, beside what the engine holds. */
function asksRemote(tiers: Tiers, question: Question, scope: SetScope, { saveData }: TierLoader): boolean {
  const { abstracts, hanVariants } = tiers.manifest;
  const { query, parsed } = question;
  const holdsMore = abstracts.length > 0 || (hanVariants !== undefined && hasHan(query));
  const hasOlder = countArchived(tiers.manifest) > 0 || (holdsMore && parsed.words.length > 0);
  return hasConditions(parsed) && (scope !== "older" || (hasOlder && !saveData));
}
