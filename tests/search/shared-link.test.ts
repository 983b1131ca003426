import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { loadLibrary } from "@/lib/library/load";
import type { SearchReply } from "@/lib/search/session/protocol";
import { multiplyPapers } from "./many-papers";
import { createPaper, createPapers } from "./papers";
import { ask, createStubHost, createStubSession, createStubStores, init } from "./stub-host";

/** Papers of March, February and January: 20 and 600 loaded whole, 50 looked up. A few have what is asked for. */
const papers = [
  createPaper({
    id: "2603.00001",
    title: "Octopus arms in motion",
    authors: ["Wei Wang"],
    categories: ["cs.RO"],
    firstSeen: "2026-03-05",
    sections: [{ kind: "tldr", language: "zh", source: "章鱼的视觉感知，见 https://github.com/sea/octopus" }],
  }),
  createPaper({
    id: "2602.00001",
    title: "Motion of arms: an octopus",
    authors: ["Weiwei Wang"],
    firstSeen: "2026-02-03",
    sections: [
      { kind: "tldr", source: "Squid and cuttlefish." },
      { kind: "abstract", source: "Nautilus shells, nautilus arms." },
    ],
  }),
  createPaper({ id: "2601.00001", title: "Octopus arms of old", firstSeen: "2026-01-05" }),
  ...Array.from({ length: 18 }, (_, n) =>
    createPaper({ id: `2603.${10_000 + n}`, title: `Spring river${n}`, firstSeen: "2026-03-02" }),
  ),
  ...Array.from({ length: 600 }, (_, n) =>
    createPaper({
      id: `2602.${10_000 + n}`,
      title: `Winter river${n} with arms`,
      firstSeen: `2026-02-${10 + (n % 19)}`,
      sections: [{ kind: "tldr", source: `Snow${n} melts on bank${n % 50} near village${n % 200}.` }],
    }),
  ),
  ...Array.from({ length: 50 }, (_, n) =>
    createPaper({ id: `2601.${10_000 + n}`, title: `Old river${n}`, firstSeen: "2026-01-10" }),
  ),
];
const host = () => createStubHost(papers, { maxRecent: 650 });

/** Whether the newest papers were loaded. */
const hasNewest = (requested: readonly string[]) => requested.some((file) => /^(?:head|\d)/.test(file));

function waitForResult(replies: readonly SearchReply[], seq: number) {
  return vi.waitFor(() => {
    const result = replies.findLast((reply) => reply.type === "result" && reply.seq === seq);
    if (result?.type !== "result") throw new Error("no result yet");
    return result;
  });
}

async function open(query: string, options: object = {}, marks?: object) {
  const { requested, fetchFile, files } = host();
  const { session, replies } = createStubSession(fetchFile);
  session.receive(init);
  if (marks) session.receive({ type: "marks", ...marks });
  session.receive(ask(1, query, options));
  const result = await waitForResult(replies, 1);
  const ids = result.hits.map(({ id }) => id);
  return { session, replies, requested, files, result, ids };
}

