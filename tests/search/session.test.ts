import { describe, expect, it, vi } from "vitest";
import { createPaper, createPapers } from "./papers";
import { createStubHost, createStubSession, dataUrl } from "./stub-host";

const init = { type: "init", baseUrl: dataUrl };
const ask = (seq: number, query: string, limit = 20) => ({ type: "search", seq, query, limit, offset: 0 });

/** Twenty papers of February, all in the head, and 2,000 of January in two pieces; `old3` is in the last. */
const manyPapers = [
  ...createPapers(20, "2026-02-28"),
  ...Array.from({ length: 2_000 }, (_, n) =>
    createPaper({ id: `2602.${10_000 + n}`, title: `Old${n}`, firstSeen: "2026-01-05" }),
  ),
];

describe("a search session", () => {
  it("loads the head alone when it holds every paper", async () => {
    const { requested, fetchFile } = createStubHost(createPapers(50));
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "diffusion"));
    await vi.waitFor(() => expect(replies.at(-1)?.type).toBe("result"));
    expect(requested).toEqual(["manifest.json", expect.stringMatching(/^head\./)]);
    expect(replies.at(-1)).toMatchObject({ seq: 1, total: 50, complete: true });
  });

  it("answers from the newest papers at once, and again when all are there", async () => {
    const { fetchFile } = createStubHost(manyPapers);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "old"));
    await vi.waitFor(() => expect(replies.at(-1)?.type).toBe("result"));
    expect(replies.map(({ type }) => type)).toEqual(["ready", "partial", "result"]);
    expect(replies[1]).toMatchObject({ total: 380, complete: false });
    expect(replies[2]).toMatchObject({ total: 2_000, complete: true });
  });

  it("answers a key while it indexes", async () => {
    const { fetchFile } = createStubHost(manyPapers);
    const seen: number[] = [];
    let pauses = 0;
    const { session, replies } = createStubSession(fetchFile, async () => {
      pauses++;
      if (pauses < 20) return;
      session.receive(ask(pauses, "old"));
      const answer = replies.at(-1);
      if (answer?.type === "partial" && answer.seq === pauses) seen.push(answer.total);
    });
    session.receive(init);
    await vi.waitFor(() => expect(replies.at(-1)?.type).toBe("result"));
    expect(seen.length).toBeGreaterThan(20);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it("fills a page that is not full from every file that arrives", async () => {
    const { fetchFile } = createStubHost(manyPapers);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(ask(1, "old3"));
    session.receive(init);
    await vi.waitFor(() => expect(replies.at(-1)?.type).toBe("result"));
    const totals = replies.flatMap((reply) => (reply.type === "partial" ? reply.total : []));
    expect(totals).toEqual([0, 0, 111]);
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
    await vi.waitFor(() => expect(replies.at(-1)?.type).toBe("result"));
    const failure = replies.find(({ type }) => type === "failed");
    expect(failure).toMatchObject({
      reason: "content",
      file: broken,
      detail: expect.stringMatching(/^text\/html; /),
    });
    expect(replies.at(-1)).toMatchObject({ seq: 2, total: 500, complete: false });

    files.set(broken, text);
    session.receive({ type: "retry" });
    await vi.waitFor(() =>
      expect(replies.at(-1)).toMatchObject({ type: "result", total: 2_000, complete: true }),
    );
  });

  it.each([
    ["a missing manifest", "manifest.json", undefined, "status"],
    ["a manifest of another version", "manifest.json", '{"version":2}', "content"],
    [
      "a manifest that names a file elsewhere",
      "manifest.json",
      '{"version":1,"papers":0,"head":{"file":"../x.json","count":0},"shards":[]}',
      "content",
    ],
    ["a shard that is cut off", /^head/, '{"version":1,"cou', "content"],
    ["a shard without a column", /^head/, '{"version":1,"count":0,"columns":{},"tldr":{}}', "content"],
  ])("reports %s and still answers", async (_, name, text, reason) => {
    const { files, fetchFile } = createStubHost(createPapers(3));
    const target =
      [...files.keys()].find((file) => (typeof name === "string" ? file === name : name.test(file))) ?? "";
    if (text === undefined) files.delete(target);
    else files.set(target, text);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "diffusion"));
    await vi.waitFor(() => expect(replies.at(-1)?.type).toBe("result"));
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
