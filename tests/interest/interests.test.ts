import { describe, expect, test } from "vitest";
import { gatherInterests } from "@/lib/interest/gather-interests";
import { createAuthorTest } from "@/lib/interest/match-author";
import { createMatchFinder, readWish } from "@/lib/interest/match-queries";
import { orderPapers } from "@/lib/interest/order";
import { createSpace } from "@/lib/interest/space";
import { numberAuthor, numberTerm } from "@/lib/interest/terms";
import { createDocument, createPiece, noInterests, now, samples } from "./samples";

const [early, late] = ["2026-02-01T08:00:00.000Z", "2026-02-02T08:00:00.000Z"] as const;
const paper = { title: "A title", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };

describe("What orders papers", () => {
  test("is gathered from what is kept and what was said", () => {
    const tldr = [{ language: "en", text: "In short." }];
    const said = { title: "Other", text: "Its abstract", time: early };
    expect(
      gatherInterests(
        [
          { kind: "author", time: early, name: "Ada", coauthors: ["Bo"], categories: [] },
          { kind: "query", time: early, query: "nerf" },
          { kind: "query", time: early, query: "gone", removed: true },
          { kind: "muted-query", time: early, query: "survey" },
          { kind: "ignored", time: early, word: "image" },
          { kind: "imported", id: "10.1000/1", ...said },
          { kind: "read", id: "2602.00003", day: "2026-02-25", ...said },
          { kind: "read", id: "2602.00001", ...said },
        ],
        [
          { id: "2602.00001", kept: late, paper: { ...paper, tldr } },
          { id: "2602.00002", read: late, paper },
        ],
      ),
    ).toMatchObject({
      wanted: [
        {
          id: "2602.00001",
          sign: "kept",
          time: late,
          day: "2026-02-25",
          title: "A title",
          text: "In short.",
        },
        { id: "10.1000/1", sign: "imported", time: early, title: "Other", text: "Its abstract" },
        { id: "2602.00003", sign: "read", day: "2026-02-25" },
      ],
      unwanted: [],
      authors: [{ name: "Ada", coauthors: ["Bo"], categories: [] }],
      mutedAuthors: [],
      queries: ["nerf"],
      mutedQueries: ["survey"],
      ignoredWords: ["image"],
    });
  });

  test("is the last word of keeping a paper and not wanting it", () => {
    const mark = (kept: string) => [{ id: "2602.00001", kept }];
    const said = [
      { kind: "unwanted", id: "2602.00001", time: "2026-02-01T20:00:00.000Z", title: "", text: "" },
    ] as const;
    expect(gatherInterests(said, mark(early))).toMatchObject({
      wanted: [],
      unwanted: [{ id: "2602.00001" }],
    });
    expect(gatherInterests(said, mark(late))).toMatchObject({ wanted: [{ sign: "kept" }], unwanted: [] });
  });

  test("is nothing that was kept before a reset", () => {
    const marks = [
      { id: "2602.00001", kept: early },
      { id: "2602.00002", kept: late },
    ];
    const { wanted } = gatherInterests([{ kind: "reset", time: early }], marks);
    expect(wanted.map(({ id }) => id)).toEqual(["2602.00002"]);
  });
});

describe("A followed author", () => {
  const follow = createAuthorTest({
    name: "Wei Wang",
    coauthors: ["Wei Wang", "Ada Lovelace"],
    categories: ["cs.CV"],
  });
  const facts = (authors: readonly string[], category: string) =>
    new Set([...authors.map(numberAuthor), numberTerm("category", category)]);

  test.each([
    ["a co-author", ["Ada Lovelace", "Wang, Wei"], "stat.ML", "likely"],
    ["a category", ["wei wang"], "cs.CV", "likely"],
    ["nothing but the name", ["Wei Wang"], "stat.ML", "doubtful"],
    ["another name", ["Wei Wan", "Ada Lovelace"], "cs.CV", "none"],
  ])("whose paper has %s in common is found", (_, authors, category, match) => {
    expect(follow(facts(authors, category))).toBe(match);
  });

  test("of whom nothing but a name is known leaves a doubt", () => {
    const test = createAuthorTest({ name: "Wei Wang", coauthors: [], categories: [] });
    expect(test(facts(["Wei Wang"], "cs.CV"))).toBe("doubtful");
  });
});

