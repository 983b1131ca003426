import { parseArxivId } from "@/lib/digest/arxiv-id";
import { parseAuthors } from "@/lib/digest/authors";
import { parseSubjects } from "@/lib/digest/categories";
import { createEntry } from "@/lib/digest/entry";
import type { Draft, Format } from "@/lib/digest/formats/format";
import { detectLanguage } from "@/lib/digest/language";
import { isBlankLine, type Line, listIndexes } from "@/lib/digest/lines";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Link, Section } from "@/lib/digest/record";
import { reportDecoded } from "@/lib/digest/text-faults";
import { isPaperLine, type PaperLine, parsePaperLine } from "./paper-line";
import { createOther, type JsonPassage, readJsonPassages } from "./passages";

/**
 * Papers as the generator of the details family keeps them: JSON, a paper a line, with what a model said of it under
 * `AI`. Its Markdown leaves out comment, code and all categories but one.
 */
export const jsonLines: Format = {
  name: "json-lines",
  about: "JSON of the details generator, a paper a line: `DATE.jsonl`, `DATE_AI_enhanced_LANGUAGE.jsonl`",
  listEntryStarts: ({ lines }) => listIndexes(lines, (text) => mayBeObject(text) && isPaperLine(text)),
  isFrame: () => false,
  read: (reading, from) => [readLines(reading, reading.lines.slice(from))],
};

function readLines(reading: Reading, lines: readonly Line[]): Draft {
  const entries: Entry[] = [];
  for (const line of lines) {
    if (isBlankLine(line)) continue;
    const paper = parsePaperLine(line.text);
    if (typeof paper === "string") {
      reading.report("faulty-line", line, `The line is no paper: ${paper}`);
      reading.claim(line, "message");
      continue;
    }
    if (paper.faulty.length > 0) {
      const reason = `Not of the type that is read, and kept as written: ${paper.faulty.join(", ")}`;
      reading.report("faulty-line", line, reason);
    }
    reading.claim(line, "section");
    entries.push(readPaper(reading, line, paper, entries.length + 1));
  }
  return { preface: [], entries };
}

function readPaper(reading: Reading, line: Line, paper: PaperLine, ordinal: number): Entry {
  const { url, unlinked, links } = readAddresses(paper);
  const { categories, classes } = readCategories(paper);
  const { titleTranslated, passages } = readJsonPassages(paper);
  const [names = "", ...others] = paper.authors;
  const sections = [...unlinked, ...createOther("Categories", classes.join(", ")), ...passages].map(
    ({ kind, label, source }): Section => {
      const text = source.trim();
      return { kind, label, language: detectLanguage(text), format: "text", source: text, line: line.number };
    },
  );
  const title = toLine(paper.title);
  reportDecoded(reading, line, [title, titleTranslated ?? "", ...sections.map(({ source }) => source)]);
  return createEntry(reading, {
    heading: line,
    ordinal,
    url,
    title,
    ...(titleTranslated && { titleTranslated: toLine(titleTranslated) }),
    // One text may be a list of names.
    authors: others.length > 0 ? paper.authors.map(toLine).filter(Boolean) : [...parseAuthors(names)],
    categories,
    sections,
    links,
  });
}

/**
 * Read the entry's own address and those that it links. The identifier decides; an address of another paper or
 * another site is a link. What no page can link stays a passage.
 */
function readAddresses({ id, address, pdf, code }: PaperLine): {
  readonly url: string;
  readonly unlinked: readonly JsonPassage[];
  readonly links: Link[];
} {
  const own = parseArxivId(id);
  const versions = address.map((url) => ({ url, reference: parseArxivId(url) }));
  const same = versions.filter(({ reference }) => own && reference?.id === own.id);
  const fits = same.find(({ reference }) => own?.version === undefined || reference?.version === own.version);
  const made = own && `https://arxiv.org/abs/${own.id}${own.version ? `v${own.version}` : ""}`;
  const url = own ? (fits?.url ?? made ?? "") : (address.find(isWebAddress) ?? "");
  const rest = own ? versions.filter((version) => !same.includes(version)) : versions;
  const links = [
    ...pdf.map((to) => ({ label: "PDF", url: to })),
    ...code.map((to) => ({ label: "Code", url: to })),
    ...rest.filter((version) => version.url !== url).map((version) => ({ label: "Link", url: version.url })),
  ];
  return {
    url,
    unlinked: [
      ...(own ? [] : createOther("id", id)),
      ...links.filter((link) => !isWebAddress(link.url)).flatMap((link) => createOther(link.label, link.url)),
    ],
    links: links.filter((link) => isWebAddress(link.url)),
  };
}

/** Read arXiv's categories, the primary one first; what holds none, or classes beside them, is kept as it is. */
function readCategories({ category, categories }: PaperLine): { categories: string[]; classes: string[] } {
  const read = [...category, ...categories].map((text) => ({ text, subjects: parseSubjects(text) }));
  return {
    categories: [...new Set(read.flatMap(({ subjects }) => subjects?.categories ?? []))],
    classes: [
      ...new Set(read.flatMap(({ text, subjects }) => (subjects && !subjects.classes ? [] : text.trim()))),
    ],
  };
}

/** Titles and names of the interface of arXiv are broken where they are long. */
function toLine(text: string): string {
  return text
    .split("\n")
    .map((part) => part.trim())
    .join(" ")
    .trim();
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url.slice(0, 2000));
}

/** Most lines of other families are recognised by their first character. */
function mayBeObject(text: string): boolean {
  return text.startsWith("{") || text.startsWith(" ") || text.startsWith("\t");
}
