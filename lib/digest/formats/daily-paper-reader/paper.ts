import { parseArxivId } from "@/lib/digest/arxiv-id";
import { parseAuthors } from "@/lib/digest/authors";
import { findDate, findDateInFolders } from "@/lib/digest/dates";
import { createEntry } from "@/lib/digest/entry";
import type { Draft, Format } from "@/lib/digest/formats/format";
import { getLabel } from "@/lib/digest/labels";
import { detectLanguage } from "@/lib/digest/language";
import type { Line } from "@/lib/digest/lines";
import { getHeading } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { Section, SectionKind } from "@/lib/digest/record";
import { readSection, readUnlabelled, trimRules } from "@/lib/digest/section";
import { type FrontMatterFields, findFieldsEnd, hasField, readFields } from "./fields";

/**
 * A paper a file, in a folder a day: fields in front, the abstract and its translation, and a long summary. The library
 * gathers a day's files into one digest.
 */
export const paperFile: Format = {
  name: "daily-paper-reader",
  about: "a folder a day, `YYYYMM/DD/`, with a file a paper: fields in front, abstract, long summary",
  listEntryStarts: ({ lines }) => {
    const end = findFieldsEnd(lines);
    const isPaper =
      end !== undefined &&
      hasField(lines, end, "title") &&
      (hasField(lines, end, "pdf") || hasField(lines, end, "tldr"));
    return isPaper ? [0] : [];
  },
  isFrame: () => false,
  read: (reading) => [readPaper(reading)],
  omits: ["incomplete-entry"],
};

const summaries: readonly (readonly [field: string, kind: SectionKind])[] = [
  ...(["tldr", "motivation", "method", "result", "conclusion"] as const).map((name) => [name, name] as const),
  ["tags", "keywords"],
];
/** FrontMatterFields that are facts, or name files beside the original site: its figures and tables. */
const facts = new Set(["title", "title_zh", "authors", "date", "pdf", "figures_json", "tables_json"]);
/** What opens the long summary, which runs to the end of the file: it has headings of its own. */
const longSummary = /^(?:论文)?(?:详细|完整|全文)?(?:总结|解读|精读)/;

function readPaper(reading: Reading): Draft {
  const { lines } = reading;
  const end = findFieldsEnd(lines) ?? -1;
  const fields = readFields(reading, end);
  for (const line of lines.slice(0, end + 1)) {
    reading.claim(
      line,
      /^(?:figures|tables)_json:/.test(line.text.slice(0, 20)) ? "front-matter" : "metadata",
    );
  }
  const get = (name: string) => fields.get(name)?.trim() ?? "";
  const heading = lines.find(({ text }) => text.startsWith("title:")) ?? lines[0] ?? { start: 0, end: 0 };
  const published = findDate(get("date"));
  const translated = get("title_zh");
  const date = findDateInFolders(reading.file);
  const entry = createEntry(reading, {
    heading,
    ordinal: 1,
    url: get("pdf") || getAddress(reading.file),
    title: get("title"),
    ...(translated && { titleTranslated: translated }),
    authors: [...parseAuthors(get("authors"))],
    categories: [],
    ...(published && { published }),
    sections: [...listPassages(fields, lines), ...readBody(reading, lines.slice(end + 1))],
    links: get("pdf") ? [{ label: "PDF", url: get("pdf") }] : [],
  });
  return { ...(date && { date, dateFrom: "file-name" as const }), preface: [], entries: [entry] };
}

/** A file is named by the identifier: `2603.00001v1-a-sample-title.md`. */
function getAddress(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1).split("-")[0] ?? "";
  return parseArxivId(name) ? `https://arxiv.org/abs/${name}` : "";
}

function listPassages(fields: FrontMatterFields, lines: readonly Line[]): Section[] {
  const known = summaries.flatMap(([name, kind]) => (fields.has(name) ? [{ name, kind }] : []));
  const others = [...fields.keys()]
    .filter((name) => !facts.has(name) && summaries.every(([known]) => known !== name))
    .map((name) => ({ name, kind: "other" as const }));
  return [...known, ...others].flatMap(({ name, kind }) => {
    const source = fields.get(name)?.trim() ?? "";
    if (source === "" && kind === "other") return [];
    const line = lines.find(({ text }) => text.startsWith(`${name}:`))?.number ?? 1;
    return [{ kind, label: name, language: detectLanguage(source), format: "text" as const, source, line }];
  });
}

/** Read the passages below the fields, from one heading of the second level to the next. */
function readBody(reading: Reading, lines: readonly Line[]): Section[] {
  const starts = lines.flatMap((line, index) => (getHeading(line.text)?.level === 2 ? [index] : []));
  const long = starts.findIndex((index) =>
    longSummary.test(getHeading(lines[index]?.text ?? "")?.text ?? ""),
  );
  const parts = long < 0 ? starts : starts.slice(0, long + 1);
  const before = readText(reading, lines.slice(0, parts[0] ?? lines.length));
  return [
    ...before,
    ...parts.flatMap((start, place) => {
      const isLong = place === long;
      const ofPart = lines.slice(start + 1, isLong ? lines.length : (starts[place + 1] ?? lines.length));
      const line = lines[start];
      return line ? readPart(reading, line, trimRules(reading, ofPart), isLong) : [];
    }),
  ];
}

function readPart(reading: Reading, heading: Line, lines: readonly Line[], isLong: boolean): Section[] {
  reading.claim(heading, "label");
  const label = getHeading(heading.text)?.text ?? "";
  const { meaning } = getLabel(label);
  const known: SectionKind = meaning !== undefined && "kind" in meaning ? meaning.kind : "other";
  const kind = isLong ? "analysis" : known;
  const isText = kind === "abstract" || kind === "abstract-translation";
  const span = { start: heading.end, end: lines.at(-1)?.end ?? heading.end };
  return [readSection(reading, { kind, label, format: isText ? "text" : "markdown" }, span, heading.start)];
}

function readText(reading: Reading, lines: readonly Line[]): Section[] {
  const text = trimRules(reading, lines);
  const start = text[0]?.start ?? 0;
  const section = readUnlabelled(reading, { start, end: text.at(-1)?.end ?? start });
  return section ? [section] : [];
}
