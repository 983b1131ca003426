import { parseArxivId } from "@/lib/digest/arxiv-id";
import { parseCutAuthors } from "@/lib/digest/authors";
import { parseSubjects } from "@/lib/digest/categories";
import { findDate } from "@/lib/digest/dates";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { parseLink } from "@/lib/digest/links";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Link, Section } from "@/lib/digest/record";
import { readSection } from "@/lib/digest/section";

const separator = /[·|]/;
const address = /https?:\/\/[^\s()<>·|]{1,500}/;
/** Lines below a title in which the paper's facts must come. */
const reach = 6;
const longest = 2000;

type Facts = Pick<Entry, "authors" | "authorsCut" | "published" | "categories" | "sections" | "links"> & {
  readonly url: string;
  /** Index of the first line after the facts. */
  readonly end: number;
};

/** Find the line of facts below a title; returns -1 where an item of the list, or other text, comes first. */
export function findFacts(lines: readonly Line[], title: number, isLinked: boolean): number {
  for (let index = title + 1; index < Math.min(title + reach, lines.length); index += 1) {
    const text = lines[index]?.text ?? "";
    if (text !== "" && !/^\s/.test(text.charAt(0))) return -1;
    if (isFacts(text, isLinked)) return index;
  }
  return -1;
}

/**
 * Facts appear between dots or bars. Lists that people keep have such lines too, with links called "paper": a line of a
 * digest has a date, or a link called by the identifier.
 */
function isFacts(text: string, isLinked: boolean): boolean {
  if (text.length > longest || !separator.test(text)) return false;
  const parts = text.split(separator).map(stripMarks);
  const links = parts.flatMap((part) => parseLink(part) ?? []);
  if (links.some(({ label, url }) => parseArxivId(label) && parseArxivId(url))) return true;
  return parts.some((part) => isDate(part)) && (isLinked || address.test(text));
}

/** Read the authors and the facts below the title, which is the first of the lines. */
export function readFacts(reading: Reading, lines: readonly Line[], at: number): Facts {
  const byline = lines.slice(1, Math.max(at, 1)).filter((line) => !isBlankLine(line));
  for (const line of byline) reading.claim(line, "authors");
  const line = lines[at];
  const names = byline.map(({ text }) => stripMarks(text));
  const categories: string[] = [];
  const sections: Section[] = [];
  const links: Link[] = [];
  let url = "";
  let published: string | undefined;
  let start = line?.start ?? 0;
  for (const raw of line?.text.split(separator) ?? []) {
    const span = { start, end: start + raw.length };
    start = span.end + 1;
    if (line && start <= line.end) reading.claim({ start: span.end, end: start }, "markup");
    const part = stripMarks(raw);
    if (part === "") continue;
    const subjects = parseSubjects(raw);
    const link = parseLink(part);
    if (url === "" && address.test(part)) url = address.exec(part)?.[0] ?? "";
    else if (link) links.push(link);
    else if (isDate(part) && published === undefined) published = findDate(part);
    else if (subjects) {
      for (const category of subjects.categories) categories.push(category);
      const { classes } = subjects;
      if (classes) {
        const place = { start: span.start + classes.start, end: span.start + classes.end };
        sections.push(readSection(reading, { kind: "other", label: "", format: "text" }, place));
      }
    } else if (names.length === 0) names.push(part);
    else {
      sections.push(readSection(reading, { kind: "other", label: "", format: "text" }, span));
      continue;
    }
    reading.claim(span, "metadata");
  }
  const { authors, isCut } = parseCutAuthors(names.join(", "));
  return {
    url,
    authors: [...authors],
    ...(isCut && { authorsCut: true as const }),
    ...(published && { published }),
    categories: [...new Set(categories)],
    sections,
    links,
    end: Math.max(at, 0) + 1,
  };
}

function isDate(part: string): boolean {
  return part.length <= 40 && findDate(part) !== undefined;
}

/** Take the mark of an item, stars and low lines off both ends. */
function stripMarks(text: string): string {
  const trimmed = text.trim().replace(/^[-*+] +/, "");
  let start = 0;
  let end = trimmed.length;
  while (start < end && "*_".includes(trimmed.charAt(start))) start += 1;
  while (end > start && "*_".includes(trimmed.charAt(end - 1))) end -= 1;
  return trimmed.slice(start, end);
}
