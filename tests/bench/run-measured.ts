import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What a process and all that it started took. */
export type Usage = {
  readonly seconds: number;
  /** Of all cores together, in user mode and in the kernel; undefined where there is no POSIX shell. */
  readonly cpuSeconds?: number;
  /** Most memory of all processes at one moment, in bytes; undefined but on Linux. */
  readonly peakMemory?: number;
};

export type Command = {
  readonly args: readonly string[];
  readonly folder: string;
  readonly variables?: Readonly<Record<string, string>>;
};

/** Between two looks at the memory, in milliseconds. */
const interval = 1_000;

/** Run a script of Node's to its end and measure it; throws with what it printed where it fails. */
export async function runMeasured({ args, folder, variables = {} }: Command): Promise<Usage> {
  const hasShell = process.platform !== "win32";
  const node = [process.execPath, ...args];
  // The shell alone can tell the time of processes that have ended; what they print goes elsewhere.
  const shell = ["/bin/sh", "-c", '"$@" >&2; status=$?; times; exit $status', "sh", ...node];
  const [command = "", ...rest] = hasShell ? shell : node;
  const start = performance.now();
  const child = spawn(command, rest, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...variables, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  let peakMemory = 0;
  const look = setInterval(() => {
    peakMemory = Math.max(peakMemory, measureTree(child.pid ?? 0));
  }, interval);
  let told = "";
  let printed = "";
  child.stdout.on("data", (data) => {
    told += data;
  });
  child.stderr.on("data", (data) => {
    printed += data;
  });
  const status = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(look);
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}\n${printed.slice(-4_000)}`);
  return {
    seconds: (performance.now() - start) / 1_000,
    ...(hasShell && { cpuSeconds: readTimes(told) }),
    ...(peakMemory > 0 && { peakMemory }),
  };
}

/** Read what the shell's `times` says of its children: the second line, `1m2.3s 0m4.5s`. */
function readTimes(told: string): number {
  const [, children = ""] = told.trim().split("\n");
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}

/** Sum up the memory of a process and all below it; what they share counts once. */
function measureTree(root: number): number {
  if (!existsSync("/proc/self/smaps_rollup")) return 0;
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), readParent(name)] as const);
  const tree = new Set([root]);
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const [child, parent] of parents) if (tree.has(parent)) tree.add(child);
  }
  return [...tree].reduce((sum, member) => sum + readMemory(member), 0);
}

/** What follows the name in parentheses is the state, then the parent. */
function readParent(member: string): number {
  const stat = readProcess(member, "stat");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function readMemory(member: number): number {
  return 1_024 * Number(/^Pss:\s+(\d+)/m.exec(readProcess(String(member), "smaps_rollup"))?.[1] ?? 0);
}

/** "" where the process has ended meanwhile. */
function readProcess(member: string, file: string): string {
  try {
    return readFileSync(`/proc/${member}/${file}`, "utf8");
  } catch {
    return "";
  }
}
