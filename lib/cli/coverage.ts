import { type Coverage, measureCoverage } from "@/lib/digest/coverage";
import type { Message } from "@/lib/digest/diagnostics";
import { claimKinds } from "@/lib/digest/reading";
import { createFileMessage } from "@/lib/library/diagnostics";
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
  const files = listDigestFiles(paths);
  if (files.length === 0) {
    for (const place of paths) messages.push(createFileMessage("nothing-to-read", place));
  }
  for (const file of files) {
    const text = readText(file, messages);
    if (text === undefined) continue;
    const coverage = measureCoverage(text, file);
    uncovered += coverage.uncovered.length;
    for (const message of coverage.messages) {
      if (message.rule === "unknown-format" || message.rule === "empty-file") messages.push(message);
    }
    console.log(describeCoverage(file, coverage));
  }
  if (messages.length > 0) console.error(report(messages));
  const isUnread = messages.some(({ severity }) => severity === "error");
  const accounted =
    uncovered === 0 ? "Every character is accounted for." : `${uncovered} lines are not accounted for.`;
  console.log(`\n${isUnread ? "Some files were not read." : accounted}`);
  return uncovered === 0 && !isUnread ? 0 : 1;
}

function describeCoverage(file: string, { total, counts, uncovered }: Coverage): string {
  const shares = [...counts].map(([kind, count]) => `${kind} ${count}`);
  const dropped = [...counts].reduce(
    (sum, [kind, count]) => sum + (claimKinds[kind] === "dropped" ? count : 0),
    0,
  );
  const places = uncovered.map(({ line, text }) => `  ${file}:${line}: ${text}`);
  return [
    `${file}: ${total} characters, ${dropped} of them dropped by intent: ${shares.join(", ")}`,
    ...places,
  ].join("\n");
}
