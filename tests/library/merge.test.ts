import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Digest } from "@/lib/digest/record";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry } from "./fixtures";

const digests = fc.array(
  fc.record({
    source: fc.constantFrom("one", "two"),
    date: fc.constantFrom("2026-02-24", "2026-02-25", "2026-03-01"),
    ids: fc.array(fc.constantFrom("2602.00001", "2602.00002", "hep-th/9901001"), { maxLength: 4 }),
  }),
  { maxLength: 5 },
);

function create(drafts: readonly { source: string; date: string; ids: string[] }[]): Digest[] {
  return drafts.map(({ source, date, ids }, number) =>
    createDigest({
      source,
      date,
      file: `content/${source}/${number}.md`,
      entries: ids.map((arxivId, line) => createEntry({ arxivId, line: line + 1, ordinal: line + 1 })),
    }),
  );
}

describe("mergePapers", () => {
  test("gives one paper with every entry that contains it, newest first", () => {
    const papers = mergePapers([
      createDigest({
        date: "2026-02-24",
        entries: [createEntry({ authors: ["A", "B"], title: "Old" })],
      }),
      createDigest({
        source: "two",
        entries: [createEntry({ title: "New", categories: ["cs.RO", "cs.CV"] })],
      }),
    ]);
    const paper = papers.get("2602.00001");
    expect(papers.size).toBe(1);
    expect(paper).toMatchObject({
      title: "New",
      authors: ["A", "B"],
      categories: ["cs.RO", "cs.CV"],
      firstSeen: "2026-02-24",
      lastSeen: "2026-02-25",
    });
    expect(paper?.appearances.map(({ digest }) => digest.source)).toEqual(["two", "one"]);
  });

  test("leaves out entries without an identifier", () => {
    const { arxivId: _, ...entry } = createEntry();
    expect(mergePapers([createDigest({ entries: [entry] })]).size).toBe(0);
  });

  test("does not depend on the order of the digests", () => {
    fc.assert(
      fc.property(digests, fc.infiniteStream(fc.nat()), (drafts, keys) => {
        const all = create(drafts);
        const shuffled = all
          .map((digest) => ({ digest, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ digest }) => digest);
        expect([...mergePapers(shuffled)]).toEqual([...mergePapers(all)]);
      }),
    );
  });

  test("gives the same when it is called again, and loses no entry", () => {
    fc.assert(
      fc.property(digests, (drafts) => {
        const all = create(drafts);
        const papers = mergePapers(all);
        expect([...mergePapers(all)]).toEqual([...papers]);
        const entries = all.reduce((sum, digest) => sum + digest.entries.length, 0);
        const appearances = [...papers.values()].reduce((sum, paper) => sum + paper.appearances.length, 0);
        expect(appearances).toBe(entries);
      }),
    );
  });
});
