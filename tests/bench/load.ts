import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadLibrary } from "@/lib/library/load";
import { openParseCache } from "@/lib/library/parse-cache";
import { median, readInputs, time } from "./measure";

/** Measure the first load of an archive beside the second, of unchanged files; goal: five times faster. */
export function benchLoad(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-bench-"));
  const inputs = readInputs();
  for (const { file } of inputs) {
    const source = path.join(folder, "content", path.basename(path.dirname(file)));
    mkdirSync(source, { recursive: true });
    copyFileSync(file, path.join(source, path.basename(file)));
  }
  const cache = path.join(folder, "cache");
  const load = () => void loadLibrary(path.join(folder, "content"), openParseCache(cache));
  const rounds = Array.from({ length: 3 }, () => {
    rmSync(cache, { recursive: true, force: true });
    return { first: time(load), second: time(load) };
  });
  rmSync(folder, { recursive: true });
  const first = median(rounds.map(({ first }) => first));
  const second = median(rounds.map(({ second }) => second));
  return [
    `load       ${inputs.length} digests`,
    `  first    ${first.toFixed(0)} ms`,
    `  second   ${second.toFixed(0)} ms`,
    `  ratio    ${(first / second).toFixed(1)} (goal: 5)`,
  ];
}
