// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readRows } from "@/lib/reading/earlier-states";
import { readLibraryFile, writeRawFile } from "@/lib/reading/library-file";
import {
  changeMarks,
  findStorageRefusal,
  keep,
  listMarks,
  markOpened,
  markRead,
  markUnread,
  subscribe,
  unkeep,
} from "@/lib/reading/store";

const id = "2602.20165";
const paper = { title: "VISION-ICE", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };

const refusals: readonly (readonly [string, object | undefined])[] = [
  ["has no database", undefined],
  [
    "is not let at its databases",
    {
      open: () => {
        throw new DOMException("denied", "SecurityError");
      },
    },
  ],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(refusals)("A browser that %s", (_, databases) => {
  test("remembers nothing and says so, without an error", async () => {
    vi.stubGlobal("indexedDB", databases);
    expect(await listMarks()).toEqual([]);
    for (const change of [keep, unkeep, markRead, markUnread]) {
      expect(await change([id])).toEqual({ isStored: false, reason: "blocked" });
    }
  });
});

describe("A database of a newer version of the site", () => {
  beforeEach(async () => {
    vi.stubGlobal("indexedDB", new IDBFactory());
    await keep([id], paper);
    (await openDB("arxiv-cv-digest", 2)).close();
  });

  test("is reported as such, and nothing in it is changed", async () => {
    expect(await listMarks()).toEqual([]);
    expect(await findStorageRefusal()).toBe("newer");
    expect(await keep(["2602.20166"])).toEqual({ isStored: false, reason: "newer" });
    const database = await openDB("arxiv-cv-digest");
    expect(await database.getAll("papers")).toEqual([{ id, kept: expect.any(String), paper }]);
    database.close();
  });

  test("gives its rows as a file all the same", async () => {
    const { papers } = await readRows();
    expect(readLibraryFile(writeRawFile(papers, [], "2026-03-01T08:00:00.000Z"))).toMatchObject({
      marks: [{ id, kept: expect.any(String), paper }],
      unreadable: [],
    });
  });
});

describe("A browser without channels between tabs", () => {
  test("stores, and notifies the tab itself", async () => {
    vi.stubGlobal("indexedDB", new IDBFactory());
    vi.stubGlobal("BroadcastChannel", undefined);
    const changed = vi.fn();
    const stop = subscribe(changed);
    expect(await keep([id])).toMatchObject({ isStored: true });
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await unkeep([id]);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe("A browser that stores", () => {
  beforeEach(() => {
    vi.stubGlobal("indexedDB", new IDBFactory());
  });

  test("still knows what a paper is about once its page, which does not say so, was opened", async () => {
    const tldr = [{ language: "en", text: "Views of the heart." }];
    await keep([id], { ...paper, title: "ICE", tldr });
    await markOpened(id, paper);
    expect((await listMarks())[0]?.paper).toEqual({ ...paper, tldr });
  });

  test("remembers when a paper was kept and first read, however often it is opened", async () => {
    await keep([id], paper);
    await markRead([id]);
    const [first] = await listMarks();
    expect(first).toEqual({ id, kept: expect.any(String), read: expect.any(String), paper });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await keep([id]);
    await markOpened(id, paper);
    expect(await listMarks()).toEqual([{ ...first, opened: expect.any(String) }]);
  });

  test("undoes a change of many papers at once, and leaves alone what changed since", async () => {
    await markRead([id]);
    const before = await listMarks();
    const outcome = await markRead([id, "2602.20205", "2602.20309", "2602.20205"]);
    if (!outcome.isStored) throw new Error(outcome.reason);
    expect([...outcome.undo.keys()]).toEqual(["2602.20205", "2602.20309"]);
    await changeMarks(new Map([["2602.20205", { note: "later", tags: ["ice"] }]]));
    await changeMarks(outcome.undo);
    expect(await listMarks()).toEqual([
      ...before,
      { id: "2602.20205", note: "later", tags: ["ice"] },
      { id: "2602.20309" },
    ]);
  });

  test("notifies nobody of a change that changes nothing", async () => {
    await markRead([id]);
    expect(await markRead([id])).toEqual({ isStored: true, undo: new Map() });
    expect(await changeMarks(new Map([[id, { note: null }]]))).toEqual({ isStored: true, undo: new Map() });
  });

  test("says so where it is full, and changes none of the papers", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    expect(await keep([id, "2602.20205"])).toEqual({ isStored: false, reason: "full" });
    put.mockRestore();
    expect(await listMarks()).toEqual([]);
  });
});

describe("A listener", () => {
  test("hears of a change in another tab until it stops, and asks again when its page comes back", async () => {
    const changed = vi.fn();
    const stop = subscribe(changed);
    const otherTab = new BroadcastChannel("arxiv-cv-digest");
    otherTab.postMessage("changed");
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    window.dispatchEvent(new Event("pagehide"));
    otherTab.postMessage("changed");
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(changed).toHaveBeenCalledTimes(2);
    otherTab.postMessage("changed");
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(3));
    stop();
    otherTab.close();
  });
});
