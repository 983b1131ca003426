import type { Message, Rule } from "@/lib/digest/diagnostics";

/** Rules about the content folder as a whole; those about one digest's text are the parser's. */
export const libraryRules = {
  "unreadable-file": {
    severity: "error",
    reason: "The file cannot be read",
    note: "Check that it is a plain file (not a folder or a link) and that its permissions allow reading.",
  },
  "nothing-to-read": {
    severity: "error",
    reason: "The folder holds no digest",
    note: "Digests end in .md, .json or .jsonl. Name the folder that holds them, or import them first.",
  },
  "other-encoding": {
    severity: "info",
    reason: "The file is not in UTF-8, and was read as what it is",
    note: "Nothing is lost. Save it as UTF-8 so that every other program reads it as well.",
  },
  "unknown-encoding": {
    severity: "error",
    reason: "The file is no text in UTF-8, UTF-16 or GB18030",
    note: "Save the digest as UTF-8, or move the file out of the folder if it is none.",
  },
  "too-large": {
    severity: "error",
    reason: "The file is too large for a digest",
    note: "Digests have at most some megabytes. Split it by day, or move it out of the folder.",
  },
  "invalid-settings": {
    severity: "error",
    reason: "The settings file is not as expected",
    note: "Compare it with the example in content/README.md; until then defaults stand in.",
  },
  "missing-settings": {
    severity: "info",
    reason: "The settings file is missing",
    note: "Add it as content/README.md shows; until then the name of the folder, or a default, stands in.",
  },
  "missing-paper": {
    severity: "warning",
    reason: "The day's index lists papers that have no file",
    note: "Add their files to the folder, or take them off the index.",
  },
  "missing-date": {
    severity: "error",
    reason: "The digest has no date, nor identifiers to estimate it from",
    note: "Name the file after its day, as in 2026-02-25.md, or write the date into its heading.",
  },
  "shared-date": {
    severity: "info",
    reason: "The date is taken from another digest with the same papers",
    note: "Nothing to do if it is right; otherwise name the file after its day, as in 2026-02-25.md.",
  },
  "estimated-date": {
    severity: "warning",
    reason: "The date is an estimate from arXiv identifiers",
    note: "It is marked as an estimate on the pages of the day and of its papers. Name the file after its day, as in 2026-02-25.md.",
  },
  "doubtful-date": {
    severity: "warning",
    reason: "The date lies after tomorrow, or more than a year from the papers'",
    note: "Its day stands in the archive and is never the newest one. Correct the date in the file, or the file's name.",
  },
  "unexpected-file": {
    severity: "info",
    reason: "The file is not a digest",
    note: "Digests end in .md and lie in a folder of content/; move other files elsewhere.",
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** Create a message about a whole file of the content folder. */
export function createFileMessage(rule: keyof typeof libraryRules, file: string, actual?: string): Message {
  const { severity, reason, note } = libraryRules[rule];
  return {
    rule,
    severity,
    file,
    line: 1,
    column: 1,
    reason,
    ...(actual !== undefined && { actual }),
    note,
  };
}
