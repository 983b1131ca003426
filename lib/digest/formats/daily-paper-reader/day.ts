import { findDateInFolders } from "@/lib/digest/dates";
import type { Draft, Format } from "@/lib/digest/formats/format";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { getHeading, isRuleLine } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { ParsedDigest, Section } from "@/lib/digest/record";
import { readSection, readUnlabelled } from "@/lib/digest/section";

/** The README of a day's folder: a briefing, and the papers by part, in the order in which they are to be read. */
export const dayIndex: Format = {
  name: "daily-paper-reader",
  about: "the `README.md` of such a folder: a briefing, and the papers by part, in order",
  listEntryStarts: () => [],
  isFrame: (lines) => {
    const headings = lines.flatMap(({ text }) => getHeading(text) ?? []);
    const isTitled = headings[0]?.level === 1 && /日报|daily/i.test(headings[0].text.slice(0, 200));
    return isTitled && headings.some(({ text }) => isPart(text));
  },
  read: (reading, from) => [readIndex(reading, reading.lines.slice(from))],
  omits: ["empty-digest"],
};

const item = /^(?:\d{1,4}\.|[-*])[ \t]+\[.{1,600}\]\(([^()\s]{1,400})\)/;
const briefing = /简报|briefing|summary/i;
const count = /^[-*][ \t]+[^：:]{1,20}[：:]/;
const furniture = /^(?:使用键盘|[-*][ \t]+本次无)/;

function readIndex(reading: Reading, lines: readonly Line[]): Draft {
  const listed: NonNullable<ParsedDigest["listed"]>[number][] = [];
  const preface: Section[] = [];
  let title: string | undefined;
  let part = "";
  let label: Line | undefined;
  let open: Line[] = [];
  const close = () => {
    const [first] = open;
    const span = first && { start: first.start, end: open.at(-1)?.end ?? first.end };
    if (label && span) {
      const head = { kind: "executive-summary", label: part, format: "markdown" } as const;
      preface.push(readSection(reading, head, span, label.start));
    } else if (span) {
      const section = readUnlabelled(reading, span);
      if (section) preface.push(section);
    }
    open = [];
  };
  for (const line of lines) {
    const heading = getHeading(line.text);
    if (isBlankLine(line)) {
      if (open.length > 0) open.push(line);
    } else if (heading && heading.level <= 2) {
      close();
      label = briefing.test(heading.text.slice(0, 100)) ? line : undefined;
      if (heading.level === 1) title ??= heading.text;
      part = heading.level === 2 ? heading.text : "";
      reading.claim(line, label ? "label" : "contents");
    } else if (label) open.push(line);
    else {
      const file = item.exec(line.text.slice(0, 1100))?.[1];
      if (file !== undefined) listed.push({ name: file.slice(file.lastIndexOf("/") + 1), topic: part });
      const isToken =
        file !== undefined || count.test(line.text.slice(0, 60)) || furniture.test(line.text.slice(0, 20));
      if (!isToken && !isRuleLine(line.text)) open.push(line);
      else {
        close();
        reading.claim(line, isToken ? "contents" : "markup");
      }
    }
  }
  close();
  const date = findDateInFolders(reading.file);
  return {
    ...(title && { title }),
    ...(date && { date, dateFrom: "file-name" as const }),
    preface,
    listed,
    entries: [],
  };
}

function isPart(heading: string): boolean {
  return /^(?:精读|速读)区/.test(heading.slice(0, 10));
}
