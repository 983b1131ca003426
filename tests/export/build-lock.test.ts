import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runAlone } from "@/lib/export/build-lock";

let folder: string;
let holder: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-lock-"));
});

afterEach(() => {
  holder?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

describe("The lock of a folder", () => {
  test("is held by a process too busy to answer, also while it is suspended, and ends as it is killed", async () => {
    const process = await startHolder();
    process.kill("SIGSTOP");
    const order: string[] = [];
    const waiting = runAlone(
      folder,
      () => order.push("waits"),
      async () => order.push("runs"),
    );
    await vi.waitUntil(() => order.length > 0);
    await expectHeld();
    order.push("killed");
    process.kill("SIGKILL");
    await waiting;
    expect(order).toEqual(["waits", "killed", "runs"]);
  });

  test("lets one after the other run, and is free after one that failed", async () => {
    let running = 0;
    const run = () =>
      runAlone(
        folder,
        () => {},
        async () => {
          expect(running).toBe(0);
          running++;
          await setImmediate();
          running--;
          throw new Error("failed");
        },
      );
    const outcomes = await Promise.allSettled([run(), run(), run()]);
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.message)).toEqual([
      "failed",
      "failed",
      "failed",
    ]);
  });

  test("is the folder's, by whatever name, and no other's", async () => {
    await startHolder();
    const link = path.join(folder, "link");
    symlinkSync(folder, link);
    await expectHeld(link);
    const other = path.join(folder, "other");
    mkdirSync(other);
    const wait = vi.fn();
    expect(await runAlone(other, wait, async () => "ran")).toBe("ran");
    expect(wait).not.toHaveBeenCalled();
  });
});

async function startHolder(): Promise<ChildProcess> {
  holder = spawn("node", ["lib/cli/run.mjs", "tests/export/hold-lock.ts", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (holder.stdout) await once(holder.stdout, "data");
  return holder;
}

/** Expect that another one would have to wait, without waiting. */
async function expectHeld(place = folder): Promise<void> {
  const run = vi.fn(async () => {});
  const wait = () => {
    throw new Error("would wait");
  };
  await expect(runAlone(place, wait, run)).rejects.toThrow("would wait");
  expect(run).not.toHaveBeenCalled();
}
