import type { SearchDocument } from "./document";
import type { SearchFailure, SearchReply, SearchRequest } from "./protocol";

/** An answer to the newest query. */
export type SearchAnswer = {
  readonly query: string;
  readonly total: number;
  readonly hits: readonly SearchDocument[];
  /** False while a part of the papers has not been searched. */
  readonly complete: boolean;
  /** False while another answer to the same query is on its way. */
  readonly final: boolean;
};

export type SearchListener = {
  readonly answered: (answer: SearchAnswer) => void;
  readonly failed: (failure: SearchFailure) => void;
};

export type SearchClient = {
  /** Ask for the best papers; an answer to an earlier question is dropped from now on. */
  search(query: string, limit: number, offset?: number): void;
  /** Try again to load what failed; starts a new worker where the old one broke down. */
  retry(): void;
  close(): void;
};

type Question = Extract<SearchRequest, { readonly type: "search" }>;

/**
 * Start searching the static data below `baseUrl`, a path of this origin that ends in a slash, in a worker of
 * its own. Failures arrive at the listener; nothing throws.
 */
export function createSearchClient(baseUrl: string, listener: SearchListener): SearchClient {
  let question: Question | undefined;
  let worker = start();

  function start(): Worker | undefined {
    try {
      const started = new Worker(new URL("./worker.ts", import.meta.url), {
        type: "module",
      });
      started.addEventListener("message", ({ data }: MessageEvent<SearchReply>) => receive(data));
      started.addEventListener("error", (event) => breakDown(event.message));
      started.addEventListener("messageerror", () => breakDown("unreadable message"));
      // Absolute, because a bundler may run the worker from a blob, to which nothing is relative.
      send(started, {
        type: "init",
        baseUrl: new URL(baseUrl, window.location.href).href,
      });
      return started;
    } catch (error) {
      listener.failed(describeBreakdown(error instanceof Error ? error.message : String(error)));
      return undefined;
    }
  }

  function receive(reply: SearchReply): void {
    if (reply.type === "failed") listener.failed(reply);
    else if (reply.type !== "ready") deliver(reply);
  }

  function deliver(reply: Extract<SearchReply, { type: "partial" | "result" }>): void {
    if (question === undefined || reply.seq !== question.seq) return;
    const { total, hits, complete, type } = reply;
    listener.answered({
      query: question.query,
      total,
      hits,
      complete,
      final: type === "result",
    });
  }

  function breakDown(detail: string): void {
    worker?.terminate();
    worker = undefined;
    listener.failed(describeBreakdown(detail));
  }

  return {
    search(query, limit, offset = 0) {
      question = {
        type: "search",
        seq: (question?.seq ?? 0) + 1,
        query,
        limit,
        offset,
      };
      if (worker) send(worker, question);
    },
    retry() {
      if (worker) {
        send(worker, { type: "retry" });
      } else {
        worker = start();
        if (worker && question) send(worker, question);
      }
    },
    close() {
      worker?.terminate();
      worker = undefined;
      question = undefined;
    },
  };
}

function send(worker: Worker, request: SearchRequest): void {
  worker.postMessage(request);
}

function describeBreakdown(detail: string): SearchFailure {
  return {
    type: "failed",
    reason: "worker",
    file: "",
    detail: detail || "unknown error",
  };
}
