import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runAlone } from "@/lib/export/build-lock";
import { buildScript, copyProject, getVariables } from "@/tests/project-copy";
import { writeLargeDay } from "./large-day";

/** A copy of the project, whose code and digests a test may change. */
const project = mkdtempSync(path.join(tmpdir(), "digest-build-"));
const minutes = 60_000;
const env: NodeJS.ProcessEnv = { ...getVariables(), NODE_ENV: "production", COMPRESS: "1" };

beforeAll(() => {
  copyProject(project);
  for (const name of ["site.json", "bilingual/source.json"]) copyContent(name);
  copyContent("bilingual/2025-12-29.md");
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("A build of what has changed is the same as one of everything", () => {
  test("and renders nothing where nothing has", { timeout: 5 * minutes }, () => {
    expect(build()).toMatch(/Rendered [1-9]\d* pages; 0 are as they were/);
    const before = readExport();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(["index.html.br", "index.html.gz"]));
    expect(build()).toMatch(/^Rendered 0 pages; [1-9]\d* are as they were/);
    expect(readExport()).toEqual(before);
    // The same where it is not known what the last build was made from, and where the export is not as it left it.
    rmSync(inProject(".cache", "build", "last-build.json"));
    expect(build()).toMatch(/Building .*\nRendered 0 pages; [1-9]\d* are as they were/);
    expect(readExport()).toEqual(before);
    for (const file of ["feed.xml", "about/index.html"]) {
      rmSync(inProject("out", file));
      expect(build()).toMatch(/Building .*\nRendered [01] pages;/);
      expect(readExport()).toEqual(before);
    }
  });

  test("after a day was added, and a page of the last export damaged", { timeout: 5 * minutes }, () => {
    copyContent("bilingual/2026-02-25.md");
    writeFileSync(listPapers()[0] ?? "", "damaged");
    expectSame();
  });

  test("after a digest was changed", { timeout: 5 * minutes }, () => {
    const file = inProject("content", "bilingual", "2026-02-25.md");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("Token", "Tokens"));
    expectSame();
  });

  test("after a digest was removed", { timeout: 5 * minutes }, () => {
    rmSync(inProject("content", "bilingual", "2026-02-25.md"));
    expectSame();
  });

  test("after two builds at once, and after builds that were killed", { timeout: 10 * minutes }, async () => {
    copyContent("cv-report/source.json");
    copyContent("cv-report/2026-01-28.md");
    const before = readExport();
    const left = [];
    for (const share of [0.2, 0.6, 0.9]) {
      await killAfter(share * duration);
      left.push(readExport());
    }
    expect(await Promise.all([run().ended, run().ended])).toEqual([0, 0]);
    const after = readExport();
    expect(after).not.toEqual(before);
    buildAnew();
    expect(readExport()).toEqual(after);
    for (const tree of left) expect([before, after]).toContainEqual(tree);
  });

  test("after a build that was killed while folders changed places", { timeout: 5 * minutes }, () => {
    const before = readExport();
    renameSync(inProject("out"), inProject(".cache", "build", "export-old"));
    expect(build()).toMatch(/Rendered 0 pages/);
    expect(readExport()).toEqual(before);
  });

  test("after content that changed while a build waited, and again while it ran", {
    timeout: 5 * minutes,
  }, async () => {
    const file = inProject("content", "cv-report", "2026-01-28.md");
    const before = readFileSync(file, "utf8");
    const rename = (name: string) => writeFileSync(file, before.replaceAll("HexFormer", name));
    const waiting = await runAlone(project, vi.fn(), async () => {
      const waiting = runWatched();
      await waiting.prints("Another build is running in this folder");
      rename("FirstFormer");
      return waiting;
    });
    await waiting.prints("Building");
    rename("SecondFormer");
    expect(await waiting.ended).toBe(0);
    expect(["HexFormer", "FirstFormer", "SecondFormer"].map(isInDay)).toEqual([false, true, false]);
    expect(build()).toMatch(/Rendered [1-9]\d* pages; [1-9]\d* are as they were/);
    expect(["HexFormer", "FirstFormer", "SecondFormer"].map(isInDay)).toEqual([false, false, true]);
    const data = readdirSync(inProject("out", "data")).map((name) => inProject("out", "data", name));
    expect(data.some((name) => readFileSync(name, "utf8").includes("FirstFormer"))).toBe(false);
  });

  test("after a component was edited", { timeout: 10 * minutes }, () => {
    const file = inProject("components", "digest", "strings.ts");
    const source = readFileSync(file, "utf8");
    writeFileSync(file, source.replace('"On this page"', '"On this very page"'));
    expect(readFileSync(file, "utf8")).not.toBe(source);
    expect(build()).toMatch(/; 0 are as they were/);
    const after = readExport();
    // Templates that were lost in part are made again, too.
    rmSync(inProject(".next"), { recursive: true });
    rmSync(inProject(".cache", "build", "templates", "_next"), { recursive: true });
    buildAnew();
    expect(readExport()).toEqual(after);
  });
});

