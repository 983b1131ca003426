import * as z from "zod/mini";
import type { SearchDocument } from "@/lib/search/index/document";
import type { Expansion } from "@/lib/search/query/expansion";
import type { QueryNote, RankedWord } from "@/lib/search/query/query-tree";
import type { Facets } from "@/lib/search/rank/facets";
import type { TextMatch } from "@/lib/search/rank/matched-terms";

const count = z.int().check(z.nonnegative());

/** What the page asks of the worker. */
export const searchRequestSchema = z.discriminatedUnion("type", [
  /** Load the static data below an absolute address of this origin that ends in a slash; `saveData` loads less. */
  z.object({ type: z.literal("init"), baseUrl: z.string(), saveData: z.boolean() }),
  /** Answer a query; `seq` grows, and only the newest is answered. */
  z.object({
    type: z.literal("search"),
    seq: count,
    query: z.string(),
    sort: z.enum(["relevance", "date"]),
    limit: count,
    offset: count,
    /** Search abstracts and analyses as well. */
    isFullText: z.boolean(),
    /** Whether it is still being typed: what has to be fetched waits for a pause. */
    isDraft: z.optional(z.boolean()),
  }),
  /** What this browser remembers of papers: identifiers without version. */
  z.object({ type: z.literal("marks"), kept: z.array(z.string()), read: z.array(z.string()) }),
  /** Load again what failed. */
  z.object({ type: z.literal("retry") }),
]);

type Answer = {
  readonly seq: number;
  readonly total: number;
  /** How many of them hold all words of the query; they come first. */
  readonly completeCount: number;
  readonly hits: readonly SearchDocument[];
  /** For each of the hits, what of the query's bare words its card holds. */
  readonly matches: readonly TextMatch[];
  readonly facets: Facets;
  /** What of the query was searched as words because it is no syntax. */
  readonly notes: readonly QueryNote[];
  /** The bare words of the query as they were looked for, with all that they may stand for. */
  readonly words: readonly RankedWord[];
  /** What of that the reader is shown. */
  readonly expansions: readonly Expansion[];
  /** Bytes that a search of full texts would still have to load at most; 0 where there is nothing deeper to search. */
  readonly fullTextBytes: number;
};

/**
 * What the worker sends to the page. Types alone: page and worker come from one build, and the worker has checked
 * whatever came from elsewhere, so the page is spared the weight of a schema.
 */
export type SearchReply =
  /** Papers can be searched. */
  | { readonly type: "ready" }
  /** What has been found so far; another answer to the same `seq` follows. */
  | ({ readonly type: "partial"; readonly complete: false } & Answer)
  /** The last answer to `seq`; not complete where a part of the data is missing. */
  | ({ readonly type: "result"; readonly complete: boolean } & Answer)
  | {
      readonly type: "failed";
      /** Why a part of the data, or search as a whole, is missing. */
      readonly reason: "network" | "status" | "content" | "worker";
      /** The file that is missing; "" where the worker itself failed. */
      readonly file: string;
      /** What was found, for people: a status, a content type, a message. */
      readonly detail: string;
    };

export type SearchRequest = Readonly<z.infer<typeof searchRequestSchema>>;
export type SearchFailure = Extract<SearchReply, { readonly type: "failed" }>;
