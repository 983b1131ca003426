import { describe, expect, it } from "vitest";
import { searchRequestSchema } from "@/lib/search/session/protocol";

const question = {
  type: "search",
  seq: 1,
  query: "扩散",
  sort: "relevance",
  limit: 20,
  offset: 0,
  isFullText: false,
};

describe("the worker's protocol", () => {
  it.each([
    { type: "init", baseUrl: "https://reader.example/data/", saveData: false },
    question,
    { type: "marks", kept: ["2602.20165"], read: [] },
    { type: "retry" },
  ])("takes $type from the page", (request) => {
    expect(searchRequestSchema.parse(request)).toEqual(request);
  });

  it.each([
    undefined,
    "search",
    { ...question, seq: -1 },
    { ...question, query: 5 },
    { ...question, limit: Number.POSITIVE_INFINITY },
    { ...question, sort: "random" },
    { type: "marks", kept: "2602.20165", read: [] },
    { type: "eval", code: "1" },
  ])("refuses %j from the page", (request) => {
    expect(searchRequestSchema.safeParse(request).success).toBe(false);
  });
});
