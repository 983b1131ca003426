import type { SearchContext } from "@/components/search/search-context";
import type { SearchDocument } from "@/lib/search/index/document";
import type { SearchAnswer } from "@/lib/search/session/client";

/** A paper as search finds it. */
export function createDocument(fields: Partial<SearchDocument> = {}): SearchDocument {
  const authors = fields.authors ?? ["Fei-Fei Li", "Wei Chen"];
  return {
    id: "2602.20165",
    title: "Gaussian Splatting",
    authors,
    authorCount: authors.length,
    categories: ["cs.CV"],
    date: "2026-02-25",
    sources: ["ai-enhanced"],
    tldr: [],
    ...fields,
  };
}

/** A whole answer of the worker. */
export function createAnswer(fields: Partial<SearchAnswer> = {}): SearchAnswer {
  const hits = fields.hits ?? [];
  return {
    query: "gaussian",
    sort: "relevance",
    isFullText: false,
    total: hits.length,
    completeCount: hits.length,
    hits,
    matches: hits.map(() => ({ terms: [], isComplete: true })),
    facets: { categories: [], months: [], sources: [], withCode: 0 },
    notes: [],
    words: [],
    expansions: [],
    fullTextBytes: 0,
    complete: true,
    final: true,
    ...fields,
  };
}

export const context: SearchContext = {
  categories: [
    { id: "cs.CV", name: { en: "Computer Vision", zh: "计算机视觉" } },
    { id: "cs.RO" },
    { id: "eess.IV" },
  ],
  months: ["2026-02", "2026-01"],
  sources: [
    { id: "ai-enhanced", name: "AI-enhanced digest" },
    { id: "cv-report", name: "Computer-vision report" },
  ],
};
