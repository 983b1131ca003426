import { describe, expect, it, vi } from "vitest";
import type { SearchFileOptions } from "@/lib/search/index/search-files";
import { parseQuery } from "@/lib/search/query/query";
import { createSearchEngine } from "@/lib/search/rank/engine";
import { listPersonTerms, readName, weighName } from "@/lib/search/text/names";
import { createDocument, createPaper, createPapers } from "./papers";
import { ask, createStubHost, createStubSession, init } from "./stub-host";

const authors: Record<string, readonly string[]> = {
  whole: ["Ada Lovelace", "Wei Wang"],
  longer: ["Wei Xin Wang"],
  apart: ["Wei Chen", "Lei Wang"],
  hyphen: ["Romario Gualdrón-Hurtado"],
  initial: ["W. Wang"],
};

describe("names", () => {
  it.each([
    ["wei wang", ["wei", "wang"]],
    ["wang, wei", ["wei", "wang"]],
    ["gualdron-hurtado, r.", ["r", "gualdron", "hurtado"]],
    ["wang", undefined],
    ["王伟", undefined],
    ["", undefined],
  ])("are read from %j", (folded, parts) => {
    expect(readName(folded)).toEqual(parts);
  });

  it("fit whole before initials before a part, and not across persons", () => {
    const weigh = (name: string, author: string) => weighName(name.split(" "), author.split(" "));
    expect(weigh("wang wei", "wei wang")).toBe(1);
    expect(weigh("w wang", "wei wang")).toBe(0.9);
    expect(weigh("wei wang", "wei xin wang")).toBe(0.8);
    expect(weigh("w w wang", "wei wang")).toBe(0);
    expect(weigh("wei wang", "wei chen")).toBe(0);
  });

  it("are indexed under their first letter and each word of the surname", () => {
    expect(listPersonTerms("romario gualdron-hurtado")).toEqual(["@r gualdron", "@r hurtado"]);
    expect(listPersonTerms("wei xin wang")).toEqual(["@w wang"]);
    expect(listPersonTerms("openai")).toEqual([]);
    expect(listPersonTerms("王 伟")).toEqual([]);
  });
});

/** Queries and the papers that they find, in order. */
const cases = [
  ["a name", 'author:"Wei Wang"', ["whole", "longer"]],
  ["a name with its surname first", 'author:"Wang, Wei"', ["whole", "longer"]],
  ["a name in the other order", 'author:"Wang Wei"', ["whole", "longer"]],
  ["a part of a name", 'author:"Hurtado, Romario"', ["hyphen"]],
  ["an initial", 'author:"R. Gualdrón-Hurtado"', ["hyphen"]],
  ["an initial and all who have it", 'author:"W. Wang"', ["initial", "whole", "longer"]],
  ["no name of two persons", 'author:"Lei Chen"', []],
  ["no such author", '-author:"Wang, Wei" title:title', ["apart", "hyphen", "initial"]],
] as const;

describe("the newest papers", () => {
  const engine = createSearchEngine();
  engine.add(Object.entries(authors).map(([id, authors]) => createDocument({ id, authors })));
  const search = (query: string) =>
    engine.search(parseQuery(query), { sort: "relevance", limit: 9 }).hits.map(({ id }) => id);

  it.each(cases)("find %s", (_, query, ids) => {
    const found = search(query);
    expect(query.startsWith("-") ? found.sort() : found).toEqual(ids);
  });

  it("are ranked by an initial and a surname without a field", () => {
    expect(search("W. Wang").slice(0, 3).sort()).toEqual(["initial", "longer", "whole"]);
    expect(search("R. Hurtado")).toEqual(["hyphen"]);
  });

  it("put words of one name before those of two", () => {
    expect(search("Wang Wei").slice(0, 2).sort()).toEqual(["longer", "whole"]);
  });

  it("take a letter without a dot, and a dot without a surname, for words", () => {
    expect(parseQuery("A Survey").words.map(({ term }) => term.text)).toEqual(["a", "survey"]);
    expect(parseQuery("W. 3D").words.map(({ term }) => term.text)).toEqual(["w", "3d"]);
    expect(parseQuery("W.").words.map(({ term }) => term.text)).toEqual(["w"]);
  });
});

describe("older papers", () => {
  const papers = [
    ...createPapers(10),
    ...Object.entries(authors).map(([name, authors], n) =>
      createPaper({ id: `2601.0000${n}`, title: `A title of ${name}`, authors, firstSeen: "2026-01-05" }),
    ),
  ];
  async function search(query: string, options: SearchFileOptions = { maxRecent: 10 }) {
    const { session, replies } = createStubSession(createStubHost(papers, options).fetchFile);
    session.receive(init);
    session.receive(ask(1, query));
    return vi.waitFor(() => {
      const last = replies.at(-1);
      if (last?.type !== "result") throw new Error("no result yet");
      return last;
    });
  }

  it.each(cases)("find %s", async (_, query, names) => {
    const found = (await search(query)).hits.map(({ title }) => title.replace("A title of ", ""));
    expect(query.startsWith("-") ? found.sort() : found).toEqual(names);
  });

  it("are ranked by an initial and a surname without a field", async () => {
    expect((await search("R. Hurtado")).hits.map(({ id }) => id)).toEqual(["2601.00003"]);
  });
});
