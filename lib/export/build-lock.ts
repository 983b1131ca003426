import { createHash } from "node:crypto";
import { once } from "node:events";
import { closeSync, constants, openSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** How often a build that waits looks whether it may start, in milliseconds. */
const interval = 500;
/** BSD's `O_EXLOCK`, which Node passes on and does not name. */
const exclusive = 0x20;

/**
 * Run a piece of work while no other process runs one for the same folder; calls `wait` once where it has to wait.
 *
 * The lock is held by the operating system, not written down: it ends with the process that holds it, however that
 * ends, and it stays while that process is suspended or too busy to answer. Containers with networks of their own
 * do not see each other's.
 */
export async function runAlone<T>(folder: string, wait: () => void, run: () => Promise<T>): Promise<T> {
  let release = await tryLock(folder);
  if (!release) wait();
  while (!release) {
    await sleep(interval);
    release = await tryLock(folder);
  }
  try {
    return await run();
  } finally {
    release();
  }
}

/** Lock a folder and return what unlocks it; undefined where it is locked. */
async function tryLock(folder: string): Promise<(() => void) | undefined> {
  const { dev, ino } = statSync(folder, { bigint: true });
  const name = `digest-build-${createHash("sha256").update(`${dev} ${ino}`).digest("hex")}`;
  switch (process.platform) {
    case "linux":
    case "android":
      // The abstract namespace, which leaves no file behind.
      return tryListen(`\0${name}`);
    case "win32":
      return tryListen(`\\\\.\\pipe\\${name}`);
    default:
      return tryOpen(folder);
  }
}

async function tryListen(address: string): Promise<(() => void) | undefined> {
  const server = createServer().unref().listen(address);
  try {
    await once(server, "listening");
    return () => server.close();
  } catch (error) {
    if (isCode(error, "EADDRINUSE")) return undefined;
    throw error;
  }
}

/** macOS and BSD lock a file as they open it. */
function tryOpen(folder: string): (() => void) | undefined {
  try {
    const handle = openSync(folder, constants.O_RDONLY | constants.O_NONBLOCK | exclusive);
    return () => closeSync(handle);
  } catch (error) {
    if (isCode(error, "EAGAIN")) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
