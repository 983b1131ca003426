import type { Message, Rule } from "@/lib/digest/diagnostics";

/** Rules about the content folder as a whole; those about one digest's text are the parser's. */
export const libraryRules = {
  "unreadable-file": {
    severity: "error",
    reason: "The file cannot be read",
    note: "Check that it is a plain file (not a folder or a link) and that its permissions allow reading.",
    explanation:
      "The file could not be read: it is a folder or a link under a digest's name, or its permissions forbid it. Replace it by a plain file. Links are not followed, since they could lead out of `content/`.",
  },
  "nothing-to-read": {
    severity: "error",
    reason: "The folder holds no digest",
    note: "Digests end in .md, .json or .jsonl. Name the folder that holds them, or import them first.",
    explanation:
      "The folder that was checked holds no file that can be a digest. Name the folder that holds them.",
  },
  "other-encoding": {
    severity: "info",
    reason: "The file is not in UTF-8, and was read as what it is",
    note: "Nothing is lost. Save it as UTF-8 so that every other program reads it as well.",
    explanation:
      "The file is in UTF-16 or GB18030 (GBK), as some editors on Windows write it; the message says which. It was read as that, and nothing is lost. Save it as UTF-8 so that every other program reads it as well.",
  },
  "unknown-encoding": {
    severity: "error",
    reason: "The file is no text in UTF-8, UTF-16 or GB18030",
    note: "Save the digest as UTF-8, or move the file out of the folder if it is none.",
    explanation:
      "The file is no text in UTF-8, UTF-16 or GB18030: an image, an archive, or text in another encoding. Save the digest as UTF-8, or move the file out of the folder.",
  },
  "too-large": {
    severity: "error",
    reason: "The file is too large for a digest",
    note: "Digests have at most some megabytes. Split it by day, or move it out of the folder.",
    explanation:
      "The file has more than 64 MB, forty times the largest digest met, and was not read. Split it by day, or move it out of the folder.",
  },
  "invalid-settings": {
    severity: "error",
    reason: "The settings file is not as expected",
    note: "Compare it with the example in content/README.md; until then defaults are used.",
    explanation:
      "A `source.json` or `site.json` is not JSON or not of the form shown above; the message says which field. Until it is repaired, defaults are used.",
  },
  "missing-settings": {
    severity: "info",
    reason: "The settings file is missing",
    note: "Add it as content/README.md shows; until then the name of the folder, or a default, is used.",
    explanation:
      "A folder without `source.json`, or no `site.json`. The folder's name, or a default title, is used.",
  },
  "missing-paper": {
    severity: "warning",
    reason: "The day's index lists papers that have no file",
    note: "Add their files to the folder, or take them off the index.",
    explanation:
      "The index of a day's folder lists papers that have no file beside it; the message names them. Add the files, or take the papers off the index.",
  },
  "told-otherwise": {
    severity: "info",
    reason: "Two files of the day describe the paper differently",
    note: "What the first of them says is shown: Markdown before JSON. Delete the file that is out of date.",
    explanation:
      "A tool keeps the day as Markdown and as JSON, and they give other words for the title or a passage, both sound; the message quotes those that are not shown. Markdown counts before JSON. Delete the file that is out of date.",
  },
  "missing-date": {
    severity: "error",
    reason: "The digest has no date, nor identifiers to estimate it from",
    note: "Name the file after its day, as in 2026-02-25.md, or write the date into its heading.",
    explanation:
      "Neither the digest's text nor its name gives a date, and no entry has an arXiv identifier to find one by, so it cannot be on any page. Name it after its day, as in `2026-02-25.md`.",
  },
  "shared-date": {
    severity: "info",
    reason: "The date is taken from another digest with the same papers",
    note: "Nothing to do if it is right; otherwise name the file after its day, as in 2026-02-25.md.",
    explanation:
      "Neither the digest's text nor its name gives a date; the date is that of the dated digest which the message names, because it holds the same papers. Nothing to do if it is right; otherwise name the file after its day.",
  },
  "estimated-date": {
    severity: "warning",
    reason: "The date is an estimate from arXiv identifiers",
    note: "It is marked as an estimate on the pages of the day and of its papers. Name the file after its day, as in 2026-02-25.md.",
    explanation:
      "Neither the digest's text nor its name gives a date, and no dated digest holds the same papers. The date is reckoned from the arXiv identifiers, which ascend with time, and is marked as an estimate on the pages of the day and of its papers. With dated digests of the days around it is most often right; without any in the month it can be off by almost a week. Name the file after its day.",
  },
  "doubtful-date": {
    severity: "warning",
    reason: "The date is after tomorrow, or more than a year from the papers'",
    note: "Its day is in the archive and is never the newest one. Correct the date in the file, or the file's name.",
    explanation:
      "The digest is dated after tomorrow, counted from the day of the build, or more than a year before or after the month of its papers, that of their median arXiv identifier. It is shown on its own day and in the archive, and is never the newest day: not on the home page, in what came since the last visit, nor in the feed. Correct the date in the file, or the file's name. A digest of old papers that is dated right needs nothing.",
  },
  "unexpected-file": {
    severity: "info",
    reason: "The file is not a digest",
    note: "Digests end in .md and are in a folder of content/; move other files elsewhere.",
    explanation:
      "A file in a source's folder that does not end in `.md`. It is left alone; move it elsewhere.",
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
