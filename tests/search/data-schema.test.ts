import { describe, expect, test } from "vitest";
import { createDataSchema } from "@/lib/search/index/data-schema";

/** What programs of others rely on: a change here is a new version of the data. */
const columns = [
  ...["id", "title", "titleTranslated", "authors", "authorCount"],
  ...["categories", "date", "isEstimated", "sources", "hasCode"],
];

describe("The schema of the static data", () => {
  const { $defs } = createDataSchema();

  test("requires what a program needs to find the papers", () => {
    expect($defs.manifest).toMatchObject({
      type: "object",
      properties: {
        version: { const: 5 },
        papers: { type: "integer", minimum: 0 },
        head: { required: ["file", "count"] },
        shards: { type: "array", items: { required: ["month", "file", "count"] } },
      },
    });
    expect($defs.manifest.required).toEqual(
      expect.arrayContaining(["version", "papers", "head", "shards", "recentPapers"]),
    );
    expect($defs.manifest.required).not.toContain("archive");
  });

  test("requires every column of papers, and allows more", () => {
    expect($defs.papers).toMatchObject({
      properties: {
        version: { const: 5 },
        columns: { required: columns },
        tldr: { type: "object", additionalProperties: { type: "string" } },
      },
    });
    expect(JSON.stringify($defs)).not.toContain('"additionalProperties":false');
  });

  test("names its dialect once", () => {
    expect(createDataSchema().$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.stringify($defs)).not.toContain("$schema");
  });
});
