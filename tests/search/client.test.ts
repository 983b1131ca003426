// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSearchClient, type SearchAnswer } from "@/lib/search/session/client";
import type { SearchFailure, SearchReply, SearchRequest } from "@/lib/search/session/protocol";
import { createDocument } from "./papers";

class StubWorker extends EventTarget {
  static started: StubWorker[] = [];
  readonly received: SearchRequest[] = [];
  isTerminated = false;
  constructor() {
    super();
    StubWorker.started.push(this);
  }
  postMessage(request: SearchRequest) {
    this.received.push(request);
  }
  terminate() {
    this.isTerminated = true;
  }
  reply(data: SearchReply | string) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

function start() {
  const answers: SearchAnswer[] = [];
  const failures: SearchFailure[] = [];
  const client = createSearchClient("/data/", {
    answered: (answer) => answers.push(answer),
    failed: (failure) => failures.push(failure),
  });
  const worker = StubWorker.started.at(-1);
  if (!worker) throw new Error("no worker was started");
  return { client, worker, answers, failures };
}

const options = { sort: "relevance", limit: 20, offset: 0, isFullText: false } as const;

const content = {
  total: 1,
  hits: [createDocument()],
  matches: [{ terms: [], isComplete: true }],
  facets: { categories: [], months: [], sources: [], withCode: 0 },
  notes: [],
  words: [],
  expansions: [],
  completeCount: 0,
  fullTextBytes: 0,
};
const result = (seq: number) => ({ type: "result", seq, complete: true, ...content }) satisfies SearchReply;

const init = (saveData: boolean) => ({
  type: "init",
  baseUrl: new URL("/data/", window.location.href).href,
  saveData,
});

beforeEach(() => {
  StubWorker.started = [];
  vi.stubGlobal("Worker", StubWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe("the search client", () => {
  it("starts the worker with an absolute address of this origin", () => {
    const { worker } = start();
    expect(worker.received).toEqual([init(false)]);
  });

  it.each([
    [true, { saveData: true, effectiveType: "4g" }],
    [true, { saveData: false, effectiveType: "2g" }],
    [false, { saveData: false, effectiveType: "4g" }],
    [false, "none"],
  ])("says %s to loading less for a connection of %j", (saveData, connection) => {
    vi.stubGlobal("navigator", { connection });
    expect(start().worker.received).toEqual([init(saveData)]);
  });

  it("delivers answers to the newest query and drops the others", () => {
    const { client, worker, answers } = start();
    client.search("diff", options);
    client.search("diffusion", options);
    worker.reply(result(1));
    expect(answers).toEqual([]);
    worker.reply({ type: "partial", seq: 2, ...content, total: 0, hits: [], complete: false });
    worker.reply(result(2));
    const asked = { query: "diffusion", sort: "relevance", isFullText: false };
    expect(answers).toEqual([
      { ...content, ...asked, total: 0, hits: [], complete: false, final: false },
      { ...content, ...asked, complete: true, final: true },
    ]);
  });

  it("asks as it is asked to, and sends what the browser remembers", () => {
    const { client, worker } = start();
    client.search("diffusion", { sort: "date", limit: 50, offset: 100, isFullText: true });
    client.mark(["2602.20165"], []);
    expect(worker.received.slice(1)).toEqual([
      { type: "search", seq: 1, query: "diffusion", sort: "date", limit: 50, offset: 100, isFullText: true },
      { type: "marks", kept: ["2602.20165"], read: [] },
    ]);
  });

  it("passes on what failed, and asks for it again", () => {
    const { client, worker, failures } = start();
    const failure = { type: "failed", reason: "status", file: "a.json", detail: "404" } as const;
    worker.reply(failure);
    expect(failures).toEqual([failure]);
    client.retry();
    expect(worker.received.at(-1)).toEqual({ type: "retry" });
  });

  it("replaces a worker that broke down, with the query that waits", () => {
    const { client, worker, failures } = start();
    client.mark([], ["2602.20165"]);
    client.search("diffusion", options);
    worker.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
    expect(failures).toEqual([{ type: "failed", reason: "worker", file: "", detail: "out of memory" }]);
    expect(worker.isTerminated).toBe(true);
    client.retry();
    expect(StubWorker.started.at(-1)?.received.map(({ type }) => type)).toEqual(["init", "marks", "search"]);
  });

  it("says so where workers cannot be started", () => {
    vi.stubGlobal("Worker", () => {
      throw new Error("blocked by policy");
    });
    const failed = vi.fn();
    createSearchClient("/data/", { answered: () => {}, failed });
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ reason: "worker" }));
  });

  it("delivers nothing after it was closed", () => {
    const { client, worker, answers } = start();
    client.search("diffusion", options);
    client.close();
    worker.reply(result(1));
    expect([answers, worker.isTerminated]).toEqual([[], true]);
  });
});
