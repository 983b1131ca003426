import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { endPrograms, runProgram } from "@/lib/export/programs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-programs-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("A program of a build", () => {
  test("ends with the build's process, and so does what it started, though all are busy", async () => {
    const build = spawn("node", ["lib/cli/run.mjs", "tests/export/run-busy-program.ts", folder], {
      stdio: "inherit",
    });
    const started = await waitForStarted();
    build.kill("SIGKILL");
    await vi.waitUntil(() => !started.some(runs), { timeout: 60_000 });
  });

  test("ends when it is asked to, before that returns", async () => {
    const program = runProgram("busy", ["tests/export/busy-program.mjs", folder]);
    const started = await waitForStarted();
    await endPrograms();
    await expect(program).rejects.toThrow("busy ended with an error");
    await vi.waitUntil(() => !started.some(runs), { timeout: 60_000 });
  });

  test("has the variables that it is given, and its failure is reported", async () => {
    const exit = ["-e", "process.exit(Number(process.env.STATUS))"];
    await runProgram("sound", exit, { STATUS: "0" });
    await expect(runProgram("faulty", exit, { STATUS: "3" })).rejects.toThrow("faulty ended with 3");
    await expect(runProgram("killed", ["-e", "process.kill(process.pid, 'SIGKILL')"])).rejects.toThrow(
      "killed ended with SIGKILL",
    );
  });
});

/** Wait until a program has noted its processes, and return them. */
async function waitForStarted(): Promise<number[]> {
  await vi.waitUntil(() => readdirSync(folder).length > 0, { timeout: 60_000 });
  return readdirSync(folder).flatMap((name) => name.split("-").map(Number));
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