describe("Queries", () => {
  const find = createMatchFinder(
    samples.map((sample, place) =>
      createDocument({ ...sample, categories: [place < 3 ? "cs.CV" : "eess.IV"], authors: ["Ada Lovelace"] }),
    ),
  );

  test.each([
    ["splatting", ["2602.00001", "2602.00002"]],
    ["scenes splatting", ["2602.00001"]],
    ["biopsy cat:eess.IV", ["2602.00004", "2602.00006"]],
    ['"slides biopsies"', ["2602.00006"]],
    ["cat:cs.CV -radiance", ["2602.00001", "2602.00002"]],
    ["quantum", []],
    ["", []],
    ["cat:", []],
  ])("find papers that hold all of %j", (typed, ids) => {
    expect([...find(typed)].sort()).toEqual(ids);
  });

  test.each([
    ["-survey", { isMuted: true, query: "survey" }],
    ["－cat:eess.IV", { isMuted: true, query: "cat:eess.IV" }],
    ['-"a survey"', { isMuted: true, query: '"a survey"' }],
    ["gaussian -survey", { isMuted: false, query: "gaussian -survey" }],
    ["-survey -review", { isMuted: false, query: "-survey -review" }],
    ["  nerf ", { isMuted: false, query: "nerf" }],
    ["-", { isMuted: false, query: "-" }],
  ])("that say %j are read as a wish", (typed, wish) => {
    expect(readWish(typed)).toEqual(wish);
  });
});

describe("What a reader follows and mutes", () => {
  const authored = samples.map((sample, place) => ({
    ...sample,
    authors: place === 3 ? ["Wei Wang", "Ada Lovelace"] : place === 6 ? ["Wei Wang"] : [],
  }));
  const papers = authored.map(createDocument);
  const space = createSpace([createPiece(authored)]);
  const wei = { name: "Wei Wang", coauthors: ["Ada Lovelace"], categories: [] };

  test("is likely from the first day on, or maybe where a namesake may have written it", () => {
    const { likely, maybe, explain } = orderPapers(papers, { ...noInterests, authors: [wei] }, space, now);
    expect({ likely, maybe }).toEqual({ likely: ["2602.00004"], maybe: ["2602.00007"] });
    expect(explain("2602.00004")).toEqual([{ kind: "author", name: "Wei Wang", isDoubtful: false }]);
    expect(explain("2602.00007")).toEqual([{ kind: "author", name: "Wei Wang", isDoubtful: true }]);
  });

  test("shows the query that a paper meets", () => {
    const { likely, explain } = orderPapers(papers, { ...noInterests, queries: ["histology"] }, space, now);
    expect(likely).toEqual(["2602.00005"]);
    expect(explain("2602.00005")).toEqual([{ kind: "query", query: "histology" }]);
  });

  test("is listed apart where it is muted, whatever else is true of it, with the reason and in no other part", () => {
    const interests = { ...noInterests, authors: [wei], mutedAuthors: [wei], mutedQueries: ["splatting"] };
    const { likely, maybe, rest, muted, explain } = orderPapers(papers, interests, space, now);
    expect(muted).toEqual(["2602.00001", "2602.00002", "2602.00004"]);
    // A namesake's paper is not muted.
    expect({ likely, maybe }).toEqual({ likely: [], maybe: ["2602.00007"] });
    expect(rest).toHaveLength(5);
    expect(explain("2602.00001")).toEqual([{ kind: "query", query: "splatting" }]);
  });
});
