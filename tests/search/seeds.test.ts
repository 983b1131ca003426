import { describe, expect, it } from "vitest";
import { loadLibrary } from "@/lib/library/load";
import { createSearchEngine } from "@/lib/search/engine";
import { createSearchFiles } from "@/lib/search/search-files";
import { readShard, shardSchema } from "@/lib/search/shard";
import { createOracle, drawQueries } from "./oracle";

const papers = [...loadLibrary("content").papers.values()];
const documents = createSearchFiles(papers)
  .filter(({ name }) => /^\d/.test(name))
  .flatMap(({ text }) => readShard(shardSchema.parse(JSON.parse(text))));
const engine = createSearchEngine();
engine.add(documents);

describe("search over the seeds", () => {
  it("keeps every paper, each with a summary", () => {
    expect(documents.map(({ id }) => id).sort()).toEqual(papers.map(({ id }) => id).sort());
    expect(documents.filter(({ tldr }) => tldr.length === 0)).toEqual([]);
  });

  it("finds what the oracle finds, no less and no more", () => {
    const oracle = createOracle(documents);
    for (const tokens of drawQueries(documents, 300)) {
      const found = engine.search(tokens.join(" "), documents.length).hits.map(({ id }) => id);
      expect({ tokens, found: found.sort() }).toEqual({ tokens, found: oracle(tokens).sort() });
    }
  });

  it("puts a paper first for its identifier and for its title", () => {
    for (const { id, title } of documents) {
      expect(engine.search(`arXiv:${id}v1`, 1).hits[0]?.id).toBe(id);
      expect(engine.search(title, 1).hits[0]?.id).toBe(id);
    }
  });
});
