import * as z from "zod/mini";
import type { SearchDocument } from "./document";

const count = z.int().check(z.nonnegative());

/** What the page asks of the worker. */
export const searchRequestSchema = z.discriminatedUnion("type", [
  /** Load the static data below an absolute address of this origin that ends in a slash. */
  z.object({ type: z.literal("init"), baseUrl: z.string() }),
  /** Answer a query; `seq` grows, and only the newest is answered. */
  z.object({
    type: z.literal("search"),
    seq: count,
    query: z.string(),
    limit: count,
    offset: count,
  }),
  /** Load again what failed. */
  z.object({ type: z.literal("retry") }),
]);

type Answer = {
  readonly seq: number;
  readonly total: number;
  readonly hits: readonly SearchDocument[];
};

/**
 * What the worker tells the page. Types alone: page and worker come from one build, and the worker has checked
 * whatever came from elsewhere, so the page is spared the weight of a schema.
 */
export type SearchReply =
  /** The newest papers can be searched. */
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
