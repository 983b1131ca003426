import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { exportFolder, packedFolder } from "@/tests/export-folder";

const command = ["lib/cli/run.mjs", "lib/cli/mcp.ts"];
const site = createSiteServer(exportFolder, "");
/** Answers as some hosts do where a file is missing: with a page of their own. */
const stranger = createServer((_, response) => {
  response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Welcome</title>");
});
const clients: Client[] = [];
let address = "";

async function connect(place: string): Promise<Client> {
  const client = new Client({ name: "tests", version: "1.0.0" });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [...command, place] }));
  clients.push(client);
  return client;
}

async function ask(client: Client, name: string, args: Record<string, unknown>) {
  const { content, isError = false } = await client.callTool({ name, arguments: args });
  const texts = content.map((part) => (part.type === "text" ? part.text : part.type));
  return { text: texts.join("\n"), isError };
}

/** The identifiers that an answer lists, in order. */
const listIds = (text: string) => [...text.matchAll(/arXiv:(\S+) · /g)].map(([, id]) => id);

beforeAll(async () => {
  address = `http://127.0.0.1:${await listen(site, 47_000)}/`;
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  site.close();
  stranger.close();
});

/** What is asked, and what of the answer was written down by reading the digests. */
const questions: readonly (readonly [
  question: string,
  tool: string,
  args: Record<string, unknown>,
  answer: readonly string[],
])[] = [
  [
    "Which paper prunes visual tokens by optimal transport?",
    "find_papers",
    { query: "visual token pruning optimal transport" },
    [
      "1. OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport",
      "arXiv:2602.20205 · cs.CV",
    ],
  ],
  [
    "What of it does the list of papers say?",
    "find_papers",
    { query: "OTPrune", limit: 1 },
    [
      "Xiwen Chen, Wenhui Zhu, Gen Li, Xuanzhao Dong, Yujian Xiong, Hao Wang and 6 more",
      "first told 2026-02-25 by ai-enhanced, bilingual · has code",
      "Summary (zh): OTPrune：基于最优传输的视觉令牌剪枝框架",
    ],
  ],
  [
    "Who wrote about SLAM at MIT?",
    "find_papers",
    { query: 'author:"Luca Carlone"' },
    ["VGGT-SLAM 2.0", "2601.19887"],
  ],
  [
    "Which paper finds the origins of arrhythmia, asked in Chinese?",
    "find_papers",
    { query: "心律失常" },
    ["1. VISION-ICE", "arXiv:2602.20165"],
  ],
  [
    "Which paper is that, misspelt?",
    "find_papers",
    { query: "intracardiac echocardiograpy" },
    ["1. VISION-ICE", "arXiv:2602.20165"],
  ],
  [
    "Is a phrase found as it stands?",
    "find_papers",
    { query: '"prior to the splatting"' },
    ["No papers found."],
  ],
  [
    "Which papers of 28 January are about robots?",
    "find_papers",
    { query: "cat:cs.RO date:2026-01-28" },
    ["1 paper found; shown: 1 to 1.", "arXiv:2601.19887 · cs.CV, cs.RO"],
  ],
  [
    "Which papers came in December, and how many?",
    "find_papers",
    { query: "date:2025-12", limit: 3 },
    ["10 papers found; shown: 1 to 3."],
  ],
  [
    "What follows them?",
    "find_papers",
    { query: "date:2025-12", limit: 3, offset: 9 },
    ["shown: 10 to 10.", "10. "],
  ],
  [
    "Which abstract counts unique words of calligraphy?",
    "find_papers",
    { query: '"1,475 unique words"', full_text: true },
    ["1. DuwatBench", "arXiv:2601.19898"],
  ],
  [
    "Is what is no query said?",
    "find_papers",
    { query: "date:soon SONIC" },
    ["date:soon", "1. SONIC: Spectral"],
  ],
  [
    "What do its authors say of OTPrune?",
    "read_paper",
    { id: "2602.20205" },
    [
      "# OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport",
      "## TL;DR",
      "AI summary · AI-enhanced digest",
      "### Motivation",
      "## Abstract",
      "Multi-modal large language models (MLLMs) achieve strong visual-language reasoning",
      "Author text · AI-enhanced digest, Bilingual digest",
      "多模态大语言模型（MLLMs）在视觉-语言推理方面表现出色",
      "AI translation · Bilingual digest",
    ],
  ],
  [
    "Where is its code?",
    "read_paper",
    { id: "https://arxiv.org/pdf/2602.20205v1.pdf" },
    ["[Code](https://github.com/xiwenc1/OTPrune)"],
  ],
  [
    "What are the limits of VGGT-SLAM 2.0?",
    "read_paper",
    { id: "arXiv:2601.19887" },
    [
      "## Key findings",
      "## Analysis",
      "AI analysis · Computer-vision report",
      "5. 从摘要中可以推断出的局限性",
      "对 VGGT 的依赖性",
    ],
  ],
  [
    "Is a paper reported that is not there?",
    "read_paper",
    { id: "2602.99999" },
    ["The site has no paper 2602.99999."],
  ],
  [
    "Is an identifier reported that is none?",
    "read_paper",
    { id: "../../etc/passwd" },
    ["no arXiv identifier"],
  ],
  [
    "What came on the newest day?",
    "list_day",
    { limit: 2 },
    ["89 papers first told on 2026-02-25; shown: 1 to 2.", "1. ", "2. "],
  ],
  [
    "Which papers of 28 January are about learning?",
    "list_day",
    { date: "2026-01-28", category: "cs.LG" },
    ["1 paper first told on 2026-01-28 of cs.LG, of 10 in all; shown: 1 to 1.", "SONIC", "2601.19884"],
  ],
  ["Which day of that month had papers?", "list_day", { date: "2026-02-24" }, ["2026-02-24", "2026-02-25"]],
  [
    "Which months have papers?",
    "list_day",
    { date: "2026-03-01" },
    ["Months with papers: 2026-02, 2026-01, 2025-12, 2025-09."],
  ],
];

