import { dataVersion } from "@/lib/search/index/shard";
import { parseQuery } from "@/lib/search/query/query";
import { asksForMarks } from "@/lib/search/query/read-query";
import { type Asking, answer, askAgain, goOn, heed } from "./answer";
import { type FetchFile, openDataFiles } from "./data-files";
import { createExpander } from "./expander";
import { type CacheStores, openFileCache } from "./file-cache";
import { type SearchReply, type SearchRequest, searchRequestSchema } from "./protocol";
import { areSetsEnough, createRemote } from "./remote";
import { createTierLoader } from "./tier-loader";

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

/**
 * Create a session: it answers a first question that comes whole from term sets, any other from the newest papers at
 * once, and again when more of them, older ones or those found by their full texts have come. What fails is reported
 * and the rest goes on.
 */
export function createSearchSession({ fetchFile, stores, post, pause, wait }: SessionHost): SearchSession {
  const expander = createExpander();
  const remote = createRemote({ expander, wait, answered: (isFound) => heed(asking, isFound), failed: post });
  /** What was asked first: term sets alone answer it, where it came whole, as from an address. */
  let first: string | undefined;
  let needsNewest = false;

  const loadNewest = () => {
    needsNewest = true;
    asking.loader?.loadNewest();
  };

  const asking: Asking = {
    expander,
    remote,
    loader: undefined,
    question: undefined,
    marks: { kept: new Set(), read: new Set() },
    isReady: false,
    isLearning: false,
    isPageFull: false,
    post,
    loadNewest,
  };

  const start = (baseUrl: string, saveData: boolean) => {
    const files = openDataFiles(baseUrl, fetchFile, openFileCache(stores, dataVersion, baseUrl));
    asking.loader = createTierLoader({
      files,
      saveData,
      // A page that asks nothing yet will be typed in.
      needsNewest: () => needsNewest || asking.question === undefined,
      pause,
      changed: () => goOn(asking),
      failed: post,
    });
    void asking.loader.load();
  };

  const ask = (request: Request<"search">) => {
    asking.question = { ...request, parsed: parseQuery(request.query) };
    first ??= request.query;
    if (request.query !== first || !areSetsEnough(request)) loadNewest();
    remote.ask(asking.loader, asking.question, asking.marks);
    if (!request.isDraft) remote.hurry();
    answer(asking, true);
  };

  const receive = (request: SearchRequest): void => {
    switch (request.type) {
      case "init":
        start(request.baseUrl, request.saveData);
        break;
      case "search":
        ask(request);
        break;
      case "marks":
        receiveMarks(asking, request);
        break;
      case "retry":
        if (remote.current?.state === "failed") remote.forget();
        void asking.loader?.load();
    }
  };

  return { receive: (message) => receive(searchRequestSchema.parse(message)) };
}

type Request<T extends SearchRequest["type"]> = Extract<SearchRequest, { readonly type: T }>;

function receiveMarks(asking: Asking, { kept, read }: Request<"marks">): void {
  asking.marks = { kept: new Set(kept), read: new Set(read) };
  if (asking.question && asksForMarks(asking.question.parsed.root)) askAgain(asking);
}
