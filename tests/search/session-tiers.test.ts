import { describe, expect, it, vi } from "vitest";
import type { SearchReply } from "@/lib/search/session/protocol";
import { createPaper, createPapers } from "./papers";
import { ask, createStubHost, createStubSession, init } from "./stub-host";

/** Twenty papers of February in the engine and 300 of January in the archive, some in an abstract alone. */
const papers = [
  ...createPapers(20, "2026-02-28"),
  ...Array.from({ length: 300 }, (_, n) =>
    createPaper({
      id: `2601.${10_000 + n}`,
      title:
        n === 250
          ? "Gaussian splatting in the wild"
          : `${n === 251 ? "EVOCHAMBER: an old" : "Old"} paper on diffusion${n}`,
      firstSeen: `2026-01-${10 + (n % 20)}`,
      sections: [
        { kind: "tldr", source: "A summary." },
        { kind: "abstract", source: n % 3 === 0 ? "We study quaternions of diffusion." : "Diffusion." },
      ],
    }),
  ),
];
const host = () => createStubHost(papers, { maxRecent: 100 });

type Answer = Extract<SearchReply, { type: "partial" | "result" }>;

async function waitForResult(replies: readonly SearchReply[], seq: number): Promise<Answer> {
  return vi.waitFor(() => {
    const last = replies.at(-1);
    if (last?.type !== "result" || last.seq !== seq) throw new Error("no result yet");
    return last;
  });
}

