import { describe, expect, it } from "vitest";
import { searchRequestSchema } from "@/lib/search/protocol";

describe("the worker's protocol", () => {
  it.each([
    { type: "init", baseUrl: "https://reader.example/data/" },
    { type: "search", seq: 1, query: "扩散", limit: 20, offset: 0 },
    { type: "retry" },
  ])("takes $type from the page", (request) => {
    expect(searchRequestSchema.parse(request)).toEqual(request);
  });

  it.each([
    undefined,
    "search",
    { type: "search", seq: -1, query: "a", limit: 20, offset: 0 },
    { type: "search", seq: 1, query: 5, limit: 20, offset: 0 },
    { type: "search", seq: 1, query: "a", limit: Number.POSITIVE_INFINITY, offset: 0 },
    { type: "eval", code: "1" },
  ])("refuses %j from the page", (request) => {
    expect(searchRequestSchema.safeParse(request).success).toBe(false);
  });
});
