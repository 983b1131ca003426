import { describe, expect, test } from "vitest";
import { describeReader } from "@/lib/interest/describe";
import type { Interests } from "@/lib/interest/interests";
import { orderPapers } from "@/lib/interest/order";
import { createSpace } from "@/lib/interest/space";
import { createDocument, createPiece, keep, noInterests, now, samples } from "./samples";

const papers = samples.map(createDocument);
const space = createSpace([createPiece(samples)]);
const order = (interests: Partial<Interests>, list = papers) =>
  orderPapers(list, { ...noInterests, ...interests }, space, now);
const kept = [keep("2602.00001"), keep("2602.00002"), keep("2602.00003")];
const ids = (...numbers: readonly number[]) => numbers.map((number) => `2602.0000${number}`);

describe("The order of a reader", () => {
  test("waits for three papers, and leaves the list as it is until then", () => {
    const { isEnough, wanted, likely, maybe, rest } = order({ wanted: kept.slice(0, 2) });
    expect({ isEnough, wanted, likely, maybe }).toEqual({
      isEnough: false,
      wanted: 2,
      likely: [],
      maybe: [],
    });
    expect(rest).toEqual(papers.map(({ id }) => id));
  });

  test("does not count what was read for a while, which is a weaker sign", () => {
    const read = kept.map((paper) => ({ ...paper, sign: "read" as const }));
    expect(order({ wanted: read })).toMatchObject({ isEnough: false, wanted: 0 });
  });

  test("puts first what shares words with what was kept, and leaves no paper out", () => {
    const { isEnough, likely, maybe, rest, muted } = order({ wanted: kept });
    expect(isEnough).toBe(true);
    expect([...likely, ...maybe].every((id) => ids(1, 2, 3).includes(id))).toBe(true);
    expect([...likely, ...maybe, ...rest].slice(0, 3).sort()).toEqual(ids(1, 2, 3));
    expect([...likely, ...maybe, ...rest, ...muted].sort()).toEqual(papers.map(({ id }) => id));
  });

  test("follows from the text of kept papers that the site no longer has", () => {
    const own = ["a", "b", "c"].map((id) => keep(id, "Tumour biopsies", "histology"));
    const { likely, maybe, rest } = order({ wanted: own });
    expect([...likely, ...maybe, ...rest].slice(0, 3).sort()).toEqual(ids(4, 5, 6));
  });

  test("knows papers of a list without a vector by what the list says of them", () => {
    const unknown = { ...createDocument({ id: "2602.00010", title: "Gaussian splatting" }) };
    const { likely, maybe, rest } = order({ wanted: kept }, [...papers.slice(3), unknown]);
    expect([...likely, ...maybe, ...rest][0]).toBe("2602.00010");
  });

  test("puts down what is like papers that were not for the reader", () => {
    const mixed = [keep("2602.00001"), keep("2602.00004"), keep("2602.00007")];
    const { likely, maybe, rest } = order({
      wanted: mixed,
      unwanted: [keep("2602.00002"), keep("2602.00003")],
    });
    expect([...likely, ...maybe, ...rest].slice(-3).sort()).toEqual(ids(1, 2, 3));
  });

  test("counts what was kept long ago for less", () => {
    const old = "2024-02-25T08:00:00.000Z";
    const wanted = [keep("2602.00001"), keep("2602.00004", "", "", old), keep("2602.00005", "", "", old)];
    const { likely, maybe, rest } = order({ wanted });
    expect([...likely, ...maybe, ...rest].slice(0, 3).sort()).toEqual(ids(1, 2, 3));
  });

  test("leaves words out that the reader took away", () => {
    const wanted = [keep("2602.00001"), keep("2602.00004"), keep("2602.00005")];
    const { likely, maybe, rest } = order({
      wanted,
      ignoredWords: ["tumours", "biopsy", "histology", "slide"],
    });
    expect([...likely, ...maybe, ...rest].slice(0, 3).sort()).toEqual(ids(1, 2, 3));
  });

  test("is that of the list where no paper fits better than another", () => {
    const wanted = ["a", "b", "c"].map((id) => keep(id, "Nothing of it"));
    expect(order({ wanted }).rest).toEqual(papers.map(({ id }) => id));
  });
});

describe("The reason of a paper", () => {
  test("is the words that it shares, as its title writes them", () => {
    const wanted = ["a", "b", "c"].map((id) =>
      keep(id, "Driving pedestrians, lanes, traffic, radiance", "slides"),
    );
    expect(order({ wanted }).explain("2602.00006")).toEqual([{ kind: "words", words: ["slides"] }]);
  });

  test("is the kept paper that it is like", () => {
    const wanted = [keep("2602.00001", "Splatting scenes"), keep("2602.00004"), keep("2602.00007")];
    expect(order({ wanted }).explain("2602.00002")).toEqual([
      {
        kind: "like",
        id: "2602.00001",
        title: "Splatting scenes",
        words: ["splatting", "gaussians", "scenes"],
      },
    ]);
  });

  test("is none where nothing is shared", () => {
    expect(order({ wanted: kept }).explain("2602.00007")).toEqual([]);
    expect(order({ wanted: kept }).explain("unknown")).toEqual([]);
  });
});

test("A word that says nothing of a subject is no reason", () => {
  const towards = samples.map((sample) => ({ ...sample, title: `Towards ${sample.title}` }));
  const wanted = ["a", "b", "c"].map((id) =>
    keep(id, "Driving pedestrians towards lanes, traffic", "slides"),
  );
  // Where all papers say it, it weighs nothing in any case.
  const others = [1, 2, 3, 4].map((place) => ({ id: `2602.1000${place}`, title: "Nothing else" }));
  const wide = createSpace([createPiece([...towards, ...others])]);
  const { explain } = orderPapers(towards.map(createDocument), { ...noInterests, wanted }, wide, now);
  expect(explain("2602.00006")).toEqual([{ kind: "words", words: ["slides"] }]);
});

describe("What is known of a reader", () => {
  test("is words with their shares, and what no text names", () => {
    const described = describeReader(space, { ...noInterests, wanted: kept }, now, ["Splatting scenes"]);
    expect(described.words.map(({ word }) => word).sort()).toEqual(["scenes", "splatting"]);
    const named = described.words.reduce((sum, { share }) => sum + share, 0);
    expect(named + described.unnamed).toBeCloseTo(1);
    expect(described.unnamed).toBeGreaterThan(0.3);
  });

  test("is nothing before there are three papers", () => {
    expect(describeReader(space, noInterests, now, ["Splatting"])).toEqual({
      isEnough: false,
      wanted: 0,
      words: [],
      unnamed: 0,
    });
  });
});
