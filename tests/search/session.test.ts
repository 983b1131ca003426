import { describe, expect, it, vi } from "vitest";
import type { SearchReply } from "@/lib/search/session/protocol";
import { createPaper, createPapers } from "./papers";
import { ask, createStubHost, createStubSession, init } from "./stub-host";

/** Twenty papers of February, all in the head, and 2,000 of January in four pieces; `old3` is in the last. */
const manyPapers = [
  ...createPapers(20, "2026-02-28"),
  ...Array.from({ length: 2_000 }, (_, n) =>
    createPaper({ id: `2602.${10_000 + n}`, title: `Old${n}`, firstSeen: "2026-01-05" }),
  ),
];

function lastResult(replies: readonly SearchReply[]) {
  const last = replies.at(-1);
  expect(last?.type).toBe("result");
  return last;
}

describe("a search session", () => {
  it("loads the head alone when it holds every paper", async () => {
    const { requested, fetchFile } = createStubHost(createPapers(50));
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "diffusion"));
    await vi.waitFor(() => lastResult(replies));
    expect(requested).toEqual([
      "manifest.json",
      expect.stringMatching(/^head\./),
      expect.stringMatching(/^synonyms\./),
    ]);
    expect(replies.at(-1)).toMatchObject({ seq: 1, total: 50, complete: true });
  });

  it("answers from the newest papers at once, and again when all are there", async () => {
    const { fetchFile } = createStubHost(manyPapers);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "old", { isDraft: true }));
    await vi.waitFor(() => lastResult(replies));
    expect(replies.map(({ type }) => type)).toEqual(["ready", "partial", "result"]);
    expect(replies[1]).toMatchObject({ total: 380, complete: false });
    expect(replies[2]).toMatchObject({ total: 2_000, complete: true });
  });

  it("answers a key while it indexes", async () => {
    const { fetchFile } = createStubHost(manyPapers);
    const seen: number[] = [];
    let pauses = 0;
    const { session, replies } = createStubSession(fetchFile, {
      pause: async () => {
        pauses++;
        if (pauses < 20) return;
        session.receive(ask(pauses, "old", { isDraft: true }));
        const answer = replies.at(-1);
        if (answer?.type === "partial" && answer.seq === pauses) seen.push(answer.total);
      },
    });
    session.receive(init);
    await vi.waitFor(() => lastResult(replies));
    expect(seen.length).toBeGreaterThan(20);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it("fills a page that is not full from every file that arrives", async () => {
    const { fetchFile } = createStubHost(manyPapers);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(ask(1, "old3", { isDraft: true }));
    session.receive(init);
    await vi.waitFor(() => lastResult(replies));
    const totals = replies.flatMap((reply) => (reply.type === "partial" ? reply.total : []));
    expect(totals).toEqual([0, 0, 0, 0]);
    expect(replies.at(-1)).toMatchObject({ total: 111 });
  });

  it("says what of a query is no syntax, and counts facets", async () => {
    const { fetchFile } = createStubHost(createPapers(3));
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "foo:diffusion OR cat:cs.CV"));
    await vi.waitFor(() => lastResult(replies));
    expect(replies.at(-1)).toMatchObject({
      notes: [{ reason: "unknown-field", text: expect.stringContaining("foo") }],
      facets: { categories: [{ value: "cs.CV", count: 3 }], months: [{ value: "2026-02", count: 3 }] },
    });
  });

  it("looks for what a misspelt word was meant to be as well, and says so", async () => {
    const { fetchFile } = createStubHost(createPapers(50));
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "difusion cat:cs.CV"));
    await vi.waitFor(() => lastResult(replies));
    const expansions = [{ kind: "repair", from: "difusion", to: "diffusion" }];
    expect(replies.at(-1)).toMatchObject({ total: 50, completeCount: 50, expansions });
    session.receive(ask(2, "difusion cat:cs.RO"));
    expect(replies.at(-1)).toMatchObject({ seq: 2, total: 0 });
    session.receive(ask(3, '"difusion"'));
    expect(replies.at(-1)).toMatchObject({ seq: 3, total: 0, expansions: [] });
  });

  it("counts papers that hold all words apart from those that hold most of them", async () => {
    const { fetchFile } = createStubHost(createPapers(50));
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "diffusion zebra cat:cs.CV"));
    await vi.waitFor(() => lastResult(replies));
    expect(replies.at(-1)).toMatchObject({ total: 50, completeCount: 0, complete: true });
    session.receive(ask(2, "diffusion zebra cat:cs.RO"));
    expect(replies.at(-1)).toMatchObject({ total: 0 });
    session.receive(ask(3, "quagga zebra yak"));
    expect(replies.at(-1)).toMatchObject({ total: 0 });
  });

  it("answers again when what the browser remembers has changed, where that matters", async () => {
    const { fetchFile } = createStubHost(createPapers(5));
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "is:kept"));
    await vi.waitFor(() => lastResult(replies));
    session.receive({ type: "marks", kept: ["2602.99999"], read: [] });
    expect(replies.at(-1)).toMatchObject({ seq: 1, total: 1 });
    session.receive(ask(2, "diffusion"));
    const count = replies.length;
    session.receive({ type: "marks", kept: [], read: [] });
    expect(replies).toHaveLength(count);
  });

  it("loads the head alone over a slow connection, until it is asked for the rest", async () => {
    const { requested, fetchFile } = createStubHost(manyPapers);
    const { session, replies } = createStubSession(fetchFile);
    session.receive({ ...init, saveData: true });
    session.receive(ask(1, "old"));
    await vi.waitFor(() => lastResult(replies));
    expect(replies.at(-1)).toMatchObject({ total: 380, complete: false });
    expect(requested).toHaveLength(2);
    session.receive({ type: "retry" });
    await vi.waitFor(() => expect(replies.at(-1)).toMatchObject({ total: 2_000, complete: true }));
    expect(replies.filter(({ type }) => type === "failed")).toEqual([]);
  });

  it("says which file is a page of the host's, answers from the rest, and makes good on retry", async () => {
    const { files, fetchFile } = createStubHost(manyPapers);
    const broken = [...files.keys()].findLast((name) => name.startsWith("2026-01")) ?? "";
    const text = files.get(broken) ?? "";
    files.set(broken, "<!doctype html><title>Not found</title>");
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "title"));
    session.receive(ask(2, "old"));
    await vi.waitFor(() => lastResult(replies));
    const failure = replies.find(({ type }) => type === "failed");
    expect(failure).toMatchObject({
      reason: "content",
      file: broken,
      detail: expect.stringMatching(/^text\/html; /),
    });
    expect(replies.at(-1)).toMatchObject({ seq: 2, total: 1_500, complete: false });

    files.set(broken, text);
    session.receive({ type: "retry" });
    await vi.waitFor(() =>
      expect(replies.at(-1)).toMatchObject({ type: "result", total: 2_000, complete: true }),
    );
  });

  it("fetches a file once more, past every cache, when what came cannot be read", async () => {
    const { files, fetchFile } = createStubHost(createPapers(3));
    const modes: string[] = [];
    const { session, replies } = createStubSession(async (url, cache) => {
      const isHead = url.includes("/head.");
      if (isHead) modes.push(cache);
      return isHead && cache !== "reload" ? new Response('{"version":') : fetchFile(url, cache);
    });
    session.receive(init);
    session.receive(ask(1, "diffusion"));
    await vi.waitFor(() => lastResult(replies));
    expect(modes).toEqual(["default", "reload"]);
    expect(replies.at(-1)).toMatchObject({ total: 3, complete: true });
    expect(files.size).toBeGreaterThan(2);
  });

  it.each([
    ["a missing manifest", "manifest.json", undefined, "status"],
    ["a manifest of another version", "manifest.json", '{"version":1}', "content"],
    [
      "a manifest that names a file elsewhere",
      "manifest.json",
      '{"version":4,"papers":0,"head":{"file":"../x.json","count":0},"shards":[],"recentPapers":0,"deep":[]}',
      "content",
    ],
    ["a shard that is cut off", /^head/, '{"version":4,"cou', "content"],
    ["a shard without a column", /^head/, '{"version":4,"count":0,"columns":{},"tldr":{}}', "content"],
  ])("reports %s and still answers", async (_, name, text, reason) => {
    const { files, fetchFile } = createStubHost(createPapers(3));
    const target =
      [...files.keys()].find((file) => (typeof name === "string" ? file === name : name.test(file))) ?? "";
    if (text === undefined) files.delete(target);
    else files.set(target, text);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "diffusion"));
    await vi.waitFor(() => lastResult(replies));
    expect(replies).toContainEqual(expect.objectContaining({ type: "failed", reason, file: target }));
    expect(replies.at(-1)).toMatchObject({ total: 0, complete: false });
  });

  it("reports a broken connection", async () => {
    const { session, replies } = createStubSession(() => Promise.reject(new TypeError("Failed to fetch")));
    session.receive(init);
    await vi.waitFor(() => expect(replies).toHaveLength(1));
    expect(replies[0]).toEqual({
      type: "failed",
      reason: "network",
      file: "manifest.json",
      detail: "Failed to fetch",
    });
  });

  it("throws on what is not of the protocol", () => {
    const { session } = createStubSession(createStubHost([]).fetchFile);
    expect(() => session.receive({ type: "eval" })).toThrow();
  });
});
