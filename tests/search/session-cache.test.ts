import { describe, expect, it, vi } from "vitest";
import { openFileCache } from "@/lib/search/session/file-cache";
import type { SearchReply } from "@/lib/search/session/protocol";
import { createPaper, createPapers } from "./papers";
import { ask, createStubHost, createStubSession, createStubStores, dataUrl, init } from "./stub-host";

const january = Array.from({ length: 700 }, (_, n) =>
  createPaper({ id: `2601.${10_000 + n}`, title: `Old diffusion${n}`, firstSeen: "2026-01-05" }),
);
const papers = [...createPapers(10), ...january];

async function visit(
  fetchFile: Parameters<typeof createStubSession>[0],
  stores: ReturnType<typeof createStubStores>["stores"],
) {
  const { session, replies } = createStubSession(fetchFile, { stores });
  session.receive(init);
  session.receive(ask(1, "diffusion", { isDraft: true }));
  await waitForTotal(replies);
  // What is kept or forgotten is written after the answer.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return replies;
}

const waitForTotal = (replies: readonly SearchReply[]) =>
  vi.waitFor(() => expect(replies.at(-1)).toMatchObject({ type: "result", complete: true }));

describe("a second visit", () => {
  it("asks for nothing but the manifest, and answers before that has come", async () => {
    const { requested, fetchFile } = createStubHost(papers);
    const { stores } = createStubStores();
    await visit(fetchFile, stores);
    requested.length = 0;

    let answerManifest = () => {};
    const gate = new Promise<void>((resolve) => {
      answerManifest = resolve;
    });
    const { session, replies } = createStubSession(
      async (url, cache) => {
        await gate;
        return fetchFile(url, cache);
      },
      { stores },
    );
    session.receive(init);
    session.receive(ask(1, "diffusion"));
    await vi.waitFor(() => expect(replies).toContainEqual(expect.objectContaining({ total: 710 })));
    answerManifest();
    await waitForTotal(replies);
    expect(requested).toEqual(["manifest.json"]);
  });

  it("works without a connection", async () => {
    const { stores } = createStubStores();
    await visit(createStubHost(papers).fetchFile, stores);
    const replies = await visit(() => Promise.reject(new TypeError("Failed to fetch")), stores);
    expect(replies.map(({ type }) => type)).toEqual(["ready", "partial", "result"]);
    expect(replies.at(-1)).toMatchObject({ total: 710, complete: true });
  });

  it("loads what a new day has changed, and forgets what it replaced", async () => {
    const { stores, caches } = createStubStores();
    const before = createStubHost(papers);
    await visit(before.fetchFile, stores);
    const newPaper = createPaper({ id: "2603.00001", title: "New diffusion", firstSeen: "2026-02-28" });
    const after = createStubHost([newPaper, ...papers]);
    const replies = await visit(after.fetchFile, stores);
    expect(replies.at(-1)).toMatchObject({ total: 711, complete: true });
    // Of the newest papers the first visit kept the head, not their months' pieces.
    expect(after.requested.map((file) => file.replace(/\..*/, ""))).toEqual([
      "manifest",
      "2026-02-1",
      "2026-01-2",
    ]);
    const kept = [...caches.values()].flatMap((texts) => [...texts.keys()]);
    expect(kept.every((url) => after.files.has(url.slice(dataUrl.length)))).toBe(true);
    expect(kept).toHaveLength(5);
  });

  it("costs a daily visitor the manifest and the piece of the month that has grown", async () => {
    const { stores } = createStubStores();
    const days = [0, 1, 2, 3].map((day) =>
      createPaper({ id: `2603.0000${day}`, title: `Diffusion ${day}`, firstSeen: `2026-02-2${5 + day}` }),
    );
    const visitOn = async (day: number) => {
      const { requested, fetchFile } = createStubHost([...days.slice(0, day), ...january]);
      expect((await visit(fetchFile, stores)).at(-1)).toMatchObject({ total: 700 + day });
      return requested.map((file) => file.replace(/\..*/, ""));
    };
    await visitOn(1);
    await visitOn(2);
    expect(await visitOn(3)).toEqual(["manifest", "2026-02-1"]);
    expect(await visitOn(3)).toEqual(["manifest"]);
    expect(await visitOn(4)).toEqual(["manifest", "2026-02-1"]);
  });

  it("keeps ranges of an archive as long as its directory names them", async () => {
    const { stores, caches } = createStubStores();
    await visit(createStubHost(papers, { maxRecent: 10 }).fetchFile, stores);
    const count = () => [...caches.values()].flatMap((texts) => [...texts.keys()]).length;
    const before = count();
    expect(before).toBeGreaterThan(5);
    const newPaper = createPaper({ id: "2603.00001", title: "New diffusion", firstSeen: "2026-02-28" });
    const after = createStubHost([newPaper, ...papers], { maxRecent: 11 });
    const replies = await visit(after.fetchFile, stores);
    expect(replies.at(-1)).toMatchObject({ total: 711 });
    expect(after.requested.map((file) => file.replace(/\..*/, ""))).toEqual(["manifest", "2026-02-1"]);
    expect(count()).toBe(before);
  });

  it("fetches again what the cache has damaged", async () => {
    const { stores, caches } = createStubStores();
    const { requested, fetchFile } = createStubHost(papers);
    await visit(fetchFile, stores);
    for (const texts of caches.values()) for (const url of texts.keys()) texts.set(url, "{");
    requested.length = 0;
    expect((await visit(fetchFile, stores)).at(-1)).toMatchObject({ total: 710, complete: true });
    expect(requested).toHaveLength(4);
  });
});

describe("a cache of files", () => {
  it("drops what an older version kept for the same address, and nothing else", async () => {
    const { stores, caches } = createStubStores();
    for (const name of [`search-data 1 ${dataUrl}`, "search-data 1 https://reader.example/other/", "other"])
      await stores.open(name);
    const cache = openFileCache(stores, 2, dataUrl);
    await cache.set(`${dataUrl}a.json`, "1");
    await vi.waitFor(() => expect(caches.size).toBe(3));
    expect([...caches.keys()]).toEqual([
      "search-data 1 https://reader.example/other/",
      "other",
      `search-data 2 ${dataUrl}`,
    ]);
  });

  it.each([
    ["there is none", undefined],
    [
      "it refuses everything",
      {
        open: () => Promise.reject(new DOMException("denied", "SecurityError")),
        keys: () => Promise.reject(new DOMException("denied", "SecurityError")),
        delete: () => Promise.reject(new DOMException("denied", "SecurityError")),
      },
    ],
  ])("is silent where %s", async (_, stores) => {
    const cache = openFileCache(stores, 2, dataUrl);
    await cache.set("a", "1");
    await cache.keep(() => false);
    expect(await cache.get("a")).toBeUndefined();
  });
});
