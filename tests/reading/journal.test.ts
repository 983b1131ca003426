// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const id = "2602.20165";
const paper = { title: "VISION-ICE", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };

/** A page of the site: what it holds in memory is its own. */
async function openPage() {
  vi.resetModules();
  const { createNoteDraft } = await import("@/lib/reading/note-draft");
  return { ...(await import("@/lib/reading/store")), createNoteDraft };
}

/** From here on the page has no time for its database. */
function leavePage() {
  vi.stubGlobal("indexedDB", { open: () => new IDBOpenDBRequest() });
}

let databases: IDBFactory;

beforeEach(() => {
  databases = new IDBFactory();
  vi.stubGlobal("indexedDB", databases);
  localStorage.clear();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const comeBack = () => {
  vi.stubGlobal("indexedDB", databases);
  return openPage();
};

describe("A page that goes away before its database is open", () => {
  test("leaves every change to the next page, in their order, which stores them once", async () => {
    const { addTag, changeMarks, keep, markOpened, markRead, removeTag, unkeep } = await openPage();
    await addTag(id, "old");
    leavePage();
    void keep([id, "2602.20166"], paper);
    void unkeep(["2602.20166"]);
    void markRead(["2602.20167"]);
    void markOpened("2602.20168", paper);
    void addTag(id, "ice");
    void removeTag(id, "old");
    void changeMarks(new Map([["2602.20169", { note: "undone" }]]));
    const { listMarks } = await comeBack();
    const time = expect.any(String);
    expect(await listMarks()).toEqual([
      { id, kept: time, tags: ["ice"], paper },
      { id: "2602.20166", paper },
      { id: "2602.20167", read: time },
      { id: "2602.20168", opened: time, read: time, paper },
      { id: "2602.20169", note: "undone" },
    ]);
    expect(localStorage.length).toBe(0);
  });

  test("leaves the words of a note, to the last one typed", async () => {
    const { createNoteDraft } = await openPage();
    leavePage();
    const draft = createNoteDraft(id);
    expect(draft.write("a", "")).toBe(true);
    expect(draft.write("ab", "a")).toBe(true);
    void draft.store();
    expect(draft.write("abc", "ab")).toBe(true);
    const { listMarks } = await comeBack();
    expect(await listMarks()).toEqual([{ id, note: "abc" }]);
    expect(localStorage.length).toBe(0);
  });

  test("leaves nothing of what it has stored, or has said that it could not store", async () => {
    const { createNoteDraft, keep } = await openPage();
    await keep([id]);
    const draft = createNoteDraft(id);
    draft.write("a", "");
    await draft.store();
    vi.stubGlobal("indexedDB", undefined);
    expect(await keep(["2602.20166"])).toEqual({ isStored: false, reason: "blocked" });
    expect(Object.keys(localStorage)).toEqual(
      ["arxiv-cv-digest:persistence"].filter((key) => key in localStorage),
    );
  });
});

test("A page that goes away leaves what it follows to the next page", async () => {
  const { addInterests } = await import("@/lib/reading/interest-store");
  const query = { kind: "query", time: "2026-02-01T08:00:00.000Z", query: "nerf" } as const;
  leavePage();
  void addInterests([query]);
  expect(localStorage.length).toBe(1);
  await comeBack();
  const { listInterests } = await import("@/lib/reading/interest-store");
  expect(await listInterests()).toEqual([query]);
  expect(localStorage.length).toBe(0);
});

describe("A note that is typed in two tabs", () => {
  test("is what both say, whichever is stored first", async () => {
    const [first, second] = [await openPage(), await openPage()];
    const [one, other] = [first.createNoteDraft(id), second.createNoteDraft(id)];
    one.write("mine", "");
    other.write("theirs", "");
    await one.store();
    await other.store();
    one.write("mine, more", "mine");
    other.write("", "theirs");
    other.write("theirs too", "");
    await other.store();
    await one.store();
    expect(await first.listMarks()).toEqual([{ id, note: "mine, more\n\ntheirs too" }]);
  });

  test("goes on where another page has stored what was typed so far", async () => {
    const { createNoteDraft } = await openPage();
    const draft = createNoteDraft(id);
    draft.write("wor", "");
    const { listMarks } = await openPage();
    expect(await listMarks()).toEqual([{ id, note: "wor" }]);
    draft.write("words", "wor");
    await draft.store();
    expect(await listMarks()).toEqual([{ id, note: "words" }]);
  });
});

describe("A browser without room to write down", () => {
  test("stores all the same, and says that words are not safe yet", async () => {
    const setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { setItem, getItem: () => null, removeItem: () => {} });
    const { createNoteDraft, keep, listMarks } = await openPage();
    await keep([id]);
    const draft = createNoteDraft(id);
    expect(draft.write("words", "")).toBe(false);
    await draft.store();
    expect(await listMarks()).toEqual([{ id, kept: expect.any(String), note: "words" }]);
  });
});

test.each(["", "nonsense", "null", "7", "[null]", '[{"ids":7}]', '[{"ids":["x"],"set":{"kept":7}}]'])(
  "What was written down as %j harms nothing",
  async (text) => {
    const { keep } = await openPage();
    await keep([id]);
    localStorage.setItem("arxiv-cv-digest:unstored:x", text);
    const { listMarks } = await openPage();
    expect(await listMarks()).toEqual([{ id, kept: expect.any(String) }]);
  },
);
