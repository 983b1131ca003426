import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";
import { ExportError } from "./export-error";

const starter = path.join("lib", "export", "end-with-parent.mjs");
const endSchema = z.object({ ended: z.union([z.number(), z.string()]) });
const running = new Map<ChildProcess, Promise<void>>();

/**
 * Run a Node program of the project to its end, which comes with this process's end at the latest, for the program
 * and for all that it starts. Throws an `ExportError` where it fails.
 */
export function runProgram(
  name: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  // A group of its own, which can be ended as a whole; what ends this process's group ends this process, too.
  const child = spawn(process.execPath, [starter, ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
    env: { ...process.env, ...variables },
  });
  const ended = waitForEnd(name, child).finally(() => running.delete(child));
  // Who waits for it may be busy, or have failed by itself.
  ended.catch(() => {});
  running.set(child, ended);
  return ended;
}

async function waitForEnd(name: string, child: ChildProcess): Promise<void> {
  const messages: unknown[] = [];
  child.on("message", (message) => messages.push(message));
  await Promise.all([once(child, "exit"), once(child, "disconnect")]);
  const { ended } = endSchema.parse(messages[0] ?? { ended: "an error" });
  if (ended !== 0) throw new ExportError(`${name} ended with ${ended}`);
}

/** End all programs that still run, and wait for their end. */
export async function endPrograms(): Promise<void> {
  for (const child of running.keys()) if (child.connected) child.disconnect();
  await Promise.allSettled(running.values());
}
