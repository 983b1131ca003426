import { isContentsHeading, isPapersHeading, parseContentsItem } from "@/lib/digest/contents";
import { findDate, findDateInName } from "@/lib/digest/dates";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { getHeading, isFurniture } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Section } from "@/lib/digest/record";
import { readUnlabelled } from "@/lib/digest/section";
import type { Draft } from "./format";

export type PartOptions = {
  /** Where entries begin, by index. */
  readonly starts: readonly number[];
  /** Tells the heading of a part, whose name is the topic of the entries below it, and ends the entry above it. */
  readonly isPart: (level: number) => boolean;
  readonly readEntry: (lines: readonly Line[], ordinal: number, topic: string | undefined) => Entry;
};

/** What a file says of itself in front: `_Updated: 2026-02-13 07:12 UTC_`, `**Papers found:** 1`. */
const about =
  /^[>\s]*(?:_(?:updated|generated)|\*\*[^*:：]{1,30}(?:[:：]\s*\*\*|\*\*\s*[:：])|(?:last )?updated[: ]|更新时间|生成时间)/i;
const longestAbout = 200;

/** Reads a file of entries under the headings of parts: the first heading is its title, other text goes in front. */
export function readParts(reading: Reading, from: number, { starts, isPart, readEntry }: PartOptions): Draft {
  const { lines } = reading;
  const isStart = new Set(starts);
  const entries: Entry[] = [];
  const preface: Section[] = [];
  let title: string | undefined;
  let topic: string | undefined;
  let updated: string | undefined;
  let open: Line[] = [];
  const close = () => {
    const start = open[0]?.start ?? 0;
    const section = readUnlabelled(reading, { start, end: open.at(-1)?.end ?? start });
    if (section) preface.push({ ...section, format: "markdown" });
    open = [];
  };
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isStart.has(index)) {
      close();
      let end = index + 1;
      while (
        end < lines.length &&
        !isStart.has(end) &&
        !isPart(getHeading(lines[end]?.text ?? "")?.level ?? 9)
      )
        end += 1;
      entries.push(readEntry(lines.slice(index, end), entries.length + 1, topic));
      index = end - 1;
      continue;
    }
    const heading = getHeading(line.text);
    const text = heading === undefined ? "" : cleanHeading(heading.text);
    const isAbout =
      entries.length === 0 && line.text.length <= longestAbout && about.test(line.text.slice(0, 60));
    if (isAbout) updated ??= findDate(line.text);
    const isContents =
      isAbout ||
      isContentsHeading(text) ||
      isPapersHeading(text) ||
      parseContentsItem(line.text) !== undefined;
    if (isBlankLine(line)) {
      if (open.length > 0) open.push(line);
      continue;
    }
    if (!heading && !isContents && !isFurniture(line.text)) {
      open.push(line);
      continue;
    }
    close();
    reading.claim(line, isContents ? "contents" : heading ? "heading" : "markup");
    if (isContents || !heading) continue;
    if (title === undefined && entries.length === 0 && topic === undefined && heading.level === 1)
      title = text;
    else topic = text;
  }
  close();
  const isDated = findDate(title ?? "") !== undefined || findDateInName(reading.file) !== undefined;
  return {
    ...(title && { title }),
    ...(!isDated && updated && { date: updated, dateFrom: "heading" as const }),
    preface,
    entries,
  };
}

/** A heading without anchors, ornaments and ways back. */
function cleanHeading(text: string): string {
  return text
    .slice(0, 400)
    .replace(/<a\b[^>]{0,200}>\s*<\/a>/gi, "")
    .replace(/\s*\[\[?(?:back|top)\]?\]\([^)]{0,100}\)/gi, "")
    .replace(/^[^\p{L}\p{N}]{1,6}\s+/u, "")
    .trim();
}
