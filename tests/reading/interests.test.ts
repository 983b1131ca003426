// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { databaseName } from "@/lib/reading/database";
import { type Interest, readInterest } from "@/lib/reading/interest";
import { addInterests, listInterests, removeInterests, resetInterests } from "@/lib/reading/interest-store";
import { readLibraryFile, writeLibraryFile } from "@/lib/reading/library-file";
import { mergeInterests } from "@/lib/reading/merge-interests";
import { carryOut, planMerge } from "@/lib/reading/merge-plan";

const early = "2026-02-01T08:00:00.000Z";
const late = "2026-02-02T08:00:00.000Z";
const later = "2026-02-03T08:00:00.000Z";
const query = (words: string, time = early): Interest => ({ kind: "query", time, query: words });
const ada: Interest = {
  kind: "author",
  time: early,
  name: "Ada Lovelace",
  coauthors: ["Charles Babbage"],
  categories: ["cs.CV"],
};
const unwanted: Interest = {
  kind: "unwanted",
  time: late,
  id: "2602.20165",
  day: "2026-02-01",
  title: "VISION-ICE",
  text: "",
};

const time = fc.constantFrom(early, late, later);
const interest: fc.Arbitrary<Interest> = fc.oneof(
  fc.record(
    {
      kind: fc.constant("query" as const),
      time,
      query: fc.constantFrom("nerf", "NeRF", "扩散"),
      removed: fc.constant(true as const),
    },
    { requiredKeys: ["kind", "time", "query"] },
  ),
  fc.record({
    kind: fc.constant("author" as const),
    time,
    name: fc.constantFrom("Ada", "Bo"),
    coauthors: fc.subarray(["C", "D"]),
    categories: fc.constant(["cs.CV"]),
  }),
  fc.record({ kind: fc.constant("reset" as const), time }),
);
const interests = fc.array(interest, { maxLength: 8 });

describe("Merging a reader's interests", () => {
  test("gives the same of lists in whatever order, however often", () => {
    fc.assert(
      fc.property(interests, interests, interests, (a, b, c) => {
        const merged = mergeInterests(a, b, c);
        expect(mergeInterests(c, mergeInterests(b, a))).toEqual(merged);
        expect(mergeInterests(mergeInterests(a, c), b, a)).toEqual(merged);
        expect(mergeInterests(merged, merged)).toEqual(merged);
      }),
    );
  });

  test("lets the last word hold, of what is written in other letters too", () => {
    expect(mergeInterests([query("NeRF", early)], [query("nerf", late)])).toEqual([query("nerf", late)]);
  });

  test("lets what was withdrawn not come back from an older file", () => {
    const withdrawn = { ...query("nerf", late), removed: true as const };
    expect(mergeInterests([withdrawn], [query("nerf", early)])).toEqual([withdrawn]);
    expect(mergeInterests([withdrawn], [query("nerf", late)])).toEqual([withdrawn]);
    expect(mergeInterests([withdrawn], [query("nerf", later)])).toEqual([query("nerf", later)]);
  });

  test("forgets all from before a reset", () => {
    const reset: Interest = { kind: "reset", time: late };
    expect(mergeInterests([ada, query("nerf", late), query("nets", later)], [reset])).toEqual([
      query("nets", later),
      reset,
    ]);
  });
});

describe("A row of interests", () => {
  test("is read with its time as the site writes it and its paper as arXiv names it", () => {
    const row = { ...unwanted, time: "2026-02-02T10:00:00+02:00", id: "arXiv:2602.20165v3", colour: "red" };
    expect(readInterest(row)).toEqual(unwanted);
  });

  test.each([
    ["of no kind", { time: early, query: "nerf" }],
    ["of a kind that is not known", { kind: "mood", time: early }],
    ["without a time", { kind: "query", query: "nerf" }],
    ["with a day for a time", { kind: "query", query: "nerf", time: "2026-02-01" }],
    ["without words", { kind: "query", time: early, query: "  " }],
    ["with a list of other things", { ...ada, coauthors: [7] }],
    ["with a day that no calendar has", { ...unwanted, day: "2026-02-31" }],
    ["too long", { kind: "query", time: early, query: "a".repeat(501) }],
    ["that is text", "query"],
    ["that is nothing", null],
  ])("%s is none", (_, row) => {
    expect(readInterest(row)).toBeUndefined();
  });
});

