import { findCategory } from "@/lib/digest/categories";
import { isContentsHeading, isPapersHeading, parseContentsItem, reportDeclared } from "@/lib/digest/contents";
import { findDate, findDateInName } from "@/lib/digest/dates";
import { createEntry, type EntryParts } from "@/lib/digest/entry";
import { type LabelLine, parseLabelLine } from "@/lib/digest/label-line";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { getHeading, isFurniture } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Section } from "@/lib/digest/record";
import { readSection, readUnlabelled } from "@/lib/digest/section";
import { type Drafted, gatherDrafts } from "./drafts";
import type { Draft } from "./format";

export type PartOptions = {
  /** Where entries begin, by index. */
  readonly starts: readonly number[];
  /** Returns whether headings of a level begin parts: such a heading names the topic of the entries below it, and ends the entry above it. */
  readonly isPart: (level: number) => boolean;
  /** Whether the title of a file without parts names the topic of all of it. */
  readonly isTopicFile?: true;
  /** Reads what an entry says, given the category that its part is named by. */
  readonly readEntry: (
    heading: Line,
    below: readonly Line[],
    part: string | undefined,
  ) => Omit<EntryParts, "heading" | "ordinal">;
};

/** What a heading says of the entries below it, up to the next of its level. */
type Named = { readonly name: string; readonly level: number };

type Front = { readonly updated?: string; readonly total?: number; readonly label?: LabelLine };

/** When the file was written: `_Updated: 2026-02-13 07:12 UTC_`. */
const written = /^[>\s*_]{0,10}(?:(?:last )?(?:updated|generated)|更新时间|生成时间)/i;
/** How many papers it holds: `**Papers found:** 1`, `Total papers shown: **5**`, `**最相关的 5 篇论文:**`. */
const counted =
  /^[*_\s]{0,5}(?:(?:total )?papers(?: found| shown)?|论文总数|共|最相关的)[:：*\s]{0,8}(\d{1,6})(?:\s?篇论文)?[:：*_\s]{0,8}$/i;
/** A list of contents in HTML. */
const htmlContents =
  /^\s*(?:<\/?[ou]l>|<summary>table of contents<\/summary>|<li><a href=["']?#[^<>]{0,200}>[^<>]{0,200}<\/a><\/li>)\s*$/i;
const longestAbout = 200;
/** The name of a page that is no topic. */
const pageName = /arxiv|digest|daily|papers|日报|每日|论文|推荐/i;

/**
 * Read a file of entries under the headings of parts: the first heading is its title, other text goes in front. Where
 * headings are dates, each has a draft of its own.
 */
export function readParts(reading: Reading, from: number, options: PartOptions): Draft[] {
  const { lines } = reading;
  const isStart = new Set(options.starts);
  const drafted: Drafted[] = [];
  const preface = createPreface(reading);
  const headings = createHeadings();
  let updated: string | undefined;
  let total: number | undefined;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isStart.has(index)) {
      preface.close();
      const end = findEnd(lines, index, isStart, options);
      const topic = headings.topic ?? (options.isTopicFile && getTopic(headings.title));
      const entry = readEntry(reading, line, lines.slice(index + 1, end), drafted.length + 1, topic, options);
      drafted.push({ date: headings.date, entry });
      index = end - 1;
      continue;
    }
    if (isBlankLine(line)) {
      preface.addBlank(line);
      continue;
    }
    const heading = getHeading(line.text);
    const text = heading === undefined ? "" : cleanHeading(heading.text);
    const front: Front = drafted.length === 0 && heading === undefined ? readFront(line.text) : {};
    updated ??= front.updated;
    total ??= front.total;
    const isToken = front.updated !== undefined || front.total !== undefined || isContents(line.text, text);
    if (front.label !== undefined && !isToken) {
      preface.addLabel(line, front.label);
    } else if (!heading && !isToken && !isFurniture(line.text)) {
      preface.addText(line);
    } else {
      preface.close();
      reading.claim(line, isToken ? "contents" : heading ? "heading" : "markup");
      if (!isToken && heading) headings.add(text, heading.level, drafted.length === 0);
    }
  }
  preface.close();
  const { title } = headings;
  const declared = total === undefined ? [] : [{ category: "", total }];
  const noCategories = drafted.map(() => []);
  reportDeclared(reading, declared, noCategories);
  const drafts = gatherDrafts(drafted, {
    ...(title && { title }),
    ...(declared.length > 0 && { declared }),
    preface: preface.sections,
  });
  const isDated = findDate(title ?? "") !== undefined || findDateInName(reading.file) !== undefined;
  return isDated || updated === undefined ? drafts : dateFirst(drafts, updated);
}

