import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "markdown-table";
import { z } from "zod";
import type { Report } from "./figures";
import { installStryker } from "./peers/install";

const peer = fileURLToPath(new URL("./peers/stryker/", import.meta.url));
const work = path.join(".cache", "mutants");
const output = path.join(work, "mutants.json");

/** What a mutation testing report says of each mutant (https://github.com/stryker-mutator/mutation-testing-elements). */
const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.string(),
          static: z.boolean().optional(),
          mutatorName: z.string(),
          replacement: z.string().optional(),
          location: z.object({ start: z.object({ line: z.number() }) }),
        }),
      ),
    }),
  ),
});
type Mutants = z.infer<typeof reportSchema>["files"][string]["mutants"];

/**
 * Change the code of a folder of `lib` in one place after another, and list the changes that no unit test notices. Throws
 * where there is no such folder, or where Stryker cannot run.
 */
export function benchMutants(folder: string): Report {
  if (!existsSync(folder))
    throw new RangeError(`${folder} is missing: name a folder or file, such as lib/reading.`);
  installStryker();
  mkdirSync(work, { recursive: true });
  const config = path.join(work, "stryker.json");
  const mutated = /\.tsx?$/.test(folder) ? [folder] : [`${folder}/**/*.ts`, `${folder}/**/*.tsx`];
  writeFileSync(config, JSON.stringify(createConfig(mutated)));
  const program = path.join(peer, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const { status } = spawnSync(process.execPath, [program, "run", config], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`Stryker ended with ${status}`);
  const { files } = reportSchema.parse(JSON.parse(readFileSync(output, "utf8")));
  const rows = Object.entries(files).map(([file, { mutants }]) => [
    file,
    ...countMutants(mutants).map(String),
  ]);
  const survivors = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.filter(isMissed).map(({ location, mutatorName, replacement = "" }) => {
      const text = replacement.replace(/\s+/g, " ").slice(0, 80);
      return `${file}:${location.start.line} ${mutatorName}: ${text}`;
    }),
  );
  const [found = 0, missed = 0] = countMutants(Object.values(files).flatMap(({ mutants }) => mutants));
  const table = markdownTable([["", "noticed", "missed"], ...rows], { align: ["l", "r", "r"] });
  return {
    lines: [...survivors, "", ...table.split("\n")],
    figures: { [`${folder}: noticed, %`]: (100 * found) / Math.max(1, found + missed) },
  };
}

function createConfig(mutate: readonly string[]) {
  return {
    mutate,
    testRunner: "vitest",
    plugins: [
      path.join(peer, "node_modules", "@stryker-mutator", "vitest-runner", "dist", "src", "index.js"),
    ],
    vitest: { configFile: path.join("tests", "mutants.config.ts") },
    // It rewrites paths of a `tsconfig.json` with TypeScript's programming interface, which this version has no more.
    tsconfigFile: "none",
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: output },
    tempDirName: path.join(work, "copies"),
    ignorePatterns: [".cache", ".next", "out", "test-results", "tests/bench/peers/**/node_modules"],
    allowConsoleColors: false,
  };
}

/** Count the mutants that a test notices, and those that none does. */
function countMutants(mutants: Mutants): [number, number] {
  const isNoticed = ({ status }: Mutants[number]) => status === "Killed" || status === "Timeout";
  return [mutants.filter(isNoticed).length, mutants.filter(isMissed).length];
}

/** Of a mutant in what runs as a module loads, only some of the tests are run, so that none of those may say anything. */
function isMissed({ status, static: isStatic = false }: Mutants[number]): boolean {
  return status === "NoCoverage" || (status === "Survived" && !isStatic);
}
