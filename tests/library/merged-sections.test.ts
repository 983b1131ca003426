import { describe, expect, test } from "vitest";
import type { Digest, Section } from "@/lib/digest/record";
import { mergePapers } from "@/lib/library/merge";
import { createSeniority, listMergedSections } from "@/lib/library/merged-sections";
import { createDigest, createEntry } from "./fixtures";

type Version = Partial<Digest> & {
  readonly texts: readonly Partial<Section>[];
  /** Places of passages that a generator spoiled. */
  readonly spoiled?: readonly number[];
};

function createPaper(...digests: readonly Version[]) {
  const [paper] = mergePapers(
    digests.map(({ texts, spoiled = [], ...fields }) =>
      createDigest({
        ...fields,
        entries: [
          createEntry({
            sections: texts.map((section, place) => ({
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
function merge(seniority: readonly string[], ...digests: readonly Version[]) {
  return listMergedSections(createPaper(...digests), seniority).map(({ kind, shown, others }) => [
    kind,
    shown.map(({ section }) => section.source),
    others.map(({ section }) => section.source),
  ]);
}

const older: Version = { source: "older", date: "2026-02-25", texts: [{ source: "甲" }] };
const younger: Version = { source: "younger", date: "2026-02-26", texts: [{ source: "乙" }] };

describe("A section of a paper", () => {
  test("is the version of the source that has published longest, else by the newest digest", () => {
    expect(merge(["older", "younger"], older, younger)).toEqual([["method", ["甲"], ["乙"]]]);
    expect(merge([], older, younger)).toEqual([["method", ["乙"], ["甲"]]]);
  });

  test("is the version of a digest that copies arXiv rather than of a table", () => {
    const table = { ...older, format: "table" };
    expect(merge(["older", "younger"], table, younger)).toEqual([["method", ["乙"], ["甲"]]]);
  });

  test("is the version of a digest whose text no generator spoiled, whatever its rank", () => {
    const spoiled = { ...older, spoiled: [0] };
    expect(merge(["older", "younger"], spoiled, younger)).toEqual([["method", ["乙"], ["甲"]]]);
  });

  test("is shown once in each language, and a spoiled text of another digest is none", () => {
    const english = { ...younger, texts: [{ source: "A", language: "en" }] };
    expect(merge(["older"], older, english)).toEqual([["method", ["A", "甲"], []]]);
    expect(merge(["older"], older, { ...english, spoiled: [0] })).toEqual([["method", ["甲"], ["A"]]]);
  });

  test("shows all that its digest contains in it, and spoiled texts where there are no others", () => {
    const twice = { ...older, texts: [{ source: "甲" }, { source: "丙" }], spoiled: [0, 1] };
    expect(merge([], twice)).toEqual([["method", ["甲", "丙"], []]]);
  });

  test("is one where all digests have it in the same words", () => {
    expect(merge([], older, { ...younger, texts: older.texts })).toEqual([["method", ["甲"], []]]);
  });

  test("of a label of its own is apart from those of other labels", () => {
    const texts = (label: string, source: string) => [{ kind: "other" as const, label, source }];
    expect(
      merge([], { ...older, texts: texts("代码", "甲") }, { ...younger, texts: texts("Venue", "乙") }),
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
