import * as z from "zod/mini";
import type { SearchDocument } from "./document";

/** Version of the static files' shape; a reader refuses another. */
export const dataVersion = 5;

const count = z.int().check(z.nonnegative());

/**
 * Papers in columns: each string holds one line a paper, newest first. Values of a line are separated by tabs
 * (authors, sources) or spaces (categories); an empty line is an absent value.
 */
export const shardSchema = z.object({
  version: z.literal(dataVersion),
  count,
  columns: z.object({
    id: z.string(),
    title: z.string(),
    titleTranslated: z.string(),
    /** The first 60 authors. */
    authors: z.string(),
    /** How many authors the paper has. */
    authorCount: z.string(),
    categories: z.string(),
    /** Date of the first digest that contains the paper. */
    date: z.string(),
    /** "1" where the date is an estimate. */
    isEstimated: z.string(),
    sources: z.string(),
    /** "1" where a passage names the address of the paper's code. */
    hasCode: z.string(),
  }),
  /** Summaries, a column for each language. */
  tldr: z.record(z.string(), z.string()),
});

export type Shard = Readonly<z.infer<typeof shardSchema>>;
type Columns = Shard["columns"];

/** Write papers in columns; white space within a value becomes a space. */
export function createShard(documents: readonly SearchDocument[]): Shard {
  const column = (read: (document: SearchDocument) => string) => documents.map(read).join("\n");
  const languages = new Set(documents.flatMap(({ tldr }) => tldr.map(({ language }) => language)));
  const tldr = [...languages]
    .sort()
    .map((language) => [
      language,
      column((document) => cleanSpace(document.tldr.find((passage) => passage.language === language)?.text)),
    ]);
  return {
    version: dataVersion,
    count: documents.length,
    columns: {
      id: column(({ id }) => cleanSpace(id)),
      title: column(({ title }) => cleanSpace(title)),
      titleTranslated: column(({ titleTranslated }) => cleanSpace(titleTranslated)),
      authors: column(({ authors }) => authors.map(cleanSpace).join("\t")),
      authorCount: column(({ authorCount }) => String(authorCount)),
      categories: column(({ categories }) => categories.map(cleanSpace).join(" ")),
      date: column(({ date }) => cleanSpace(date)),
      isEstimated: column(({ isEstimated }) => (isEstimated ? "1" : "")),
      sources: column(({ sources }) => sources.map(cleanSpace).join("\t")),
      hasCode: column(({ hasCode }) => (hasCode ? "1" : "")),
    },
    tldr: Object.fromEntries(tldr),
  };
}

/** Read the papers of a shard; throws where a column has more or fewer lines than there are papers. */
export function readShard(shard: Shard): SearchDocument[] {
  const split = (name: string, column: string): string[] => {
    const lines = shard.count === 0 && column === "" ? [] : column.split("\n");
    if (lines.length === shard.count) return lines;
    throw new RangeError(`Unexpected ${lines.length} lines in column ${name}, expected ${shard.count}`);
  };
  const line = (name: keyof Columns) => split(name, shard.columns[name]);
  const titles = line("title");
  const translations = line("titleTranslated");
  const authors = line("authors");
  const authorCounts = line("authorCount");
  const categories = line("categories");
  const dates = line("date");
  const estimates = line("isEstimated");
  const sources = line("sources");
  const codes = line("hasCode");
  const tldr = Object.entries(shard.tldr).map(([language, column]) => ({
    language,
    lines: split(language, column),
  }));
  return line("id").map((id, index) => ({
    id,
    title: titles[index] ?? "",
    ...(translations[index] && { titleTranslated: translations[index] }),
    authors: splitValues(authors[index], "\t"),
    authorCount: Number(authorCounts[index]),
    categories: splitValues(categories[index], " "),
    date: dates[index] ?? "",
    ...(estimates[index] === "1" && { isEstimated: true }),
    sources: splitValues(sources[index], "\t"),
    ...(codes[index] === "1" && { hasCode: true }),
    tldr: tldr.flatMap(({ language, lines }) => {
      const text = lines[index];
      return text ? { language, text } : [];
    }),
  }));
}

/** No value may hold a separator of lines or of values. */
function cleanSpace(value = ""): string {
  return value.replace(/\s+/g, " ").trim();
}

function splitValues(line: string | undefined, separator: string): string[] {
  return line ? line.split(separator) : [];
}