describe("The interests of a library file", () => {
  const format = "arxiv-cv-digest-library";
  const write = (interests: unknown) =>
    JSON.stringify({ format, version: 1, exported: late, papers: [], interests });

  test("come back as they were written, withdrawn ones too", () => {
    const said = [ada, { ...query("nerf"), removed: true as const }, unwanted];
    const text = writeLibraryFile([], [], late, said);
    expect(JSON.parse(text)).toMatchObject({ version: 1, interests: { version: 1 } });
    const read = { isReadable: true, marks: [], damaged: [], unreadable: [], interests: said };
    expect(readLibraryFile(text)).toEqual(read);
  });

  test("are absent where there are none", () => {
    expect(JSON.parse(writeLibraryFile([], [], late))).not.toHaveProperty("interests");
    expect(readLibraryFile(writeLibraryFile([], [], late))).not.toHaveProperty("interests");
  });

  test("are read without what is none", () => {
    const rows = [query("nerf"), { kind: "mood", time: early }, null, 7];
    expect(readLibraryFile(write({ version: 1, rows }))).toMatchObject({ interests: [query("nerf")] });
    expect(readLibraryFile(write({ version: 1, rows: "none" }))).toMatchObject({ interests: [] });
  });

  test("of a newer version are refused with the file, so that none is lost unseen", () => {
    expect(readLibraryFile(write({ version: 2, rows: [] }))).toEqual({ isReadable: false, reason: "newer" });
  });

  test.each([7, [], { rows: [] }])("that are %j make it no library", (interests) => {
    expect(readLibraryFile(write(interests))).toEqual({ isReadable: false, reason: "no-library" });
  });
});

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("A browser that stores interests", () => {
  test("lists them, and no longer once the change is undone", async () => {
    await addInterests([query("nerf")]);
    const added = await addInterests([ada]);
    expect(await listInterests()).toEqual([ada, query("nerf")]);
    if (added.isStored) await added.undo();
    expect(await listInterests()).toEqual([query("nerf")]);
  });

  test("remembers what was withdrawn, and forgets all at a reset", async () => {
    await addInterests([ada, query("nerf")]);
    await removeInterests([ada]);
    expect(await listInterests()).toMatchObject([
      { ...ada, time: expect.any(String), removed: true },
      query("nerf"),
    ]);
    await resetInterests();
    expect(await listInterests()).toMatchObject([{ kind: "reset" }]);
  });

  test("merges those of a file with its papers, and undoes both", async () => {
    await addInterests([query("nerf")]);
    const file = readLibraryFile(writeLibraryFile([], [], late, [ada]));
    if (!file.isReadable) throw new Error(file.reason);
    const done = await carryOut(planMerge({ marks: [], damaged: [] }, file));
    expect(await listInterests()).toEqual([ada, query("nerf")]);
    if (done.isStored) await done.undo();
    expect(await listInterests()).toEqual([query("nerf")]);
  });

  test("says so where it stores nothing", async () => {
    vi.stubGlobal("indexedDB", undefined);
    expect(await addInterests([ada])).toEqual({ isStored: false, reason: "blocked" });
    expect(await listInterests()).toEqual([]);
  });
});

describe("What cannot be read", () => {
  test("stays in the store when something is added, changed and undone", async () => {
    const foreign = { kind: "mood", time: early, mood: "curious" };
    await addInterests([query("nerf")]);
    const database = await openDB(`${databaseName}:interests`);
    await database.put("interests", foreign, "mood curious");
    const outcome = await addInterests([query("gaussian")]);
    if (outcome.isStored) await outcome.undo();
    expect(await database.get("interests", "mood curious")).toEqual(foreign);
    database.close();
    expect(await listInterests()).toEqual([query("nerf")]);
  });

  test("of a file is reported with its place, and what else it holds is taken", () => {
    const body = { format: "arxiv-cv-digest-library", version: 1, papers: [] };
    const rows = [query("nerf"), { kind: "query" }, 7];
    const read = readLibraryFile(JSON.stringify({ ...body, interests: { version: 1, rows } }));
    expect(read).toMatchObject({
      interests: [query("nerf")],
      unreadable: [
        { row: 2, field: "interests" },
        { row: 3, field: "interests" },
      ],
    });
  });
});

test("Undoing a change leaves alone what was said since", async () => {
  const first = await addInterests([query("nerf")]);
  await addInterests([query("diffusion", late)]);
  if (first.isStored) await first.undo();
  expect(await listInterests()).toEqual([query("diffusion", late)]);
});
