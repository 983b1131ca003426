// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listDamagedInterests } from "@/lib/reading/damaged-interests";
import { readRows } from "@/lib/reading/earlier-states";
import { addInterests, listInterests } from "@/lib/reading/interest-store";
import { readLibraryFile, writeLibraryFile, writeRawFile } from "@/lib/reading/library-file";
import { carryOut, planMerge } from "@/lib/reading/merge-plan";
import { changeMarks, listRows } from "@/lib/reading/store";

const kept = "2026-02-25T07:30:00.000Z";
const exported = "2026-03-01T08:00:00.000Z";
const sound = { id: "2602.20165", kept, note: "words", tags: ["ice"] };
const query = { kind: "query", time: kept, query: "nerf" } as const;

/** Anything that JSON can say, often with the fields of a row, in the place of a row and of each of its values. */
const value = fc.oneof(fc.jsonValue(), fc.constantFrom("9999-99-99", "2602.20165", "__proto__", "\ud800"));
const fields = {
  kept: value,
  read: value,
  opened: value,
  tags: value,
  note: value,
  paper: value,
  time: value,
};
const row = fc.oneof(value, fc.record({ id: value, ...fields }, { requiredKeys: [] }));
const rows = fc.array(row, { maxLength: 6 });

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function createLibrary(): Promise<void> {
  vi.stubGlobal("indexedDB", new IDBFactory());
  const { id, ...values } = sound;
  await changeMarks(new Map([[id, values]]));
  await addInterests([query]);
}

/** Expect the sound row to be listed, and to appear in the exported file and in that of the rows as they are. */
async function expectReadable(): Promise<void> {
  const { marks, damaged } = await listRows();
  expect(marks).toContainEqual(sound);
  const others = (await listDamagedInterests()).map(({ row }) => row);
  const whole = readLibraryFile(writeLibraryFile(marks, damaged, exported, await listInterests(), others));
  expect(whole).toMatchObject({ isReadable: true, interests: expect.arrayContaining([query]) });
  if (whole.isReadable) expect(whole.marks).toContainEqual(sound);
  const { papers, interests } = await readRows();
  const raw = readLibraryFile(
    writeRawFile(
      papers,
      interests.map(([, row]) => row),
      exported,
    ),
  );
  if (raw.isReadable) expect(raw.marks).toContainEqual(sound);
  expect(raw).toMatchObject({ isReadable: true });
}

describe("Whatever JSON comes into the library, every other row stays readable and exportable", () => {
  test("from a file", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.oneof(rows, value), async (papers, said) => {
        await createLibrary();
        const others = papers.filter((row) => !isOf(row, sound.id));
        const interests = { version: 1, rows: said };
        const text = JSON.stringify({
          format: "arxiv-cv-digest-library",
          version: 1,
          papers: others,
          interests,
        });
        const file = readLibraryFile(text);
        if (!file.isReadable) throw new Error(file.reason);
        expect(await carryOut(planMerge(await listRows(), file))).toMatchObject({ isStored: true });
        await expectReadable();
      }),
      { numRuns: 40 },
    );
  });

  test("in the databases themselves, where it is reported as damaged", async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (papers, said) => {
        await createLibrary();
        const ids = papers.map((_, place) => (place % 2 === 0 ? `strange ${place}` : place));
        await putAll(
          "arxiv-cv-digest",
          "papers",
          papers.map((row, place) => ({ ...toObject(row), id: ids[place] })),
        );
        await putAll("arxiv-cv-digest:interests", "interests", said);
        expect((await listRows()).damaged.map(({ key }) => key)).toEqual(expect.arrayContaining(ids));
        expect(await listDamagedInterests()).toHaveLength(said.length);
        await expectReadable();
      }),
      { numRuns: 40 },
    );
  });
});

test("Values that neither JSON nor text can hold are written as what they are", () => {
  const strange: Record<string, unknown> = { toString: 7, valueOf: 7 };
  strange.itself = strange;
  const text = writeRawFile([{ id: 7, strange, note: "words" }, 7n], [], exported);
  expect(JSON.parse(text).papers).toEqual([{ id: 7, strange: "[object Object]", note: "words" }, null]);
});

/** Put rows into a store past the site, under keys of their own where they hold none. */
async function putAll(name: string, store: string, rows: readonly unknown[]): Promise<void> {
  const database = await openDB(name);
  for (const [place, row] of rows.entries()) {
    await database.put(store, row, store === "papers" ? undefined : `strange ${place}`);
  }
  database.close();
}

function toObject(row: unknown): object {
  return typeof row === "object" && row !== null && !Array.isArray(row) ? row : { row };
}

/** Whether a row of a file may speak of a paper, in any of the forms of its identifier. */
function isOf(row: unknown, id: string): boolean {
  return JSON.stringify(row).includes(id);
}