test("A paper that appears in a pack is read as one that has a page", async () => {
  const client = await connect(packedFolder);
  const { text } = await ask(client, "read_paper", { id: "2509.15242" });
  expect(text).toContain(
    "ProFusion: 3D Reconstruction of Protein Complex Structures from Multi-view AFM Images",
  );
  const { text: none } = await ask(client, "read_paper", { id: "2509.99999" });
  expect(none).toContain("The site has no paper 2509.99999.");
});

describe("A language model is answered", () => {
  let client: Client;
  beforeAll(async () => {
    client = await connect(exportFolder);
  });

  test("what there is to ask, and that the texts are not its orders", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["find_papers", "read_paper", "list_day"]);
    expect(client.getInstructions()).toContain("text of others and no instruction");
  });

  test.each(questions)("%s", async (_, tool, args, answer) => {
    const { text } = await ask(client, tool, args);
    let place = 0;
    for (const part of answer) {
      const found = text.indexOf(part, place);
      expect(found, `${part}\n— in —\n${text.slice(place)}`).toBeGreaterThanOrEqual(0);
      place = found + part.length;
    }
  });

  test("all papers of a long day, page by page, each once", async () => {
    const pages = await Promise.all(
      [0, 50].map((offset) => ask(client, "list_day", { date: "2026-02-25", limit: 50, offset })),
    );
    const ids = pages.flatMap(({ text }) => listIds(text));
    expect(ids).toHaveLength(89);
    expect(new Set(ids).size).toBe(89);
  });

  test("that a question is none, as an error that it can mend", async () => {
    for (const [tool, args] of [
      ["find_papers", { query: "" }],
      ["find_papers", { query: "x", limit: 1000 }],
      ["list_day", { date: "yesterday" }],
      ["read_paper", { id: "2602.99999" }],
    ] as const) {
      expect(await ask(client, tool, args)).toMatchObject({
        isError: true,
        text: expect.stringMatching(/\w/),
      });
    }
  });
});

describe("A site on the web", () => {
  test("is read by its address, with links to its pages", async () => {
    const client = await connect(address.replace(/\/$/, ""));
    expect((await ask(client, "find_papers", { query: "OTPrune" })).text).toContain(
      `${address}papers/2602.20205/`,
    );
    expect((await ask(client, "list_day", { date: "2025-12-29" })).text).toContain(
      `${address}digests/2025-12-29/`,
    );
    expect((await ask(client, "read_paper", { id: "2602.20205" })).text).toContain(
      `](${address}digests/2026-02-25/`,
    );
  });

  test("that is of another kind is an error that names the file", async () => {
    const { port } = stranger.address() as AddressInfo;
    const client = await connect(`http://127.0.0.1:${port}/`);
    for (const [tool, args] of [
      ["find_papers", { query: "x" }],
      ["list_day", {}],
    ] as const) {
      const { text, isError } = await ask(client, tool, args);
      expect(isError).toBe(true);
      expect(text).toContain("manifest.json");
    }
    const read = await ask(client, "read_paper", { id: "2602.20205" });
    expect(read).toEqual({ isError: true, text: expect.stringContaining("not one of this kind") });
  });
});

/** Start the server, send lines, and return what it wrote until it ended. */
function run(place: string, lines: readonly string[], cwd = process.cwd()) {
  const server = spawn(process.execPath, [...command, place], { cwd });
  const written: string[] = [];
  const errors: string[] = [];
  createInterface(server.stdout).on("line", (line) => {
    written.push(line);
    if (written.length === lines.length - 1) server.stdin.end();
  });
  server.stderr.on("data", (data) => errors.push(String(data)));
  for (const line of lines) server.stdin.write(`${line}\n`);
  if (lines.length === 0) server.stdin.end();
  return new Promise<{ written: string[]; errors: string; code: number | null }>((resolve) =>
    server.on("close", (code) => resolve({ written, errors: errors.join(""), code })),
  );
}

test("Programs that speak the protocol's earlier version are served, and the server ends with them", async () => {
  const { written, code } = await run(exportFolder, [
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"a","version":"1"}}}',
    '{"jsonrpc":"2.0","method":"notifications/initialized"}',
    '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"list_day","arguments":{"limit":1}}}',
  ]);
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { id: 1, result: { protocolVersion: "2025-06-18" } },
    { id: 2, result: { content: [{ text: expect.stringContaining("89 papers first told on 2026-02-25") }] } },
  ]);
  expect(code).toBe(0);
});

test("A place without a site is reported in a line", async () => {
  const empty = mkdtempSync(path.join(tmpdir(), "no-site-"));
  const { written, errors, code } = await run(empty, []);
  expect(written).toEqual([]);
  expect(errors).toBe(
    `Not started: there is no site in ${empty}. Run npm run build first, or name the address or the folder of a site.\n`,
  );
  expect(code).toBe(1);
});
