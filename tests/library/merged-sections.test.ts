import { describe, expect, test } from "vitest";
import type { Digest, Section } from "@/lib/digest/record";
import { mergePapers } from "@/lib/library/merge";
import { createSeniority, listMergedSections } from "@/lib/library/merged-sections";
import { createDigest, createEntry } from "./fixtures";

type Told = Partial<Digest> & {
  readonly told: readonly Partial<Section>[];
  /** Places of passages that a generator spoiled. */
  readonly spoiled?: readonly number[];
};

function createPaper(...digests: readonly Told[]) {
  const [paper] = mergePapers(
    digests.map(({ told, spoiled = [], ...fields }) =>
      createDigest({
        ...fields,
        entries: [
          createEntry({
            sections: told.map((section, place) => ({
              kind: "method",
              label: "",
              language: "zh",
              format: "text",
              source: "",
              line: place + 1,
              ...section,
            })),
            flags: spoiled.map((section) => ({ flag: "refusal", section })),
          }),
        ],
      }),
    ),
  ).values();
  if (!paper) throw new Error("no paper");
  return paper;
}

/** List what is shown of each section, and what is not. */
function tell(seniority: readonly string[], ...digests: readonly Told[]) {
  return listMergedSections(createPaper(...digests), seniority).map(({ kind, shown, others }) => [
    kind,
    shown.map(({ section }) => section.source),
    others.map(({ section }) => section.source),
  ]);
}

const older: Told = { source: "older", date: "2026-02-25", told: [{ source: "甲" }] };
const younger: Told = { source: "younger", date: "2026-02-26", told: [{ source: "乙" }] };

describe("A section of a paper", () => {
  test("is the version of the source that has published longest, else by the newest digest", () => {
    expect(tell(["older", "younger"], older, younger)).toEqual([["method", ["甲"], ["乙"]]]);
    expect(tell([], older, younger)).toEqual([["method", ["乙"], ["甲"]]]);
  });

  test("is the version of a digest that copies arXiv rather than of a table", () => {
    const table = { ...older, format: "table" };
    expect(tell(["older", "younger"], table, younger)).toEqual([["method", ["乙"], ["甲"]]]);
  });

  test("is the version of a digest whose text no generator spoiled, whatever its rank", () => {
    const spoiled = { ...older, spoiled: [0] };
    expect(tell(["older", "younger"], spoiled, younger)).toEqual([["method", ["乙"], ["甲"]]]);
  });

  test("is shown once in each language, and a spoiled text of another digest is none", () => {
    const english = { ...younger, told: [{ source: "A", language: "en" }] };
    expect(tell(["older"], older, english)).toEqual([["method", ["A", "甲"], []]]);
    expect(tell(["older"], older, { ...english, spoiled: [0] })).toEqual([["method", ["甲"], ["A"]]]);
  });

  test("shows all that its digest contains in it, and spoiled texts where there are no others", () => {
    const twice = { ...older, told: [{ source: "甲" }, { source: "丙" }], spoiled: [0, 1] };
    expect(tell([], twice)).toEqual([["method", ["甲", "丙"], []]]);
  });

  test("is one where all digests have it in the same words", () => {
    expect(tell([], older, { ...younger, told: older.told })).toEqual([["method", ["甲"], []]]);
  });

  test("of a label of its own is apart from those of other labels", () => {
    const told = (label: string, source: string) => [{ kind: "other" as const, label, source }];
    expect(
      tell([], { ...older, told: told("代码", "甲") }, { ...younger, told: told("Venue", "乙") }),
    ).toEqual([
      ["other", ["乙"], []],
      ["other", ["甲"], []],
    ]);
  });
});

test("The seniority of sources goes by the first day that each has published", () => {
  const digests = [
    createDigest({ source: "younger", date: "2026-02-01" }),
    createDigest({ source: "older", date: "2026-02-25" }),
    createDigest({ source: "older", date: "2026-01-25" }),
    createDigest({ source: "stranger", date: "2025-01-25" }),
  ];
  const list = createSeniority(digests);
  expect(list(createPaper(older, younger))).toEqual(["older", "younger"]);
  expect(list(createPaper(older))).toEqual([]);
});
