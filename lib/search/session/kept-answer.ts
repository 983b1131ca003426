import * as z from "zod/mini";
import type { SearchDocument } from "@/lib/search/index/document";
import type { Option, QueryTerm, RankedWord } from "@/lib/search/query/query-tree";
import type { FacetCount } from "@/lib/search/rank/value-column";
import type { SearchAnswer } from "./client";

const count = z.int().check(z.nonnegative());
const texts = z.array(z.string());
const words = { text: z.string(), parts: texts };

const document: z.ZodMiniType<SearchDocument> = z.object({
  id: z.string(),
  title: z.string(),
  titleTranslated: z.exactOptional(z.string()),
  authors: texts,
  authorCount: count,
  categories: texts,
  date: z.string(),
  isEstimated: z.exactOptional(z.boolean()),
  sources: texts,
  hasCode: z.exactOptional(z.boolean()),
  tldr: z.array(z.object({ language: z.string(), text: z.string() })),
});

const term: z.ZodMiniType<QueryTerm> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("word"), text: z.string() }),
    z.object({ kind: z.literal("name"), ...words }),
    z.object({ kind: z.literal("run"), text: z.string() }),
    z.object({ kind: z.literal("phrase"), ...words }),
    z.object({ kind: z.literal("person"), ...words }),
    z.object({ kind: z.literal("kin"), text: z.string(), isOpen: z.boolean() }),
    anyTerm,
  ]),
);
const option: z.ZodMiniType<Option> = z.object({ terms: z.array(term), factor: z.number() });
const anyTerm = z.object({ kind: z.literal("any"), text: z.string(), options: z.array(option) });
const rankedWord: z.ZodMiniType<RankedWord> = z.object({ type: z.literal("term"), term: anyTerm });
const facet: z.ZodMiniType<readonly FacetCount[]> = z.array(z.object({ value: z.string(), count }));

const answerSchema: z.ZodMiniType<SearchAnswer> = z.object({
  query: z.string(),
  sort: z.enum(["relevance", "date"]),
  isFullText: z.boolean(),
  final: z.boolean(),
  complete: z.boolean(),
  total: count,
  completeCount: count,
  hits: z.array(document),
  matches: z.array(z.object({ terms: z.array(term), isComplete: z.boolean() })),
  facets: z.object({ categories: facet, months: facet, sources: facet, withCode: count }),
  notes: z.array(
    z.object({
      reason: z.enum([
        "unknown-field",
        "unknown-value",
        "open-quote",
        "too-long",
        "only-exclusions",
        "reversed-dates",
        "nothing-asked",
      ]),
      text: z.string(),
    }),
  ),
  words: z.array(rankedWord),
  expansions: z.array(z.object({ kind: z.enum(["repair", "synonym"]), from: z.string(), to: z.string() })),
  fullTextBytes: count,
});

/** Read an answer that a page kept; undefined for anything else, such as what an earlier version of the site wrote. */
export function readKeptAnswer(value: unknown): SearchAnswer | undefined {
  return answerSchema.safeParse(value).data;
}
