import type { SearchFailure, SearchReply, SearchRequest } from "./protocol";
import { getSaveData } from "./save-data";

type Answer = Extract<SearchReply, { readonly type: "partial" | "result" }>;

/** An answer to the newest question. */
export type SearchAnswer = Omit<Answer, "type" | "seq"> & {
  readonly query: string;
  readonly sort: Question["sort"];
  readonly isFullText: boolean;
  /** False while another answer to the same question is on its way. */
  readonly final: boolean;
};

export type SearchListener = {
  readonly answered: (answer: SearchAnswer) => void;
  readonly failed: (failure: SearchFailure) => void;
};

type Question = Extract<SearchRequest, { readonly type: "search" }>;
type Marks = Extract<SearchRequest, { readonly type: "marks" }>;

export type SearchClient = {
  /** Ask for the best papers; an answer to an earlier question is dropped from now on. */
  search(query: string, options: Omit<Question, "type" | "seq" | "query">): void;
  /** Send what this browser remembers of papers, by identifier; a question that depends on it is answered again. */
  mark(kept: readonly string[], read: readonly string[]): void;
  /**
   * Load again what failed, and the older papers that a slow connection was spared; starts a new worker where the
   * old one broke down.
   */
  retry(): void;
  close(): void;
};

/**
 * Start searching the static data below `baseUrl`, a path of this origin that ends in a slash, in a worker of
 * its own. Failures arrive at the listener; nothing throws.
 */
export function createSearchClient(baseUrl: string, listener: SearchListener): SearchClient {
  let question: Question | undefined;
  let marks: Marks | undefined;
  let worker = start();

  function start(): Worker | undefined {
    try {
      const started = new Worker(new URL("./worker.ts", import.meta.url), {
        type: "module",
      });
      started.addEventListener("message", ({ data }: MessageEvent<SearchReply>) => receive(data));
      started.addEventListener("error", (event) => breakDown(event.message));
      started.addEventListener("messageerror", () => breakDown("unreadable message"));
      send(started, {
        type: "init",
        // Absolute, because a bundler may run the worker from a blob, to which nothing is relative.
        baseUrl: new URL(baseUrl, window.location.href).href,
        saveData: getSaveData(),
      });
      if (marks) send(started, marks);
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

  function deliver({ type, seq, ...answer }: Answer): void {
    if (question === undefined || seq !== question.seq) return;
    const { query, sort, isFullText } = question;
    listener.answered({ ...answer, query, sort, isFullText, final: type === "result" });
  }

  function breakDown(detail: string): void {
    worker?.terminate();
    worker = undefined;
    listener.failed(describeBreakdown(detail));
  }

  return {
    search(query, options) {
      question = { type: "search", seq: (question?.seq ?? 0) + 1, query, ...options };
      if (worker) send(worker, question);
    },
    mark(kept, read) {
      marks = { type: "marks", kept: [...kept], read: [...read] };
      if (worker) send(worker, marks);
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