/** Collect the text in front of the entries and between them as sections. */
function createPreface(reading: Reading) {
  const sections: Section[] = [];
  let open: Line[] = [];
  let label: { readonly name: string; readonly line: Line; readonly start: number } | undefined;
  const close = () => {
    const span = { start: label?.start ?? open[0]?.start ?? 0, end: (open.at(-1) ?? label?.line)?.end ?? 0 };
    const head = { kind: "other", label: label?.name ?? "", format: "markdown" } as const;
    const section = label
      ? readSection(reading, head, span, label.line.start)
      : readUnlabelled(reading, { ...span, end: Math.max(span.start, span.end) });
    if (section) sections.push({ ...section, format: "markdown" });
    open = [];
    label = undefined;
  };
  return {
    sections,
    close,
    addText(line: Line) {
      open.push(line);
    },
    addBlank(line: Line) {
      if (label) close();
      else if (open.length > 0) open.push(line);
    },
    /** Closes the section before, and opens one with a label that ends at the next blank line. */
    addLabel(line: Line, { label: name, valueAt }: LabelLine) {
      close();
      label = { name, line, start: line.start + valueAt };
      reading.claim({ start: line.start, end: label.start }, "label");
    },
  };
}

/** Keep what the headings so far say of the entries below them. */
function createHeadings() {
  let title: string | undefined;
  let topic: Named | undefined;
  let date: Named | undefined;
  return {
    get title() {
      return title;
    },
    get topic() {
      return topic?.name;
    },
    get date() {
      return date?.name;
    },
    /** Adds a heading: the title where it is the first of level 1, else a date or a topic up to the next of its level. */
    add(text: string, level: number, isBeforeEntries: boolean) {
      const isTitle = title === undefined && isBeforeEntries && topic === undefined;
      const named = text.length <= 12 ? findDate(text) : undefined;
      if (date && date.level >= level) date = undefined;
      if (topic && topic.level >= level) topic = undefined;
      if (isTitle && level === 1) title = text;
      else if (named !== undefined) date = { name: named, level };
      else topic = { name: text, level };
    },
  };
}

/** Get the topic that a file's title names; undefined for the name of a page. */
function getTopic(title: string | undefined): string | undefined {
  return title !== undefined && !pageName.test(title) ? title : undefined;
}

/** Date the first draft, unless a heading dated it. */
function dateFirst([first, ...others]: readonly Draft[], date: string): Draft[] {
  if (first === undefined) return [];
  return [first.date === undefined ? { ...first, date, dateFrom: "heading" } : first, ...others];
}

/** The name of a part is the category of entries that have none, or else the topic of those that have none. */
function readEntry(
  reading: Reading,
  heading: Line,
  below: readonly Line[],
  ordinal: number,
  topic: string | undefined,
  options: PartOptions,
): Entry {
  reading.claim(heading, "heading");
  const part = topic === undefined ? undefined : findCategory(topic);
  const parts = options.readEntry(heading, below, part);
  return createEntry(reading, {
    heading,
    ordinal,
    ...(topic !== undefined && part === undefined && { topic }),
    ...parts,
    categories: parts.categories.length > 0 || part === undefined ? parts.categories : [part],
  });
}

function findEnd(
  lines: readonly Line[],
  start: number,
  isStart: ReadonlySet<number>,
  { isPart }: PartOptions,
): number {
  let end = start + 1;
  while (end < lines.length && !isStart.has(end)) {
    const heading = getHeading(lines[end]?.text ?? "");
    if (heading && isPart(heading.level)) break;
    end += 1;
  }
  return end;
}

/** Read a line in front of the entries that says something of the whole file. */
function readFront(text: string): Front {
  const head = text.slice(0, longestAbout);
  const updated = written.test(head) ? findDate(head) : undefined;
  const total = text.length > longestAbout ? undefined : counted.exec(head)?.[1];
  const label = parseLabelLine(text);
  return {
    ...(updated !== undefined && { updated }),
    ...(total !== undefined && { total: Number(total) }),
    ...(label?.style === "bold" && { label }),
  };
}

function isContents(line: string, heading: string): boolean {
  return (
    isContentsHeading(heading) ||
    isPapersHeading(heading) ||
    parseContentsItem(line) !== undefined ||
    (line.length <= 2 * longestAbout && htmlContents.test(line))
  );
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
