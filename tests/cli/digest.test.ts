import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { messageSchema } from "@/lib/digest/diagnostics";
import { entrySchema } from "@/lib/digest/record";
import { runHere } from "./run-digest";

const recordSchema = entrySchema.extend({ source: z.string(), date: z.iso.date(), file: z.string() });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-cli-"));
  mkdirSync(path.join(folder, "one"));
  writeFileSync(path.join(folder, "one", "2026-02-25.md"), "not a digest");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("digest records", () => {
  test("prints the seeds' 153 entries, a line each, as the contract defines", async () => {
    const { stdout, status } = await runHere("records", "tests/content");
    const lines = stdout.trimEnd().split("\n");
    expect(status).toBe(0);
    expect(lines).toHaveLength(153);
    const records = lines.map((line) => recordSchema.parse(JSON.parse(line)));
    expect(new Set(records.map(({ arxivId }) => arxivId)).size).toBe(145);
  });
});

describe("digest check", () => {
  test("finds no error in the seeds", async () => {
    expect((await runHere("check", "tests/content")).status).toBe(0);
  });

  test("says where, what and how to repair, and ends with 1 where something is an error", async () => {
    const { stdout, status } = await runHere("check", folder);
    expect(status).toBe(1);
    expect(stdout).toContain("2026-02-25.md");
    expect(stdout).toContain("unknown-format");
    expect(stdout).toContain("### [1] [Title]");
  });

  test("prints messages as JSON for machines", async () => {
    const { stdout, status } = await runHere("check", folder, "--json");
    const messages = z.array(messageSchema).parse(JSON.parse(stdout));
    expect(status).toBe(1);
    expect(messages.map(({ rule }) => rule)).toContain("unknown-format");
  });
});

describe("digest check --coverage", () => {
  test("accounts for every character of the seeds, file by file", async () => {
    const { stdout, status } = await runHere("check", "tests/content", "--coverage");
    expect(status).toBe(0);
    expect(
      stdout.match(/^tests\/content\/.*\.md: \d+ characters, \d+ of them dropped by intent: .*section \d+/gm),
    ).toHaveLength(5);
    expect(stdout).toContain("Every character is accounted for.");
  });
});

describe("digest", () => {
  test("explains itself, and names a path that does not exist", async () => {
    expect((await runHere("--help")).stdout).toContain("records PATH");
    expect((await runHere("frobnicate")).status).toBe(2);
    expect(await runHere("records", "no/such/file.md")).toEqual({
      status: 2,
      stdout: "",
      stderr: "no/such/file.md: no such file or folder\n",
    });
    expect((await runHere("check", "--loud")).stderr).toMatch(/^Unknown option '--loud'.*\n$/);
  });

  test("ends its process with the code of the command", () => {
    const script = ["lib/cli/run.mjs", "lib/cli/digest.ts", "records", "no/such/file.md"];
    const { stderr, status } = spawnSync(process.execPath, script, { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, "no/such/file.md: no such file or folder\n"]);
  });
});
