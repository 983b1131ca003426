import { describe, expect, it, vi } from "vitest";
import { createHanVariants, writeHanPairs } from "@/lib/search/text/han-variants";
import { createPaper, createPapers } from "./papers";
import { ask, createStubHost, createStubSession, init } from "./stub-host";

async function search(papers: ReturnType<typeof createPaper>[], query: string, maxRecent?: number) {
  const host = createStubHost(papers, maxRecent === undefined ? {} : { maxRecent });
  const { session, replies } = createStubSession(host.fetchFile);
  session.receive(init);
  session.receive(ask(1, query));
  const result = await vi.waitFor(() => {
    const last = replies.at(-1);
    if (last?.type !== "result") throw new Error("no result yet");
    return last;
  });
  return { ids: result.hits.map(({ id }) => id), requested: host.requested };
}

const createChinese = (id: string, source: string, firstSeen = "2026-02-20") =>
  createPaper({ id, firstSeen, sections: [{ kind: "tldr", language: "zh", source }] });

describe("Chinese characters", () => {
  const simplified = createChinese("2602.00001", "雷达感知与点云");
  const traditional = createChinese("2602.00002", "雷達感知與點雲");

  it("are found in either writing", async () => {
    const papers = [simplified, traditional, ...createPapers(10)];
    for (const query of ["雷達點雲", "雷达点云"]) {
      expect((await search(papers, query)).ids.sort()).toEqual(["2602.00001", "2602.00002"]);
    }
  });

  it("are found in either writing in older months", async () => {
    const papers = [
      createChinese("2601.00001", "雷达感知与点云", "2026-01-05"),
      simplified,
      ...createPapers(10),
    ];
    expect((await search(papers, "雷達點雲", 11)).ids.sort()).toEqual(["2601.00001", "2602.00001"]);
  });

  it("cost a query without any nothing", async () => {
    const { requested } = await search([simplified, ...createPapers(10)], "diffusion");
    expect(requested.filter((name) => name.startsWith("han-variants"))).toEqual([]);
  });
});

describe("pairs of characters", () => {
  it("are written for frequent ones that differ, and read both ways", () => {
    const pairs = writeHanPairs("㑯 㑔|臺 台|颱 台|著 着 著|乾 乾|𠀾 𠀾|視 视");
    expect(pairs).toBe("臺台颱台著着視视");
    const { list } = createHanVariants(pairs);
    expect(list("視台")).toEqual(["视台", "視臺"]);
    expect(list("中")).toEqual([]);
    expect(createHanVariants("").list("視")).toEqual([]);
  });
});
