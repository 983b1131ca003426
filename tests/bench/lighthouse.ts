import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { markdownTable } from "markdown-table";
import pRetry from "p-retry";
import { z } from "zod";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { browserFlags, findChromium } from "@/tests/browser";
import { buildScript, copyProject } from "@/tests/project-copy";
import type { Report } from "./figures";
import { median } from "./measure";
import { installLighthouse } from "./peers/install";
import { runMeasured } from "./run-measured";

const peer = fileURLToPath(new URL("./peers/lighthouse", import.meta.url));
const program = path.join(peer, "node_modules", "lighthouse", "cli", "index.js");
/** The fullest of 91 real days, beside the project. */
const fullDay = path.join("..", "shared", "corpus", "archive", "2026-06-30.md");
/** Pages with the milliseconds for which a simulated phone's main thread may be blocked: half as much again as on a quiet machine. */
const pages: readonly { readonly name: string; readonly address: string; readonly blocking: number }[] = [
  { name: "home", address: "/", blocking: 650 },
  { name: "a day of 89", address: "/digests/2026-02-25/", blocking: 350 },
  { name: "a day of 532", address: "/digests/2026-06-30/", blocking: 750 },
  { name: "a long paper", address: "/papers/2601.19884/", blocking: 250 },
  { name: "search", address: "/search/?q=diffusion", blocking: 350 },
];
const runs = 3;

/** Categories with the score that each page is to reach at least, of 100. */
const goals = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;
type Category = keyof typeof goals;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
/** How much the layout of a page may shift. */
const mostShift = 0.02;

const category = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const resultSchema = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    "best-practices": category,
    seo: category,
  }),
  audits: z.record(
    z.string(),
    z.object({ score: z.nullable(z.number()), numericValue: z.optional(z.number()) }),
  ),
});

type Judgement = {
  readonly scores: Readonly<Record<Category, number>>;
  readonly blocking: number;
  readonly shift: number;
  /** Audits that are not passed; those of speed are judged by their score. */
  readonly faults: readonly string[];
};

/**
 * Have Lighthouse judge pages as a phone would show them: the median of three runs of each value. Builds a site of the
 * tests' digests and a day of 532 papers, unless the folder of an exported one is given. The process fails where
 * a page is over the budget, or falls short of a goal other than that of performance.
 */
export async function benchLighthouse(site: string): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-bench-"));
  try {
    return await judgeSite(site === "" ? await buildSite(folder) : site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildSite(folder: string): Promise<string> {
  const content = path.join(folder, "content");
  const project = path.join(folder, "project");
  cpSync(path.join("tests", "content"), content, { recursive: true });
  if (existsSync(fullDay)) cpSync(fullDay, path.join(content, "ai-enhanced", path.basename(fullDay)));
  copyProject(project);
  await runMeasured({ args: buildScript, folder: project, variables: { CONTENT_DIR: content } });
  return path.join(project, "out");
}

async function judgeSite(site: string): Promise<Report> {
  installLighthouse();
  const server = createSiteServer(site, "");
  const port = await listen(server, 4_800);
  const judged: (Judgement & { readonly page: (typeof pages)[number] })[] = [];
  try {
    for (const page of pages) {
      const { address } = page;
      if (!existsSync(path.join(site, address.replace(/\?.*/, "")))) continue;
      const judgements: Judgement[] = [];
      for (let run = 0; run < runs; run += 1)
        judgements.push(await judge(`http://127.0.0.1:${port}${address}`));
      judged.push({ page, ...takeMedians(judgements) });
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  const failures = judged.flatMap(({ page, ...judgement }) => listFailures(page, judgement));
  if (failures.length > 0) process.exitCode = 1;
  const rows = judged.map(({ page, scores, blocking, shift }) => [
    page.name,
    ...categories.map((name) => scores[name].toFixed(0)),
    `${blocking.toFixed(0)} (${page.blocking})`,
    shift.toFixed(3),
  ]);
  const heads = categories.map((name) => `${name} (${goals[name]})`);
  const head = ["", ...heads, "blocking, ms", `shift (${mostShift})`];
  return {
    lines: [...markdownTable([head, ...rows]).split("\n"), ...failures],
    figures: Object.fromEntries(
      judged.flatMap(({ page: { name }, scores, blocking }) => [
        [`${name}, performance`, scores.performance],
        [`${name}, blocking, ms`, blocking],
      ]),
    ),
  };
}

function listFailures(
  { name, blocking: most }: (typeof pages)[number],
  { blocking, shift, scores, faults }: Judgement,
): string[] {
  const missed = categories.filter((name) => name !== "performance" && scores[name] < goals[name]);
  return [
    ...(blocking > most ? [`${name} blocks for ${blocking.toFixed(0)} ms`] : []),
    ...(shift > mostShift ? [`${name} shifts by ${shift.toFixed(3)}`] : []),
    ...(missed.length > 0 ? [`${name} misses ${missed.join(", ")}: ${faults.join(", ")}`] : []),
  ];
}

async function judge(address: string): Promise<Judgement> {
  const options = [
    "--output=json",
    "--quiet",
    `--only-categories=${categories}`,
    "--no-enable-error-reporting",
    `--chrome-flags=--headless=new ${browserFlags.join(" ")}`,
  ];
  const run = () =>
    promisify(execFile)(process.execPath, [program, address, ...options], {
      env: { ...process.env, CHROME_PATH: findChromium() },
      maxBuffer: 100_000_000,
      timeout: 180_000,
    });
  // A trace may lack its beginning, and Lighthouse asks to be run again.
  const { stdout } = await pRetry(run, { retries: 2 });
  const { categories: found, audits } = resultSchema.parse(JSON.parse(stdout));
  const read = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const faults = categories
    .filter((name) => name !== "performance")
    .flatMap((name) => found[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  return {
    scores: readScores((name) => 100 * found[name].score),
    blocking: read("total-blocking-time"),
    shift: read("cumulative-layout-shift"),
    faults: [...new Set(faults.map(({ id }) => id))],
  };
}

function readScores(read: (name: Category) => number): Judgement["scores"] {
  const [performance, accessibility, seo] = [read("performance"), read("accessibility"), read("seo")];
  return { performance, accessibility, "best-practices": read("best-practices"), seo };
}

function takeMedians(judgements: readonly Judgement[]): Judgement {
  const take = (read: (judgement: Judgement) => number) => median(judgements.map(read));
  return {
    scores: readScores((name) => take(({ scores }) => scores[name])),
    blocking: take(({ blocking }) => blocking),
    shift: take(({ shift }) => shift),
    faults: [...new Set(judgements.flatMap(({ faults }) => faults))],
  };
}