describe("a session over an archive", () => {
  it("answers from the newest papers first, and then from all in one list", async () => {
    const { requested, fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "diffusion"));
    const result = await waitForResult(replies, 1);
    expect(replies.find(({ type }) => type === "partial")).toMatchObject({ total: 20, complete: false });
    expect(result).toMatchObject({ total: 319, complete: true });
    expect(result.facets.months).toEqual([
      { value: "2026-02", count: 20 },
      { value: "2026-01", count: 299 },
    ]);
    expect(requested.filter((file) => file.startsWith("2026-01"))).toEqual([]);
  });

  it("ranks old papers among new ones, and lists by date the newest first", async () => {
    const { fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "splatting OR number3"));
    const result = await waitForResult(replies, 1);
    expect(result.hits.map(({ title }) => title)).toEqual([
      "Paper number3 on diffusion",
      "Gaussian splatting in the wild",
    ]);
    session.receive(ask(2, "diffusion", { sort: "date", offset: 15, limit: 10 }));
    const { hits } = await waitForResult(replies, 2);
    expect(hits).toHaveLength(10);
    const dates = hits.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(dates.filter((date) => date > "2026-02")).toHaveLength(5);
  });

  it("gives every paper once when pages are asked for one after another", async () => {
    const { fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    const ids = new Set<string>();
    for (let page = 0; page < 16; page++) {
      session.receive(ask(page, "diffusion", { offset: page * 20 }));
      for (const { id } of (await waitForResult(replies, page)).hits) ids.add(id);
    }
    expect(ids.size).toBe(319);
  });

  it("has a whole answer, of no papers, to a query that asks for nothing", async () => {
    const { fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "…"));
    expect(await waitForResult(replies, 1)).toMatchObject({ total: 0, complete: true });
  });

  it("asks for nothing while keys follow each other", async () => {
    const { requested, fetchFile } = host();
    const waiting: (() => void)[] = [];
    const { session, replies } = createStubSession(fetchFile, {
      wait: () => new Promise((resolve) => waiting.push(resolve)),
    });
    session.receive(init);
    session.receive(ask(1, "splat", { isDraft: true }));
    await vi.waitFor(() => expect(replies.at(-1)).toMatchObject({ type: "partial", seq: 1 }));
    session.receive(ask(2, "splatting", { isDraft: true }));
    const before = requested.length;
    waiting[0]?.();
    await Promise.resolve();
    expect(requested).toHaveLength(before);
    waiting[1]?.();
    expect(await waitForResult(replies, 2)).toMatchObject({ total: 1 });
    expect(replies.filter((reply) => reply.type === "result").map((reply) => reply.seq)).toEqual([2]);
  });

  it("repairs no word that an older paper holds", async () => {
    const old = createPaper({ id: "2601.00001", title: "Diffusiom of old", firstSeen: "2026-01-05" });
    const { fetchFile } = createStubHost([...createPapers(10), old], { maxRecent: 10 });
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "diffusiom"));
    const { hits, expansions } = await waitForResult(replies, 1);
    expect(expansions).toEqual([]);
    expect(hits.map(({ id }) => id)).toEqual(["2601.00001"]);
  });

  it("loads the words of older papers once", async () => {
    const { requested, fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    for (const [seq, typed] of ["gausian", "gaussain"].entries()) {
      session.receive(ask(seq, typed));
      await waitForResult(replies, seq);
    }
    expect(requested.filter((file) => file.startsWith("archive-words."))).toHaveLength(1);
  });

  it("finds an older paper's name by its parts, of which no paper holds any", async () => {
    const { fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "evo chamber"));
    expect((await waitForResult(replies, 1)).hits.map(({ id }) => id)).toEqual(["2601.10251"]);
  });

  it("waits for no pause once a query is finished, whether it was being typed before or not", async () => {
    const { fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile, { wait: () => new Promise(() => {}) });
    session.receive(init);
    session.receive(ask(1, "splatting"));
    expect(await waitForResult(replies, 1)).toMatchObject({ total: 1, complete: true });
    session.receive(ask(2, "old", { isDraft: true }));
    expect(replies.at(-1)).toMatchObject({ type: "partial", seq: 2, total: 0 });
    session.receive(ask(3, "old"));
    expect(await waitForResult(replies, 3)).toMatchObject({ total: 299, complete: true });
  });

  it("repairs by the words of older papers, and finds what holds most of the words there", async () => {
    const old = Array.from({ length: 60 }, (_, n) =>
      createPaper({ id: `2601.${10_000 + n}`, title: "Gaussian splatting", firstSeen: "2026-01-10" }),
    );
    const { fetchFile } = createStubHost([...createPapers(5), ...old], { maxRecent: 10 });
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "spaltting"));
    const expansions = [{ kind: "repair", from: "spaltting", to: "splatting" }];
    expect(await waitForResult(replies, 1)).toMatchObject({ total: 60, expansions, complete: true });
    session.receive(ask(2, "splatting zebra"));
    expect(await waitForResult(replies, 2)).toMatchObject({ total: 60, completeCount: 0 });
    session.receive(ask(3, "quagga zebra"));
    expect(await waitForResult(replies, 3)).toMatchObject({ total: 0, complete: true });
  });

  it("repairs by a rare word of one older paper, which is near where the misspelt one would be", async () => {
    const title = "Navigation by bronchoscopy";
    const old = createPaper({ id: "2601.00001", title, firstSeen: "2026-01-05" });
    const { fetchFile, requested } = createStubHost([...createPapers(10), old], { maxRecent: 10 });
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "brochoscopy"));
    const { hits, expansions } = await waitForResult(replies, 1);
    expect(expansions).toEqual([{ kind: "repair", from: "brochoscopy", to: "bronchoscopy" }]);
    expect(hits.map(({ id }) => id)).toEqual(["2601.00001"]);
    // It costs no range of its own.
    expect(requested.filter((file) => /^archive-\d/.test(file))).toHaveLength(1);
  });

  it("loads nothing of the archive over a slow connection, until it is asked for it", async () => {
    const { requested, fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive({ ...init, saveData: true });
    session.receive(ask(1, "splatting"));
    expect(await waitForResult(replies, 1)).toMatchObject({ total: 0, complete: false });
    expect(requested).toHaveLength(2);
    session.receive({ type: "retry" });
    await vi.waitFor(() =>
      expect(replies.at(-1)).toMatchObject({ type: "result", total: 1, complete: true }),
    );
  });

  it.each([
    ["a missing directory", /^archive\./, undefined, "status"],
    ["a directory that is a page", /^archive\./, "<!doctype html>", "content"],
    ["a range that is cut off", /^archive-\d/, '{"version":4,"terms":"a', "content"],
    ["a range of another version", /^archive-\d/, '{"version":1,"terms":"a","postings":"0"}', "content"],
    [
      "a range with papers that are not there",
      /^archive-\d/,
      '{"version":4,"terms":"a","postings":"zzz"}',
      "content",
    ],
    ["a range that lost a line", /^archive-\d/, '{"version":4,"terms":"a\\nb","postings":"0"}', "content"],
    [
      "facts of too few papers",
      /^facts-/,
      '{"version":4,"dates":"","kinds":"","ofPapers":"","lengthFactors":""}',
      "content",
    ],
    ["cards that are a page", /^cards-/, "<!doctype html>", "content"],
  ])("reports %s, answers from the newest papers, and makes good on retry", async (_, name, text, reason) => {
    const { files, fetchFile } = host();
    const whole = new Map(files);
    for (const file of files.keys()) {
      if (!name.test(file)) continue;
      if (text === undefined) files.delete(file);
      else files.set(file, text);
    }
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "diffusion"));
    expect(await waitForResult(replies, 1)).toMatchObject({ total: 20, complete: false });
    const failure = replies.find((reply) => reply.type === "failed");
    expect(failure).toMatchObject({ reason, file: expect.stringMatching(name) });
    for (const [file, text] of whole) files.set(file, text);
    session.receive({ type: "retry" });
    await vi.waitFor(() => expect(replies.at(-1)).toMatchObject({ total: 319, complete: true }));
  });

  it("searches newer files when those that the manifest named are gone", async () => {
    const { files, fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "cat:cs.CV"));
    await waitForResult(replies, 1);
    const renewed = createStubHost(
      [...papers, createPaper({ id: "2601.20000", title: "Late splatting", firstSeen: "2026-01-31" })],
      { maxRecent: 100 },
    );
    files.clear();
    for (const [file, text] of renewed.files) files.set(file, text);
    session.receive(ask(2, "splatting"));
    await vi.waitFor(() =>
      expect(replies.at(-1)).toMatchObject({ type: "result", seq: 2, total: 2, complete: true }),
    );
    expect(replies.filter(({ type }) => type === "failed")).toEqual([]);
  });
});

