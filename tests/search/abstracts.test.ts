import { describe, expect, it, vi } from "vitest";
import type { Paper } from "@/lib/library/library";
import { listKeyTerms } from "@/lib/search/index/key-terms";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import type { SearchFileOptions } from "@/lib/search/index/search-files";
import type { SearchReply } from "@/lib/search/session/protocol";
import { createPaper, createPapers } from "./papers";
import { ask, createStubHost, createStubSession, init } from "./stub-host";

const withAbstract = (id: string, title: string, abstract: string, firstSeen = "2026-02-20") =>
  createPaper({
    id,
    title,
    firstSeen,
    sections: [
      { kind: "tldr", language: "zh", source: "一种方法" },
      { kind: "abstract", language: "en", source: abstract },
    ],
  });

async function search(
  papers: ReturnType<typeof createPaper>[],
  query: string,
  options?: SearchFileOptions,
): Promise<Extract<SearchReply, { type: "result" }>> {
  const { session, replies } = createStubSession(createStubHost(papers, options).fetchFile);
  session.receive(init);
  session.receive(ask(1, query));
  return vi.waitFor(() => {
    const last = replies.at(-1);
    if (last?.type !== "result") throw new Error("no result yet");
    return last;
  });
}

const listIds = ({ hits }: { readonly hits: readonly { readonly id: string }[] }) => hits.map(({ id }) => id);

const octopus = withAbstract(
  "2602.00001",
  "Eight arms",
  "We track octopuses that camouflage in coral reefs.",
);
const coral = withAbstract("2602.00002", "Coral reefs of the octopus", "Nothing more is said.");
const january = withAbstract("2601.00001", "Old arms", "A cuttlefish hides in kelp.", "2026-01-10");
const others = createPapers(30);

describe("abstracts", () => {
  it("are found by the words that they alone hold, by inflections too", async () => {
    expect(listIds(await search([octopus, ...others], "camouflaged octopus"))).toEqual(["2602.00001"]);
  });

  it("are found in older months, beside the newest ones", async () => {
    const papers = [octopus, january, ...others];
    const options = { maxRecent: 31 };
    expect(listIds(await search(papers, "cuttlefish kelp", options))).toEqual(["2601.00001"]);
    expect(listIds(await search(papers, "camouflage reefs", options))).toEqual(["2602.00001"]);
    expect(listIds(await search(papers, "cuttlefish octopus", options)).sort()).toEqual([
      "2601.00001",
      "2602.00001",
    ]);
  });

  it("weigh less than a title, and make no paper hold all words", async () => {
    const result = await search([octopus, coral, ...others], "track octopus coral reefs");
    expect(listIds(result)).toEqual(["2602.00002", "2602.00001"]);
    expect(result.completeCount).toBe(0);
  });

  it("are not asked for where a title holds all words", async () => {
    const { requested, fetchFile } = createStubHost([octopus, coral, ...others]);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "octopus coral reefs"));
    await vi.waitFor(() =>
      expect(replies.at(-1)).toMatchObject({ type: "result", total: 1, completeCount: 1 }),
    );
    expect(requested.filter((name) => name.startsWith("abstracts-"))).toEqual([]);
  });

  it("are no part of conditions", async () => {
    expect(listIds(await search([octopus, ...others], "+camouflage"))).toEqual([]);
  });

  it("leave search to titles and summaries where they cannot be had", async () => {
    const { files, fetchFile } = createStubHost([octopus, coral, ...others]);
    for (const name of [...files.keys()]) if (name.startsWith("abstracts-")) files.delete(name);
    const { session, replies } = createStubSession(fetchFile);
    session.receive(init);
    session.receive(ask(1, "octopus camouflage"));
    await vi.waitFor(() =>
      expect(replies.at(-1)).toMatchObject({ type: "result", complete: false, total: 1 }),
    );
    expect(replies).toContainEqual(expect.objectContaining({ type: "failed", reason: "status" }));
  });

  it("are not asked for where the connection is to be spared", async () => {
    const { requested, fetchFile } = createStubHost([octopus, ...others]);
    const { session, replies } = createStubSession(fetchFile);
    session.receive({ ...init, saveData: true });
    session.receive(ask(1, "camouflage"));
    await vi.waitFor(() => expect(replies.at(-1)).toMatchObject({ type: "result" }));
    expect(requested.filter((name) => name.startsWith("abstracts-"))).toEqual([]);
  });
});

describe("summaries of other digests", () => {
  it("are found as well", async () => {
    const named = createPaper({ sections: [{ kind: "tldr", language: "zh", source: "乌贼会伪装" }] });
    const again = createPaper({ sections: [{ kind: "tldr", language: "zh", source: "章鱼会躲藏" }] });
    const [first] = named.appearances;
    const paper: Paper = { ...named, appearances: [first, ...again.appearances] };
    for (const query of ["乌贼伪装", "章鱼躲藏"]) {
      expect(listIds(await search([paper, ...others], query))).toEqual(["2602.00001"]);
    }
  });
});

describe("listKeyTerms", () => {
  const list = (papers: readonly ReturnType<typeof createPaper>[]) =>
    listKeyTerms(papers, papers.map(createSearchDocument));

  it("keeps the words of a text that its title lacks, each stem once, and those that it repeats apart", () => {
    const paper = withAbstract(
      "2602.00001",
      "Tracking arms",
      "Squid tracked. Squids, a squid, 12 inks and 墨水池.",
    );
    const [repeated, once] = list([paper, ...others]).ofPapers.get("2602.00001") ?? [];
    expect(repeated).toEqual(["squid"]);
    expect([...(once ?? [])].sort()).toEqual(["and", "inks", "墨水", "水池"]);
  });

  it("keeps the rarest words of a long text, and none that many papers hold", () => {
    const words = Array.from({ length: 60 }, (_, n) => `word${n}`);
    const papers = Array.from({ length: 30 }, (_, n) =>
      withAbstract(`2602.000${10 + n}`, `Title ${n}`, `common ${words.slice(0, 60 - 2 * n).join(" ")}`),
    );
    const { ofPapers, common } = list(papers);
    const [, once = []] = ofPapers.get("2602.00010") ?? [];
    expect(once).toHaveLength(25);
    expect(once.slice(0, 2)).toEqual(["word58", "word59"]);
    expect(common).toContainEqual(["common", 30]);
  });
});
