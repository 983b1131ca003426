import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { exportFolder } from "./export-folder";
import { getVariables } from "./project-copy";

type Tally = { readonly passed: number; readonly failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
  }),
});

/** A part of the tests, such as `--shard=1/4`, for machines that share them. */
const { shard } = parseArgs({ options: { shard: { type: "string" } } }).values;
const share = shard === undefined ? [] : [`--shard=${shard}`];

const folder = mkdtempSync(path.join(tmpdir(), "digest-tests-"));
const tallies = [
  runStep("Lint and format", "biome", ["check", "."]),
  runStep("Types", "tsc", ["--noEmit"]),
  runVitest("Unit tests", "unit"),
  runStep("Build", "node", ["lib/cli/run.mjs", "tests/build.ts"]),
  runStep("Verify", "node", ["lib/cli/run.mjs", "tests/verify/run.ts", exportFolder]),
  runVitest("Tests of the export", "export"),
  runPlaywright(),
];
rmSync(folder, { recursive: true });

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Run a command that passes or fails as a whole. */
function runStep(title: string, command: string, args: readonly string[]): Tally {
  const ok = run(title, command, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function runVitest(title: string, project: string): Tally {
  const output = path.join(folder, `${project}.json`);
  const config = ["-c", "tests/vitest.config.ts", "--project", project];
  const ok = run(title, "vitest", [
    "run",
    ...config,
    ...share,
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${output}`,
  ]);
  const report = readReport(output, vitestReport);
  if (!report) return { passed: 0, failed: 1 };
  const failed = Math.max(report.numFailedTests, ok ? 0 : 1);
  return { passed: report.numPassedTests, failed };
}

function runPlaywright(): Tally {
  const output = path.join(folder, "playwright.json");
  const ok = run(
    "Browser tests",
    "playwright",
    ["test", "-c", "tests/playwright.config.ts", "--reporter=list,json", ...share],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: output },
  );
  const report = readReport(output, playwrightReport);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: Math.max(unexpected + flaky, ok ? 0 : 1) };
}

function run(
  title: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): boolean {
  console.log(`\n── ${title}`);
  const local = path.resolve("node_modules", ".bin");
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...getVariables(),
      NEXT_TELEMETRY_DISABLED: "1",
      PATH: local + path.delimiter + process.env.PATH,
      ...env,
    },
  });
  return status === 0;
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    console.error(`No usable report in ${file}: ${error}`);
    return undefined;
  }
}
