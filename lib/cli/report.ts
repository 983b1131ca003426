import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import type { Message } from "@/lib/digest/diagnostics";
import { groupBy } from "@/lib/library/group-by";

/** Write messages as linters do: by file, with place, rule, repair hint and totals. */
export function report(messages: readonly Message[]): string {
  if (messages.length === 0) return "No problems found.";
  const files = [...groupBy(messages, ({ file }) => file)].map(([file, ofFile]) => createFile(file, ofFile));
  return reporter(files, { verbose: true });
}

function createFile(path: string, messages: readonly Message[]): VFile {
  const file = new VFile({ path });
  for (const { rule, severity, line, column, reason, actual, note } of messages) {
    const text = actual === undefined ? reason : `${reason}: ${actual}`;
    const message = file.message(text, {
      place: { line, column },
      ruleId: rule,
      source: "digest",
    });
    message.fatal = severity === "error" ? true : severity === "warning" ? false : undefined;
    message.note = note;
  }
  return file;
}
