import { type FetchFile, loadManifest, loadPapers } from "./data-files";
import type { SearchDocument } from "./document";
import { createSearchEngine } from "./engine";
import { type SearchReply, type SearchRequest, searchRequestSchema } from "./protocol";
import type { Manifest } from "./shard";

/** What a session needs of the worker around it. */
export type SessionHost = {
  readonly fetchFile: FetchFile;
  post(reply: SearchReply): void;
  /** Let messages that wait be received. */
  pause(): Promise<void>;
};

export type SearchSession = {
  /** Receive a message of the page; throws on one that is not of the protocol. */
  receive(message: unknown): void;
};

type Question = Extract<SearchRequest, { readonly type: "search" }>;

/** Papers indexed before waiting messages are received: some milliseconds of work on a phone. */
const sliceSize = 40;

/**
 * Create a session: it loads the newest papers, answers from them at once, and adds the rest in slices, so
 * that a query never waits for the index. What fails is reported and the rest goes on.
 */
export function createSearchSession({ fetchFile, post, pause }: SessionHost): SearchSession {
  const engine = createSearchEngine();
  const indexed = new Set<string>();
  let baseUrl = "";
  let question: Question | undefined;
  let state: "idle" | "loading" | "settled" = "idle";
  let isReady = false;
  let isComplete = false;
  let isPageFull = false;

  const answer = () => {
    if (!question || (state !== "settled" && !isReady)) return;
    const { seq, query, limit, offset } = question;
    const page = engine.search(query, limit, offset);
    isPageFull = page.hits.length >= limit;
    if (state === "loading") post({ type: "partial", seq, ...copy(page), complete: false });
    else post({ type: "result", seq, ...copy(page), complete: isComplete });
  };

  const indexInSlices = async (papers: readonly SearchDocument[]) => {
    for (let start = 0; start < papers.length; start += sliceSize) {
      engine.add(papers.slice(start, start + sliceSize));
      await pause();
    }
  };

  /** Load a file and index it; false where it cannot be had. */
  const loadFile = async (file: string): Promise<boolean> => {
    if (indexed.has(file)) return true;
    const papers = await loadPapers(baseUrl, file, fetchFile);
    if (!papers.ok) {
      post(papers.failure);
      return false;
    }
    await indexInSlices(papers.value);
    indexed.add(file);
    if (!isReady) post({ type: "ready" });
    isReady = true;
    // A full page is left alone until the end: a list that reorders while one reads it helps nobody.
    if (!isPageFull) answer();
    return true;
  };

  const loadAll = async (): Promise<boolean> => {
    const manifest = await loadManifest(baseUrl, fetchFile);
    if (!manifest.ok) {
      post(manifest.failure);
      return false;
    }
    let isWhole = true;
    for (const file of listFiles(manifest.value)) isWhole = (await loadFile(file)) && isWhole;
    return isWhole;
  };

  const load = async () => {
    if (state === "loading") return;
    state = "loading";
    isComplete = await loadAll();
    state = "settled";
    answer();
  };

  return {
    receive(message) {
      const request = searchRequestSchema.parse(message);
      switch (request.type) {
        case "init":
          baseUrl = request.baseUrl;
          void load();
          break;
        case "search":
          question = request;
          answer();
          break;
        case "retry":
          void load();
          break;
      }
    },
  };
}

/** List the files to load, newest papers first, without the shards that hold nothing but the head's papers. */
function listFiles({ head, shards }: Manifest): string[] {
  let papers = 0;
  const beyondHead = shards.filter(({ count }) => {
    papers += count;
    return papers > head.count;
  });
  return [head.file, ...beyondHead.map(({ file }) => file)];
}

function copy({ total, hits }: { total: number; hits: readonly SearchDocument[] }) {
  return { total, hits: [...hits] };
}
