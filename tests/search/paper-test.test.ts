import { describe, expect, test } from "vitest";
import { loadLibrary } from "@/lib/library/load";
import type { SearchDocument } from "@/lib/search/index/document";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { parseQuery } from "@/lib/search/query/query";
import { createSearchEngine } from "@/lib/search/rank/engine";
import { createPaperTest, prepareForTests } from "@/lib/search/rank/paper-test";
import { drawConditions, drawQueries, writeConditions } from "./oracle";

const documents = [...loadLibrary("tests/content").papers.values()].map(createSearchDocument);
const marks = { kept: new Set(["2602.20205"]), read: new Set(["2602.20165", "2602.20205"]) };

function createFinders(papers: readonly SearchDocument[]) {
  const engine = createSearchEngine();
  engine.add(papers);
  const read = papers.map(prepareForTests);
  return {
    find: (typed: string) =>
      read
        .filter(createPaperTest(parseQuery(typed), marks))
        .map(({ document }) => document.id)
        .sort(),
    /** What search itself finds with all words. */
    search(typed: string) {
      const options = { sort: "date", limit: papers.length, marks } as const;
      const { hits, completeCount } = engine.search(parseQuery(typed), options);
      return hits
        .slice(0, completeCount)
        .map(({ id }) => id)
        .sort();
    },
  };
}

const paper = (id: string, fields: Partial<SearchDocument>): SearchDocument => ({
  id,
  title: "",
  authors: [],
  authorCount: 0,
  categories: ["cs.CV"],
  date: "2026-02-25",
  sources: ["one"],
  tldr: [],
  ...fields,
});

/** A paper for each way in which a text is near to a query and does not meet it, or does. */
const written = [
  paper("2602.00001", { title: "MemGym: a mem-gym for Agents", authors: ["Kaiming He", "Wei Wang"] }),
  paper("2602.00002", {
    title: "InteractWebBench",
    tldr: [{ language: "zh", text: "活动三维重建，基于扩散模型。" }],
  }),
  paper("2602.00003", { title: "π0 and c++ for VLMs", categories: ["cs.RO", "cs.CV"], hasCode: true }),
  paper("2602.00004", { title: "Analysing colours", authors: ["Hewei Wang", "Ke He"], date: "2026-02-24" }),
  paper("2602.00005", { title: "Re-analyzing the color", titleTranslated: "重建", sources: ["two"] }),
];

test.each([
  ["memgym", ["2602.00001"]],
  ["gym", ["2602.00001"]],
  ["web", ["2602.00002"]],
  ["bench", ["2602.00002"]],
  ["pi0", ["2602.00003"]],
  ["c++", ["2602.00003"]],
  ["c", ["2602.00003"]],
  ["vlm", ["2602.00003"]],
  ["analyze color", ["2602.00004", "2602.00005"]],
  ["title:color", ["2602.00005"]],
  ["+colour", ["2602.00004"]],
  ["三维重建", ["2602.00002"]],
  ["重建", ["2602.00002", "2602.00005"]],
  ['"活动重建"', []],
  ["重建 -扩散", ["2602.00005"]],
  ["K. He", ["2602.00001", "2602.00004"]],
  ['author:"Wang, Wei"', ["2602.00001"]],
  ["author:wang -author:he", []],
  ["cat:ro", ["2602.00003"]],
  ["cat:cs -has:code", ["2602.00001", "2602.00002", "2602.00004", "2602.00005"]],
  ["source:two", ["2602.00005"]],
  ["date:..2026-02-24", ["2602.00004"]],
  ["memgym OR vlms", ["2602.00001", "2602.00003"]],
  ["web colour", []],
  // A word that papers must hold, or must not, begins a word of theirs.
  ["-web -vlms", ["2602.00001", "2602.00002", "2602.00004", "2602.00005"]],
  ["id:2602.00003", ["2602.00003"]],
  ["", []],
  ["cat:", []],
  ['"', []],
])("The test of %j is passed by what it asks for", (typed, ids) => {
  const { find, search } = createFinders(written);
  expect(find(typed)).toEqual(ids);
  expect(search(typed)).toEqual(ids);
});

describe("The test of a query", () => {
  const { find, search } = createFinders(documents);

  test.each([
    ["words", drawQueries(documents, 200).map(writeConditions)],
    ["every kind of condition", drawConditions(documents, 200).map(writeConditions)],
    ["titles", documents.map(({ title }) => title)],
    ["authors", documents.flatMap(({ authors: [name = ""] }) => [name, `author:"${name}"`])],
    ["beginnings of summaries", documents.flatMap(({ tldr }) => tldr.map(({ text }) => text.slice(0, 7)))],
    ["marks", ["is:kept", "is:unread diffusion", "-is:kept -is:unread", "is:unread"]],
  ])("is passed by what the engine finds for %s, no less and no more", (_, queries) => {
    for (const typed of queries)
      expect({ typed, found: find(typed) }).toEqual({ typed, found: search(typed) });
  });
});
