import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { copyProject, getVariables } from "./project-copy";

const project = mkdtempSync(path.join(tmpdir(), "digest-owner-"));
const content = path.join(project, "content");

/** Tests of each part that say what is in the digests of the tests: those that take a second. */
const readers = [
  "tests/content.test.ts",
  "tests/components/day-mentions.test.tsx",
  "tests/digest/seeds.test.ts",
  "tests/library/load.test.ts",
  "tests/library/related.test.ts",
  "tests/site/publishing.test.ts",
  "tests/site/routes.test.ts",
];

beforeAll(() => {
  copyProject(project);
  cpSync("tests", path.join(project, "tests"), { recursive: true });
});

afterAll(() => rmSync(project, { recursive: true }));

function addDigest(source: string, sample: string): void {
  const from = path.join("tests", "digest", "samples", sample, "input.md");
  mkdirSync(path.join(content, source), { recursive: true });
  cpSync(from, path.join(content, source, "2026-03-02.md"));
}

const reportSchema = z.object({ testResults: z.array(z.object({ status: z.literal("passed") })) });

/** What an owner does with the digests of the project, one step after the other. */
const steps = {
  "one more digest": () => {
    cpSync("tests/content", content, { recursive: true });
    addDigest("bilingual", "reads-a-details-digest");
  },
  "another digest in place of all": () => {
    rmSync(content, { recursive: true });
    addDigest("other", "reads-a-report");
  },
  "no digest": () => rmSync(content, { recursive: true }),
};

test.each(Object.entries(steps))("Tests of the project pass with %s in content/", (_, step) => {
  step();
  const vitest = path.join("node_modules", "vitest", "vitest.mjs");
  const options = [
    "run",
    "-c",
    "tests/vitest.config.ts",
    "--project",
    "unit",
    "--no-isolate",
    "--reporter=json",
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, ...options, ...readers], {
    cwd: project,
    encoding: "utf8",
    env: getVariables(),
  });
  expect(status, stdout + stderr).toBe(0);
  expect(reportSchema.parse(JSON.parse(stdout)).testResults).toHaveLength(readers.length);
});