test("A day of 600 papers takes at most 220 kB, compressed, and splits its category's month", {
  timeout: 10 * minutes,
}, () => {
  copyContent("bilingual/2026-02-25.md");
  const large = inProject("content", "bilingual", "2026-02-26.md");
  writeFileSync(large, writeLargeDay(600));
  build();
  rmSync(large);
  const day = readFileSync(inProject("out", "digests", "2026-02-26", "index.html"));
  expect(day.toString().match(/<article/g)).toHaveLength(600);
  expect(brotliCompressSync(day).length).toBeLessThanOrEqual(220_000);
  expect(readdirSync(inProject("out", "categories", "cs.CV", "2026-02"))).toContain("1");
});

test("Digests that name no category make a site, too", { timeout: 5 * minutes }, () => {
  for (const source of ["bilingual", "cv-report"])
    rmSync(inProject("content", source), { recursive: true, force: true });
  mkdirSync(inProject("content", "plain"));
  const entry = "### [1] [Title](https://arxiv.org/abs/2602.20165)\n*A. Author*\n\nTL;DR: One sentence.\n";
  writeFileSync(inProject("content", "plain", "2026-02-25.md"), entry);
  build();
  expect(readdirSync(inProject("out", "papers"))).toEqual(["2602.20165"]);
  expect(readdirSync(inProject("out", "categories")).sort()).toEqual([
    "index.html",
    "index.html.br",
    "index.html.gz",
  ]);
});

/** Expect a build to render some pages and keep others, and one of everything to give the same. */
function expectSame(): void {
  expect(build()).toMatch(/Rendered [1-9]\d* pages; [1-9]\d* are as they were/);
  const after = readExport();
  buildAnew();
  expect(readExport()).toEqual(after);
}

function buildAnew(): void {
  rmSync(inProject("out"), { recursive: true });
  expect(build()).toMatch(/; 0 are as they were/);
}

/** How long the last build took, in milliseconds. */
let duration = 0;

function build(): string {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, buildScript, {
    cwd: project,
    encoding: "utf8",
    env,
  });
  duration = performance.now() - start;
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return stdout;
}

function run() {
  const child = spawn(process.execPath, buildScript, {
    cwd: project,
    stdio: "ignore",
    detached: true,
    env,
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { pid: child.pid, ended };
}

/** Start a build whose words can be waited for. */
function runWatched() {
  const child = spawn(process.execPath, buildScript, {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  let text = "";
  child.stdout.on("data", (part) => {
    text += part;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { prints: (part: string) => vi.waitUntil(() => text.includes(part), { timeout: minutes }), ended };
}

function isInDay(word: string): boolean {
  return readFileSync(inProject("out", "digests", "2026-01-28", "index.html"), "utf8").includes(word);
}

/** Start a build, and kill it with the processes that it has started, unless it is faster than that. */
async function killAfter(delay: number): Promise<void> {
  const { pid, ended } = run();
  const isOver = await Promise.race([ended.then(() => true), sleep(delay).then(() => false)]);
  if (!isOver && pid !== undefined) process.kill(-pid, "SIGKILL");
  await ended;
}

/** Read the export as the hash of each file by its path. */
function readExport(): Record<string, string> {
  const folder = inProject("out");
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
  const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), hash(file)]));
}

function listPapers(): string[] {
  const folder = inProject("out", "papers");
  return readdirSync(folder).map((name) => path.join(folder, name, "index.html"));
}

function copyContent(name: string): void {
  cpSync(path.join("tests", "content", name), inProject("content", name));
}

function inProject(...names: readonly string[]): string {
  return path.join(project, ...names);
}
