import { listFieldTexts, type SearchDocument } from "@/lib/search/index/document";
import type { Expansion } from "@/lib/search/query/expansion";
import { parseQuery } from "@/lib/search/query/query";
import { createSearchEngine } from "@/lib/search/rank/engine";
import { createTextMatcher } from "@/lib/search/rank/matched-terms";
import type { SearchReply, SearchRequest } from "@/lib/search/session/protocol";

/** What a test sees of the worker, and how it lets the worker fail. */
export type WorkerRecord = {
  readonly requests: SearchRequest[];
  /** What the worker says instead of an answer; undefined lets it answer. */
  failure: Extract<SearchReply, { type: "failed" }> | undefined;
  /** False leaves a part of the papers unsearched. */
  isComplete: boolean;
  fullTextBytes: number;
  expansions: readonly Expansion[];
  /** False keeps every answer back. */
  isAnswering: boolean;
};

/** A stand-in for the search worker that answers from an engine of the test's own papers. */
export function createEngineWorker(papers: readonly SearchDocument[]) {
  const record: WorkerRecord = {
    requests: [],
    failure: undefined,
    isComplete: true,
    fullTextBytes: 0,
    expansions: [],
    isAnswering: true,
  };
  const engine = createSearchEngine();
  engine.add(papers);

  class EngineWorker extends EventTarget {
    #question: Extract<SearchRequest, { type: "search" }> | undefined;
    postMessage(request: SearchRequest) {
      record.requests.push(request);
      if (request.type === "search") this.#question = request;
      if (request.type === "search" || request.type === "retry") queueMicrotask(() => this.#answer());
    }
    terminate() {}

    #answer() {
      if (!this.#question || !record.isAnswering) return;
      if (record.failure) this.#post(record.failure);
      const { seq, query, ...options } = this.#question;
      const parsed = parseQuery(query);
      const { total, completeCount, hits, facets } = engine.search(parsed, options);
      const match = createTextMatcher(parsed);
      const { expansions, fullTextBytes, failure, isComplete } = record;
      this.#post({
        type: "result",
        seq,
        complete: isComplete && failure === undefined,
        total,
        completeCount,
        hits,
        matches: hits.map((paper) => match(listFieldTexts(paper))),
        facets,
        notes: parsed.notes,
        words: parsed.words,
        fullTextBytes,
        expansions,
      });
    }

    #post(data: SearchReply) {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
  }
  return { record, EngineWorker };
}
