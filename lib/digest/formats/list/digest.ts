import { parseAuthors } from "@/lib/digest/authors";
import { findCategory, parseSubjects } from "@/lib/digest/categories";
import { findDate } from "@/lib/digest/dates";
import { createEntry } from "@/lib/digest/entry";
import type { Format } from "@/lib/digest/formats/format";
import { readParts } from "@/lib/digest/formats/parts";
import { getLabel } from "@/lib/digest/labels";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Section } from "@/lib/digest/record";
import { readSection, readUnlabelled } from "@/lib/digest/section";

/**
 * Papers as items of a list: a bold title, and indented below it the authors, a line of facts with dots between
 * (`_2026-02-12_ · address · \`cs.CV\``), and blocks of details.
 */
export const listDigest: Format = {
  name: "list",
  about: "items `- **Title**` with authors, a line `_date_ · address · category`, and `<details>` below",
  listEntryStarts: ({ lines }) => lines.flatMap((_, index) => (isEntryStart(lines, index) ? [index] : [])),
  isFrame: () => false,
  read: (reading, from) => [
    readParts(reading, from, {
      starts: listDigest.listEntryStarts(reading).filter((index) => index >= from),
      isPart: (level) => level < 9,
      readEntry: (lines, ordinal, topic) => readEntry(reading, lines, ordinal, topic),
    }),
  ],
  yields: true,
  omits: ["incomplete-entry"],
};

const boldItem = /^[-*+] +\*\*(.{1,1000})\*\*\s*$/;
const boldLink = /^\[(.{1,900})\]\((https?:\/\/[^\s()]{1,500})\)$/;
const address = /https?:\/\/[^\s()<>·|]{1,500}/;
const block = /^\s*<details[^>]{0,100}>\s*<summary[^>]{0,100}>([^<]{0,100})<\/summary>(.*)$/i;
const blockEnd = /^\s*<\/details>\s*$/i;
/** Lines below a title in which the paper's facts must come. */
const reach = 6;
const longest = 2000;

type Title = { readonly title: string; readonly url: string };

function parseTitle(text: string): Title | undefined {
  if (!/^[-*+] +\*\*/.test(text.slice(0, 10)) || text.length > longest) return undefined;
  const title = boldItem.exec(text.trimEnd())?.[1]?.trim();
  if (title === undefined || title.includes("**")) return undefined;
  const [, label, url] = boldLink.exec(title) ?? [];
  return { title: label ?? title, url: url ?? "" };
}

/** A line of facts names the paper's address and is cut by dots or bars. */
function isFacts(text: string): boolean {
  return text.length <= longest && /[·|]/.test(text) && (address.test(text) || /`[\w.-]{2,20}`/.test(text));
}

function isEntryStart(lines: readonly Line[], index: number): boolean {
  const title = parseTitle(lines[index]?.text ?? "");
  if (title === undefined) return false;
  const below = lines.slice(index + 1, index + reach);
  const end = below.findIndex(({ text }) => text !== "" && !/^\s/.test(text.charAt(0)));
  const found = below.slice(0, end < 0 ? below.length : end).find(({ text }) => isFacts(text));
  return found !== undefined && (title.url !== "" || address.test(found.text.slice(0, longest)));
}

function readEntry(
  reading: Reading,
  lines: readonly Line[],
  ordinal: number,
  topic: string | undefined,
): Entry {
  const heading = lines[0] ?? { start: 0, end: 0, text: "", number: 1 };
  const { title = "", url = "" } = parseTitle(heading.text) ?? {};
  reading.claim(heading, "heading");
  const factsAt = lines.findIndex(({ text }, index) => index > 0 && isFacts(text));
  const facts = lines[factsAt];
  const byline = lines.slice(1, Math.max(factsAt, 1)).filter((line) => !isBlankLine(line));
  for (const line of byline) reading.claim(line, "authors");
  const told = facts ? readFacts(reading, facts) : { url: "", categories: [], sections: [] };
  const part = topic === undefined ? undefined : findCategory(topic);
  const categories = told.categories.length > 0 ? [...told.categories] : part === undefined ? [] : [part];
  return createEntry(reading, {
    heading,
    ordinal,
    url: url || told.url,
    title,
    authors: [...parseAuthors(byline.map(({ text }) => stripMarks(text)).join(", "))],
    categories,
    ...(topic !== undefined && part === undefined && { topic }),
    ...(told.published && { published: told.published }),
    sections: [...told.sections, ...readBlocks(reading, lines.slice(Math.max(factsAt, 0) + 1))],
    links: [],
  });
}

type Facts = {
  readonly url: string;
  readonly published?: string;
  readonly categories: readonly string[];
  readonly sections: readonly Section[];
};

function readFacts(reading: Reading, line: Line): Facts {
  reading.claim(line, "metadata");
  let url = "";
  let published: string | undefined;
  const categories: string[] = [];
  const sections: Section[] = [];
  for (const part of line.text.split(/[·|]/).map(stripMarks)) {
    const link = address.exec(part)?.[0];
    const date = part.length <= 40 ? findDate(part) : undefined;
    const subjects = parseSubjects(part);
    if (link !== undefined && url === "") url = link;
    else if (date !== undefined && published === undefined) published = date;
    else if (subjects) categories.push(...subjects.categories);
    else if (part !== "") {
      sections.push({
        kind: "other",
        label: "",
        language: "und",
        format: "text",
        source: part,
        line: line.number,
      });
    }
  }
  return { url, ...(published && { published }), categories: [...new Set(categories)], sections };
}

/** Read blocks of details, each under its summary, and what stands outside of them. */
function readBlocks(reading: Reading, lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  let open: Line[] = [];
  const close = () => {
    const start = open[0]?.start ?? 0;
    const section = readUnlabelled(reading, { start, end: open.at(-1)?.end ?? start });
    if (section) sections.push(section);
    open = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const [, label] = line && line.text.length <= longest ? (block.exec(line.text) ?? []) : [];
    if (line === undefined || label === undefined) {
      if (line && blockEnd.test(line.text.slice(0, 50))) reading.claim(line, "markup");
      else if (line && (open.length > 0 || !isBlankLine(line))) open.push(line);
      continue;
    }
    close();
    const start = line.start + line.text.indexOf("</summary>") + "</summary>".length;
    reading.claim({ start: line.start, end: start }, "label");
    const end = lines.findIndex(({ text }, at) => at >= index && /<\/details>/i.test(text.slice(0, longest)));
    const last = lines[end < 0 ? lines.length - 1 : end] ?? line;
    const tag = end < 0 ? last.end : last.start + last.text.search(/<\/details>/i);
    const { meaning } = getLabel(label.trim());
    const kind = meaning !== undefined && "kind" in meaning ? meaning.kind : "other";
    sections.push(
      readSection(reading, { kind, label: label.trim(), format: "text" }, { start, end: tag }, line.start),
    );
    reading.claim({ start: tag, end: last.end }, "markup");
    index = end < 0 ? lines.length : end;
  }
  close();
  return sections;
}

/** Take stars and low lines off both ends. */
function stripMarks(text: string): string {
  const trimmed = text.trim();
  let start = 0;
  let end = trimmed.length;
  while (start < end && "*_".includes(trimmed.charAt(start))) start += 1;
  while (end > start && "*_".includes(trimmed.charAt(end - 1))) end -= 1;
  return trimmed.slice(start, end);
}
