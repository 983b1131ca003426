import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import type { Message } from "@/lib/digest/diagnostics";
import { groupBy } from "@/lib/library/group-by";

/** How often a rule is reported of one file: who has seen so many places knows the fault, and the reporter stays usable. */
const mostOfRule = 20;

/**
 * Write messages as linters do: by file, with place, rule, repair hint and totals. Of a rule that a file breaks more than
 * twenty times, the first twenty places are reported, and how many there are in all.
 */
export function report(messages: readonly Message[]): string {
  if (messages.length === 0) return "No problems found.";
  const files = [...groupBy(messages, ({ file }) => file)].map(([file, ofFile]) => {
    const rules = groupBy(ofFile, ({ rule }) => rule);
    const reported = new Set([...rules.values()].flatMap((ofRule) => ofRule.slice(0, mostOfRule)));
    const shown = ofFile.filter((message) => reported.has(message));
    return { shown, file: createFile(file, shown) };
  });
  const text = reporter(
    files.map(({ file }) => file),
    { verbose: true },
  );
  const count = files.reduce((sum, { shown }) => sum + shown.length, 0);
  return count === messages.length ? text : `${text}\n\n${countAll(messages, count)}`;
}

function countAll(messages: readonly Message[], shown: number): string {
  const count = (severity: Message["severity"]) =>
    messages.filter((message) => message.severity === severity).length;
  return (
    `In all ${count("error")} errors, ${count("warning")} warnings and ${count("info")} notes, of which ${shown} are shown: ` +
    `${mostOfRule} of a rule in a file. "npm run --silent digest -- check --json" lists them all.`
  );
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