describe("a full-text search", () => {
  it("finds what only full texts hold, below what is found elsewhere, at a cost that is reported before", async () => {
    const { requested, fetchFile } = host();
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "quaternions"));
    const shallow = await waitForResult(replies, 1);
    expect(shallow.total).toBe(0);
    expect(shallow.fullTextBytes).toBeGreaterThan(1_000);
    expect(requested.filter((file) => file.startsWith("deep"))).toEqual([]);

    session.receive(ask(2, "quaternions", { isFullText: true }));
    expect(await waitForResult(replies, 2)).toMatchObject({ total: 100, complete: true, fullTextBytes: 0 });
    session.receive(ask(3, "diffusion", { isFullText: true, limit: 320 }));
    const { hits, total } = await waitForResult(replies, 3);
    expect(total).toBe(320);
    expect(hits.at(-1)?.title).toBe("Gaussian splatting in the wild");
  });

  it("needs no archive", async () => {
    const { fetchFile } = createStubHost([
      createPaper({
        sections: [
          { kind: "tldr", source: "A summary." },
          { kind: "analysis", format: "markdown", source: "用**扩散**模型，`cross`-attention" },
        ],
      }),
    ]);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "扩散模型 cross-attention", { isFullText: true }));
    expect(await waitForResult(replies, 1)).toMatchObject({ total: 1, complete: true });
  });
});
