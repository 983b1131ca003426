// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listStates, putAside, restoreState } from "@/lib/reading/earlier-states";
import { addInterests, listInterests } from "@/lib/reading/interest-store";
import { readLibraryFile } from "@/lib/reading/library-file";
import { carryOut, planMerge } from "@/lib/reading/merge-plan";
import { changeMarks, keep, listRows } from "@/lib/reading/store";

const id = "2602.20165";
const kept = "2026-02-25T07:30:00.000Z";
const query = { kind: "query", time: kept, query: "nerf" } as const;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Put a row into the store past the site. */
async function putRow(row: object): Promise<void> {
  const database = await openDB("arxiv-cv-digest");
  await database.put("papers", row);
  database.close();
}

async function importRows(papers: readonly unknown[]): Promise<void> {
  const text = JSON.stringify({ format: "arxiv-cv-digest-library", version: 1, papers });
  const file = readLibraryFile(text);
  if (!file.isReadable) throw new Error(file.reason);
  expect(await carryOut(planMerge(await listRows(), file))).toMatchObject({ isStored: true });
}

describe("What there was before an import", () => {
  test("comes back whole, damaged rows and interests too, and so does what there was before that", async () => {
    const damaged = { id: "2602.20166", kept: "9999-99-99", mood: [1] };
    await keep([id]);
    await putRow(damaged);
    await addInterests([query]);
    const before = await listRows();
    await importRows([
      { id: "2602.20167", kept },
      { id, note: "of the file" },
    ]);
    await addInterests([{ ...query, query: "gaussian" }]);
    const after = await listRows();
    expect(after.marks).toHaveLength(2);

    const [state] = await listStates();
    expect(state).toMatchObject({ before: "import", papers: [{ id }, damaged] });
    if (!state) return;
    const restored = await restoreState(state);
    expect(await listRows()).toEqual(before);
    expect(await listInterests()).toEqual([query]);
    if (restored.isStored) await restored.undo();
    expect(await listRows()).toEqual(after);
    expect(await listInterests()).toHaveLength(2);
  });

  test("stays for the last three of them", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    for (const day of [1, 2, 3, 4]) {
      vi.setSystemTime(`2026-03-0${day}T08:00:00Z`);
      await putAside("import");
    }
    expect((await listStates()).map(({ time }) => time.slice(0, 10))).toEqual([
      "2026-03-04",
      "2026-03-03",
      "2026-03-02",
    ]);
  });

  test("cannot be put aside in a full browser, which then imports nothing", async () => {
    await keep([id]);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    const plan = planMerge(await listRows(), { marks: [{ id: "2602.20166", kept }], damaged: [] });
    expect(await carryOut(plan)).toEqual({ isStored: false, reason: "full" });
    put.mockRestore();
    expect((await listRows()).marks).toHaveLength(1);
  });
});

test("Restoring that fails half-way leaves everything as it is", async () => {
  await addInterests([query]);
  await keep([id]);
  await putAside("import");
  await changeMarks(new Map([[id, { note: "later" }]]));
  const [state] = await listStates();
  const before = await listRows();
  const put = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === "interests") throw new DOMException("no room", "QuotaExceededError");
    return put.apply(this, args);
  });
  expect(state && (await restoreState(state))).toEqual({ isStored: false, reason: "full" });
  spy.mockRestore();
  expect(await listInterests()).toEqual([query]);
  expect(await listRows()).toEqual(before);
});

test("A state that is damaged is none", async () => {
  await putAside("import");
  const database = await openDB("arxiv-cv-digest:earlier");
  for (const row of [
    { time: "9999" },
    { time: "2026-03-01T08:00:00Z", before: "import", papers: 7, interests: [] },
  ]) {
    await database.put("states", row);
  }
  database.close();
  expect(await listStates()).toHaveLength(1);
});
