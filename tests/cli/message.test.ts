import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeProfile } from "@/tests/message/samples";
import { runHere } from "./run-digest";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-message-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  return runHere("message", "--content", "tests/content", ...args);
}

function save(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("digest message", () => {
  test("prints the newest day of the seeds by category, in the site's language", async () => {
    const { stdout, stderr, status } = await run();
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toContain("arXiv CV Digest · 2026年2月25日星期三");
    expect(stdout).toContain("89 篇新论文，按分类排列。");
    expect(stdout).toContain("1. OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport\n");
    expect(stdout).toContain("   http://localhost:3000/papers/2602.20205/\n");
    expect(stdout.match(/^\d+\. /gm)).toHaveLength(20);
  });

  test("prints a reader's day in each format", async () => {
    const profile = save("ada.json", writeProfile([], [{ kind: "query", query: '"gaussian splatting"' }]));
    const options = ["--profile", profile, "--language", "en", "--limit", "3"];
    const text = await run(...options);
    expect(text.stdout).toMatch(/^What you follow \(3 of 4\)$/m);
    expect(text.stdout).toContain('Why: matches “"gaussian splatting"”');
    const html = await run(...options, "--format", "html");
    expect(html.stdout).toMatch(/^<!doctype html>/);
    const markdown = await run(...options, "--format", "markdown");
    expect(markdown.stdout).toContain("## What you follow (");
    const json = JSON.parse((await run(...options, "--format", "json")).stdout);
    expect(json).toMatchObject({
      format: "arxiv-cv-digest-message",
      version: 1,
      to: "2026-02-25",
      count: 89,
    });
  });

  test("prints the papers since a day, or of a week, and says where there are none", async () => {
    expect((await run("--since", "2026-01-01", "--language", "en")).stdout).toContain(
      "99 new papers, by category.",
    );
    expect((await run("--weekly", "--language", "en")).stdout).toContain("89 new papers, by category.");
    expect(await run("--since", "2026-03-01")).toMatchObject({
      status: 0,
      stdout: "",
      stderr: "There are no new papers since 2026-03-01.\n",
    });
    const empty = await runHere("message", "--content", folder);
    expect(empty).toMatchObject({ status: 0, stderr: expect.stringContaining("There are no digests") });
  });

  test.each([
    [["--format", "pdf"], "--format pdf: write one of text, html, markdown, json"],
    [["--language", "fr"], "--language fr: write one of en, zh, both"],
    [["--limit", "0"], "--limit 0: write a number from 1 to 200"],
    [["--limit", "many"], "--limit many: write a number from 1 to 200"],
    [["--since", "yesterday"], "--since yesterday: not a day of the calendar"],
    [["--profile", "no-such-file"], "--profile no-such-file: there is no such file"],
    [["--profile", "tests"], "--profile tests is a folder"],
    [["--profile", "package.json"], "--profile package.json: It is no library file: export one on the site"],
    [["--content", "no-such-folder"], "--content no-such-folder: there is no such folder"],
    [["--since", "2026-01-01", "--weekly"], "Usage: "],
    [["--formats"], "Unknown option '--formats'"],
  ])("says in a sentence what is wrong with %j", async (args, sentence) => {
    const { stdout, stderr, status } = await run(...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
