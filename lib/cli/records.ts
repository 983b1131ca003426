import type { Message } from "@/lib/digest/diagnostics";
import { loadDigests } from "@/lib/library/load";
import { listDigestFiles } from "./digest-files";
import { report } from "./report";

/** Print every entry of the digests as one JSON object a line; return the exit code. */
export function runRecords(paths: readonly string[]): number {
  const messages: Message[] = [];
  for (const { source, date, file, entries } of loadDigests(listDigestFiles(paths), messages)) {
    for (const entry of entries) console.log(JSON.stringify({ source, date, file, ...entry }));
  }
  const errors = messages.filter(({ severity }) => severity === "error");
  if (errors.length > 0) console.error(report(errors));
  return errors.length > 0 ? 1 : 0;
}
