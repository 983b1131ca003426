import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadLibrary } from "@/lib/library/load";
import { openParseCache } from "@/lib/library/parse-cache";
import { writeArchive } from "./archive";
import type { Report } from "./figures";
import { median, time } from "./measure";

/** Measure the first load of archives beside the second, of unchanged files; goal: five times faster. */
export function benchLoad(sizes: readonly number[], tell: (report: Report) => void): void {
  for (const papers of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), "digest-bench-"));
    try {
      tell(measureLoads(papers, folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

function measureLoads(papers: number, folder: string): Report {
  const content = path.join(folder, "content");
  const cache = path.join(folder, "cache");
  const days = writeArchive(content, papers);
  const load = () => void loadLibrary(content, openParseCache(cache));
  const rounds = Array.from({ length: 3 }, () => {
    rmSync(cache, { recursive: true, force: true });
    return { first: time(load), second: time(load) };
  });
  const first = median(rounds.map(({ first }) => first));
  const second = median(rounds.map(({ second }) => second));
  return {
    lines: [
      `load       ${papers} papers, ${days} digests`,
      `  first    ${first.toFixed(0)} ms`,
      `  second   ${second.toFixed(0)} ms`,
      `  ratio    ${(first / second).toFixed(1)} (goal: 5)`,
    ],
    figures: {
      [`${papers}: first, ms`]: first,
      [`${papers}: second, ms`]: second,
      [`${papers}: ratio`]: first / second,
    },
  };
}
