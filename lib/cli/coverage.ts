import { type Coverage, measureCoverage } from "@/lib/digest/coverage";
import type { Message } from "@/lib/digest/diagnostics";
import { readText } from "@/lib/library/read-file";
import { listDigestFiles } from "./digest-files";
import { report } from "./report";

/**
 * Print where the characters of each digest went, white space apart, and those that went nowhere; return the
 * exit code, 1 where any did or a file cannot be read.
 */
export function runCoverage(paths: readonly string[]): number {
  const messages: Message[] = [];
  let uncovered = 0;
  for (const file of listDigestFiles(paths)) {
    const text = readText(file, messages);
    if (text === undefined) continue;
    const coverage = measureCoverage(text, file);
    uncovered += coverage.uncovered.length;
    console.log(describeCoverage(file, coverage));
  }
  if (messages.length > 0) console.error(report(messages));
  console.log(
    uncovered === 0 ? "\nEvery character is accounted for." : `\n${uncovered} lines are not accounted for.`,
  );
  return uncovered === 0 && messages.length === 0 ? 0 : 1;
}

function describeCoverage(file: string, { total, counts, uncovered }: Coverage): string {
  const shares = [...counts].map(([kind, count]) => `${kind} ${count}`);
  const places = uncovered.map(({ line, text }) => `  ${file}:${line}: ${text}`);
  return [`${file}: ${total} characters: ${shares.join(", ")}`, ...places].join("\n");
}