describe("a shared link", () => {
  it.each([
    ["a paper of the newest day alone", "spring river7", ["2603.10007"], 1, {}],
    ["papers of every age", "octopus arms", ["2603.00001", "2601.00001", "2602.00001"], 3, {}],
    [
      "papers of every age by date",
      "octopus arms",
      ["2603.00001", "2602.00001", "2601.00001"],
      3,
      { sort: "date" },
    ],
    ["a filter alone", "cat:cs.RO", ["2603.00001"], 1, {}],
    ["dates alone", "date:..2026-01-09", ["2601.00001"], 1, {}],
    ["a filter beside words", "octopus date:2026-02", ["2602.00001"], 1, {}],
    ["code", "octopus has:code", ["2603.00001"], 1, {}],
    ["a quoted phrase", '"octopus arms"', ["2603.00001", "2601.00001"], 2, {}],
    ["words that must appear and must not", "+octopus -motion", ["2601.00001"], 1, {}],
    [
      "a field",
      "title:cuttlefish OR title:octopus",
      ["2603.00001", "2602.00001", "2601.00001"],
      3,
      { sort: "date" },
    ],
    ["a name", 'author:"Wang, Wei"', ["2603.00001"], 1, {}],
    ["an identifier", "2602.00001", ["2602.00001"], 1, {}],
    ["Chinese", "章鱼 视觉", ["2603.00001"], 1, {}],
    ["Chinese in the other writing", "章魚 視覺", ["2603.00001"], 1, {}],
    ["what an abstract says", "nautilus shells", ["2602.00001"], 0, {}],
    ["a misspelt word", "wintre river599", ["2602.10599"], 1, {}],
    ["words that no paper holds", "quagga zebra", [], 0, {}],
    ["nothing", "…", [], 0, {}],
  ])("is answered for %s by term sets alone", async (_, query, ids, complete, options) => {
    const found = await open(query, options);
    expect(found.ids.slice(0, Math.max(1, ids.length))).toEqual(ids);
    expect(found.result.complete).toBe(true);
    if (found.result.words.length > 0) expect(found.result.completeCount).toBe(complete);
    else expect(found.result.total).toBe(ids.length);
    expect(hasNewest(found.requested)).toBe(false);
    expect(found.replies.map(({ type }) => type)).toEqual(["ready", "result"]);
  });

  it("counts what filters would bring over papers of every age", async () => {
    const { result } = await open("octopus");
    expect(result.facets).toEqual({
      categories: [
        { value: "cs.CV", count: 2 },
        { value: "cs.RO", count: 1 },
      ],
      months: [
        { value: "2026-03", count: 1 },
        { value: "2026-02", count: 1 },
        { value: "2026-01", count: 1 },
      ],
      sources: [{ value: "sample", count: 3 }],
      withCode: 1,
    });
  });

  it("finds the same papers as one who types, measured by the best of every age", async () => {
    // Of the other papers with arms none holds half of what is rare.
    for (const isDraft of [false, true]) {
      expect((await open("cuttlefish arms", { isDraft })).result).toMatchObject({
        total: 1,
        completeCount: 1,
      });
      expect((await open("cuttlefish", { isDraft })).ids).toEqual(["2602.00001"]);
    }
  });

  it("goes by what the browser remembers of papers", async () => {
    const marks = { kept: ["2602.00001", "2601.00001"], read: ["2601.00001"] };
    expect((await open("is:kept", {}, marks)).ids).toEqual(["2602.00001", "2601.00001"]);
    expect((await open("octopus is:unread", {}, marks)).ids).toEqual(["2603.00001", "2602.00001"]);
  });

  it("costs a quarter of the newest papers at most, over real texts", async () => {
    const texts = [...loadLibrary("tests/content").papers.values()];
    const { files, requested, fetchFile } = createStubHost(multiplyPapers(texts, 1_000));
    const measure = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + gzipSync(files.get(name) ?? "").length, 0);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "gaussian splatting reconstruction"));
    expect((await waitForResult(replies, 1)).hits).toHaveLength(20);
    const newest = measure([...files.keys()].filter((name) => /^(?:head|\d)/.test(name)));
    expect(measure(requested)).toBeLessThan(newest / 4);
  });

  it("waits for the network four times: for the manifest, directories, terms and cards", async () => {
    const { fetchFile } = host();
    const rounds: string[][] = [];
    let next: Promise<void> | undefined;
    const { session, replies } = createStubSession(async (url, cache) => {
      if (next === undefined) {
        rounds.push([]);
        next = new Promise((resolve) => setTimeout(resolve, 20)).then(() => {
          next = undefined;
        });
      }
      rounds.at(-1)?.push(url.replace(/^.*\/|[-.].*/g, ""));
      await next;
      return fetchFile(url, cache);
    });
    session.receive(init);
    session.receive(ask(1, "octopus arms"));
    await waitForResult(replies, 1);
    expect(rounds.map((names) => [...new Set(names)].sort())).toEqual([
      ["manifest"],
      ["archive", "recent", "synonyms"],
      ["archive", "facts", "recent"],
      ["cards"],
    ]);
  });

  it("is answered once: nothing that comes later changes the list", async () => {
    const { session, replies, ids } = await open("octopus arms");
    session.receive(ask(2, "octopus arm", { isDraft: true }));
    await waitForResult(replies, 2);
    expect(replies.filter((reply) => "seq" in reply && reply.seq === 1)).toHaveLength(1);
    session.receive(ask(3, "octopus arms", { isDraft: true }));
    expect((await waitForResult(replies, 3)).hits.map(({ id }) => id)).toEqual(ids);
  });

  it("has its further pages and its order by date from term sets as well", async () => {
    const { session, replies, requested } = await open("river");
    session.receive(ask(2, "river", { limit: 40 }));
    expect((await waitForResult(replies, 2)).hits).toHaveLength(40);
    session.receive(ask(3, "river", { sort: "date" }));
    expect((await waitForResult(replies, 3)).hits[0]?.id).toBe("2603.10017");
    expect(hasNewest(requested)).toBe(false);
  });

  it.each([
    ["a key is typed", ask(2, "octopus arms", { isDraft: true })],
    ["something else is asked", ask(2, "octopus")],
    ["hundreds of papers are to be shown", ask(2, "octopus arms", { limit: 250 })],
  ])("loads the newest papers once %s", async (_, question) => {
    const { session, replies, requested } = await open("octopus arms");
    session.receive(question);
    const result = await waitForResult(replies, 2);
    expect(result).toMatchObject({ completeCount: 3, complete: true });
    expect(hasNewest(requested)).toBe(true);
  });

  it("lets what is asked next be answered once as well, while the newest papers load", async () => {
    const { session, replies } = await open("octopus arms");
    session.receive(ask(2, "octopus"));
    expect((await waitForResult(replies, 2)).hits).toHaveLength(3);
    // All are loaded by then.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(replies.filter((reply) => "seq" in reply && reply.seq === 2)).toHaveLength(1);
    session.receive(ask(3, "octopus motion"));
    expect(await waitForResult(replies, 3)).toMatchObject({ completeCount: 2, complete: true });
  });

  it("loads the newest papers for a phrase whose words appear in more papers than can be asked", async () => {
    const { requested, result, replies } = await open('"river5 with arms"');
    expect(result).toMatchObject({ total: 1, complete: true });
    expect(hasNewest(requested)).toBe(false);
    const wide = await open('"arms with"');
    expect(wide.result).toMatchObject({ total: 0, complete: true });
    expect(hasNewest(wide.requested)).toBe(true);
    expect(replies.filter(({ type }) => type === "failed")).toEqual([]);
  });

  it.each([
    ["the directory of a term set", /^recent\./],
    ["a range of terms", /^recent-\d/],
    ["what papers are counted by", /^facts-/],
    ["what is shown of papers", /^cards-/],
  ])("loads the newest papers where %s cannot be had, and says so", async (_, lost) => {
    const { requested, fetchFile, files } = host();
    for (const name of [...files.keys()]) if (lost.test(name)) files.delete(name);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "octopus arms"));
    expect((await waitForResult(replies, 1)).hits[0]?.id).toBe("2603.00001");
    expect(replies).toContainEqual(expect.objectContaining({ type: "failed", reason: "status" }));
    expect(hasNewest(requested)).toBe(true);
  });

  it("is answered from what an earlier visit kept: the newest papers, or else the files of term sets", async () => {
    const { stores } = createStubStores();
    const visit = async (options: object) => {
      const { requested, fetchFile } = host();
      const { session, replies } = createStubSession(fetchFile, { stores });
      session.receive(init);
      session.receive(ask(1, "octopus arms", options));
      expect(await waitForResult(replies, 1)).toMatchObject({ completeCount: 3, complete: true });
      // What is kept is written after the answer.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return requested;
    };
    expect((await visit({})).length).toBeGreaterThan(5);
    expect(await visit({})).toEqual(["manifest.json"]);
    expect(hasNewest(await visit({ isDraft: true }))).toBe(true);
    expect(await visit({})).toEqual(["manifest.json"]);
  });
});

describe("a page that asks nothing yet", () => {
  it("loads the newest papers, which will be typed for", async () => {
    const { requested, fetchFile } = createStubHost([...papers, ...createPapers(5)], { maxRecent: 650 });
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    await vi.waitFor(() => expect(requested.filter((file) => /^(?:head|\d)/.test(file)).length).toBe(2));
    session.receive(ask(1, "octopus arms"));
    expect(await waitForResult(replies, 1)).toMatchObject({ completeCount: 3, complete: true });
  });
});
