import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How often a build that waits looks whether it may start, in milliseconds. */
const interval = 1_000;

/**
 * Run a piece of work while no other process runs one under the same lock file; calls `wait` once where it has to
 * wait. What a process that was killed left locked is unlocked.
 */
export async function runAlone<T>(
  file: string,
  wait: (pid: number) => void,
  run: () => Promise<T>,
): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let isTold = false; !tryLock(file); isTold = true) {
    const holder = readHolder(file);
    if (holder !== undefined && !isTold) wait(holder);
    if (holder === undefined) rmSync(file, { force: true });
    else await sleep(interval);
  }
  try {
    return await run();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Return the process that holds a lock; undefined where it no longer runs. */
function readHolder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // A process of another user runs, too, though it cannot be signalled.
    const isForeign = error instanceof Error && "code" in error && error.code === "EPERM";
    return isForeign ? Number(readFileSync(file, "utf8")) : undefined;
  }
}
