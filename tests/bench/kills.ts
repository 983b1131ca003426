import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { markdownTable } from "markdown-table";
import { listFiles } from "@/lib/export/publish";
import { buildScript, copyProject, getVariables } from "@/tests/project-copy";
import type { Report } from "./figures";
import { createRandom } from "./interest-scores";

/** The hash of each file of an export, by its path. */
type Tree = Readonly<Record<string, string>>;

/** What ends: the build's own process, or all of its group at once. */
const targets = ["parent", "group"] as const;
type Target = (typeof targets)[number];

type Kill = {
  readonly target: Target;
  /** Whether nothing of earlier builds was there, so that all was built. */
  readonly isWhole: boolean;
  readonly isOver: boolean;
  /** What the export was then: as before, as after, changed in part, or none. */
  readonly left: "before" | "after" | "part" | "none";
  readonly isRight: boolean;
};

const toggled = "bilingual/2026-02-25.md";
/** One of so many builds is a whole one, which takes some times as long. */
const wholeEvery = 5;

/**
 * Kill builds of a small library at random moments, its own process and its group in turns, build again at once, and
 * compare every file with an undisturbed build of everything. The same seed gives the same shares of a build's time.
 */
export async function benchKills(times: number, seed: number): Promise<Report> {
  const project = mkdtempSync(path.join(tmpdir(), "digest-kills-"));
  try {
    copyProject(project);
    cpSync(path.join("tests", "content"), path.join(project, "content"), { recursive: true });
    const kills = await killBuilds(project, times, createRandom(seed));
    const wrong = kills.filter(({ isRight }) => !isRight).length;
    return {
      lines: [
        ...renderKills(kills),
        "",
        `${kills.length} kills, after which ${wrong} builds differ from undisturbed ones`,
      ],
      figures: { kills: kills.length, wrong },
    };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

async function killBuilds(project: string, times: number, random: () => number): Promise<Kill[]> {
  const [withDay, withoutDay] = [true, false].map((isThere) => () => putDay(project, isThere));
  const undisturbed: { readonly put: () => void; readonly tree: Tree }[] = [];
  const durations = { whole: 0, day: 0 };
  for (const put of [withDay, withoutDay]) {
    if (!put) continue;
    put();
    forget(project);
    durations.whole = await time(() => build(project));
    undisturbed.push({ put, tree: readTree(project) });
  }
  withDay?.();
  durations.day = await time(() => build(project));

  const kills: Kill[] = [];
  for (let place = 0; place < times; place += 1) {
    const target = targets[place % targets.length] ?? "group";
    const isWhole = place % wholeEvery === wholeEvery - 1;
    const before = readTree(project);
    const next = undisturbed[(place + 1) % undisturbed.length];
    if (!next) break;
    next.put();
    if (isWhole) forget(project);
    const moment = random() * (isWhole ? durations.whole : durations.day);
    const isOver = await killAfter(start(project), target, moment);
    const left = nameTree(readTree(project), isWhole ? {} : before, next.tree);
    const isRight = (await ends(start(project))) && isDeepStrictEqual(readTree(project), next.tree);
    kills.push({ target, isWhole, isOver, left, isRight });
    console.log(
      `${place + 1}: ${target} after ${(moment / 1_000).toFixed(1)} s, ${left}, ${isRight ? "right" : "wrong"}`,
    );
  }
  return kills;
}

function renderKills(kills: readonly Kill[]): string[] {
  const rows = targets.flatMap((target) =>
    [false, true].map((isWhole) => {
      const some = kills.filter((kill) => kill.target === target && kill.isWhole === isWhole);
      const count = (is: (kill: Kill) => boolean) => String(some.filter(is).length);
      return [
        target,
        isWhole ? "everything" : "one day more or less",
        String(some.length),
        count(({ isOver }) => isOver),
        ...(["before", "after", "part", "none"] as const).map((name) => count(({ left }) => left === name)),
        count(({ isRight }) => isRight),
      ];
    }),
  );
  const head = [
    "killed",
    "a build of",
    "times",
    "over by then",
    "left as before",
    "as after",
    "in part",
    "none",
  ];
  return markdownTable([[...head, "next build right"], ...rows]).split("\n");
}

function nameTree(tree: Tree, before: Tree, after: Tree): Kill["left"] {
  if (isDeepStrictEqual(tree, after)) return "after";
  if (Object.keys(tree).length === 0) return "none";
  return isDeepStrictEqual(tree, before) ? "before" : "part";
}

function putDay(project: string, isThere: boolean): void {
  const file = path.join(project, "content", toggled);
  if (isThere) cpSync(path.join("tests", "content", toggled), file);
  else rmSync(file, { force: true });
}

/** Leave nothing of earlier builds. */
function forget(project: string): void {
  for (const name of [".next", ".cache", "out"]) {
    rmSync(path.join(project, name), { recursive: true, force: true });
  }
}

function start(project: string): ChildProcess {
  const env = { ...getVariables(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  return spawn(process.execPath, buildScript, { cwd: project, stdio: "ignore", detached: true, env });
}

/** Build to the end; throws where that fails. */
async function build(project: string): Promise<void> {
  if (!(await ends(start(project)))) throw new Error("A build that nothing disturbed failed.");
}

/** Wait for the end of a build, and tell whether it was a good one. */
function ends(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => child.once("exit", (status) => resolve(status === 0)));
}

/** Kill a build after some milliseconds, and tell whether it was over by then. */
async function killAfter(child: ChildProcess, target: Target, moment: number): Promise<boolean> {
  const ended = new Promise<boolean>((resolve) => child.once("exit", () => resolve(true)));
  let timer: NodeJS.Timeout | undefined;
  const due = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), moment);
  });
  const isOver = await Promise.race([ended, due]);
  clearTimeout(timer);
  if (!isOver && child.pid !== undefined)
    process.kill(target === "group" ? -child.pid : child.pid, "SIGKILL");
  await ended;
  return isOver;
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function readTree(project: string): Tree {
  const out = path.join(project, "out");
  if (!existsSync(out)) return {};
  const hash = (file: string) =>
    createHash("sha256")
      .update(readFileSync(path.join(out, file)))
      .digest("hex");
  return Object.fromEntries(
    listFiles(out)
      .sort()
      .map((file) => [file, hash(file)]),
  );
}
