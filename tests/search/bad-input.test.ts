import { beforeAll, describe, expect, it } from "vitest";
import type { SearchReply } from "@/lib/search/session/protocol";
import { createPaper } from "./papers";
import { ask, createStubHost, createStubSession, init } from "./stub-host";

const papers = [
  {
    id: "2602.00001",
    title: "A Compiler for C++ Kernels",
    authors: ["Carla C. Ng"],
    firstSeen: "2026-02-03",
  },
  { id: "2602.00002", title: "用语言模型转译C#程序", firstSeen: "2026-02-04" },
  { id: "2602.00003", title: "Video diffusion in real time", firstSeen: "2026-02-05" },
  { id: "2603.00004", title: "Gaussian splatting for the web", firstSeen: "2026-03-06" },
  {
    id: "2603.00005",
    title: "Vitamin C and a proto language",
    categories: ["cs.CL"],
    firstSeen: "2026-03-07",
  },
].map(createPaper);
const all = ["5", "4", "3", "2", "1"];

type Result = Extract<SearchReply, { readonly type: "result" }>;

const { fetchFile } = createStubHost(papers);

async function answer(typed: string): Promise<Result> {
  const { session, replies } = createStubSession(fetchFile);
  session.receive(init);
  session.receive(ask(1, typed));
  for (;;) {
    const reply = replies.find((candidate) => candidate.type === "result");
    if (reply?.type === "result") return reply;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Fifty words, of which three are in a paper. */
const fifty = [..."video diffusion time".split(" "), ...Array.from({ length: 47 }, (_, n) => `qxz${n}`)];

describe("a query that hardly is one", () => {
  let answers: ReadonlyMap<string, Result>;
  const cases: readonly (readonly [typed: string, found: readonly string[], notes: readonly string[]])[] = [
    ["date:2026-13", [], ["unknown-value"]],
    ["date:2026-02-31", [], ["unknown-value"]],
    ["date:2026-02-04..2026-02-03", ["2", "1"], ["reversed-dates"]],
    ["C++", ["1"], []],
    ["c++ kernels", ["1"], []],
    ["C#", ["2"], []],
    ["a", ["5", "1"], []],
    ["-only", all, ["only-exclusions"]],
    ["-diffusion", ["5", "4", "2", "1"], ["only-exclusions"]],
    ["😀", [], ["nothing-asked"]],
    ["video 😀", ["3"], []],
    ["OR", [], ["nothing-asked"]],
    ["AND", [], ["nothing-asked"]],
    ["video AND diffusion", ["3"], []],
    ["cat:", [], ["nothing-asked"]],
    ["cat:CL", ["5"], []],
    ['"gaussian', ["4"], ["open-quote"]],
    ['video "', ["3"], ["open-quote"]],
    ["\ud800 splatting \udc00", ["4"], []],
    ["__proto__", ["5"], []],
    ["constructor", [], []],
    ["hasOwnProperty:x", [], []],
    [fifty.join(" "), ["3"], []],
    ["the in for", ["4", "3"], []],
    ["논문 검색", [], []],
    ["بحث", [], []],
    ["ภาษาไทย", [], []],
    ["ภาษาไทย splatting", ["4"], []],
    [`https://arxiv.org/abs/2602.00003?${"x".repeat(100_000)}`, ["3"], ["too-long"]],
  ];

  beforeAll(async () => {
    const asked = cases.map(async ([typed]) => [typed, await answer(typed)] as const);
    answers = new Map(await Promise.all(asked));
  });

  it.each(cases)("answers %j", (typed, found, notes) => {
    const result = answers.get(typed);
    expect(result?.hits.map(({ id }) => id.slice(-1))).toEqual(found);
    expect(result?.notes.map(({ reason }) => reason)).toEqual(notes);
  });
});
