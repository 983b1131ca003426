import { parseCutAuthors } from "@/lib/digest/authors";
import { findDate } from "@/lib/digest/dates";
import { getLabel } from "@/lib/digest/labels";
import { detectLanguage } from "@/lib/digest/language";
import type { Link, Section, SectionKind } from "@/lib/digest/record";

/** What a column of a table of papers holds; any other column is a passage under the column's own name. */
type ColumnKind = "date" | "title" | "authors" | "paper" | "code" | "passage";
export type Column = { readonly kind: ColumnKind; readonly name: string };

/** What a row says about a paper. */
export type Row = {
  readonly date?: string;
  readonly title: string;
  /** "" where no cell holds a link to the paper. */
  readonly url: string;
  readonly authors: readonly string[];
  /** Whether the row names the first authors alone: `First Author et.al.` */
  readonly isCut: boolean;
  readonly links: readonly Link[];
  readonly passages: readonly Omit<Section, "line">[];
};

const names: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    "date",
    /^(?:publish(?:ed|ing)?(?: date)?|publication date|date|update(?:d)?|日期|时间|发布日期|发表日期)$/,
  ],
  ["title", /^(?:(?:paper )?title|paper name|标题|题目|论文标题|论文题目)$/],
  ["authors", /^(?:authors?|first author|作者|第一作者)$/],
  ["paper", /^(?:pdf|paper|papers|link|links|arxiv|url|paper link|id|论文|论文链接|链接)$/],
  ["code", /^(?:code|codes|repo|repository|github|代码|开源代码)$/],
];

/** The columns of the rows that tools keep without a header. */
export const usualColumns: readonly Column[] = [
  { kind: "date", name: "Publish Date" },
  { kind: "title", name: "Title" },
  { kind: "authors", name: "Authors" },
  { kind: "paper", name: "PDF" },
  { kind: "code", name: "Code" },
];

/** No row of a table is longer; what is longer is text. */
const longestRow = 40_000;
/** Patterns look at no more than this much of a cell. */
const longestCell = 2000;
const separator = /^\|?(?:[ \t]*:?-{1,200}:?[ \t]*\|?){1,40}$/;
const link = /\[([^[\]]{0,500})\]\((https?:\/\/[^\s()]{1,1000})\)/g;
const emptyCell = /^(?:null|none|n\/a|-+|)$/i;
const listItem =
  /^[-*] (\d{4}-\d{2}-\d{2}), \*\*(.{1,1000}?)\*\*, (.{0,2000}?)(?:, |\. ?)?(?:Paper|PDF): (.{1,4000})$/i;

/** Read the header of a table of papers: a title, and a date or an address; undefined for any other line. */
export function parseHeader(text: string): readonly Column[] | undefined {
  if (!text.includes("|") || text.length > 1000) return undefined;
  const columns = splitCells(text).map((cell): Column => {
    const name = cell.replace(/\*\*/g, "").trim();
    const known = names.find(([, pattern]) => pattern.test(name.toLowerCase()));
    return { kind: known?.[0] ?? "passage", name };
  });
  const has = (kind: ColumnKind) => columns.some((column) => column.kind === kind);
  return has("title") && (has("paper") || has("date")) && columns.length > 2 ? columns : undefined;
}

/** Recognise the line of dashes below a header. */
export function isSeparator(text: string): boolean {
  return text.length <= 2000 && text.includes("-") && separator.test(text.trim());
}

/** Read a row below a header; undefined for a line that is none, or has neither a title nor an address. */
export function parseRow(text: string, columns: readonly Column[]): Row | undefined {
  if (!text.includes("|") || text.length > longestRow) return undefined;
  const cells = alignCells(splitCells(text), columns);
  const get = (kind: ColumnKind) => cells[columns.findIndex((column) => column.kind === kind)] ?? "";
  const title = get("title");
  const inPaper = listLinks(get("paper"));
  const address = inPaper[0]?.url ?? (readAddress(get("paper")) || listLinks(title)[0]?.url);
  const row = createRow(get("date"), title, get("authors"), address ?? "");
  const links = [
    ...inPaper.slice(1),
    ...listLinks(title).filter(({ url }) => url !== address),
    ...readCode(get("code")),
  ];
  const passages = columns.flatMap(({ kind, name }, place) => {
    const source = (cells[place] ?? "").trim();
    const isKept = kind === "passage" && !emptyCell.test(source.slice(0, 10));
    return isKept ? [createPassage(name, source)] : [];
  });
  return row.title === "" && row.url === "" ? undefined : { ...row, links, passages };
}

/** Read the form of a row that is a list item: `- 2024-07-01, **Title**, First et.al., Paper: [..](..), Code: ..`. */
export function parseListRow(text: string): Row | undefined {
  if (!/^[-*] \d{4}-/.test(text.slice(0, 10)) || text.length > 2 * longestCell) return undefined;
  const [, date = "", title = "", authors = "", rest = ""] = listItem.exec(text) ?? [];
  if (title === "") return undefined;
  const code = rest.search(/, Code: /i);
  const paper = listLinks(code === -1 ? rest : rest.slice(0, code));
  const row = createRow(date, title, authors, paper[0]?.url ?? "");
  const links = [...paper.slice(1), ...(code === -1 ? [] : readCode(rest.slice(code + 7)))];
  return { ...row, links, passages: [] };
}

function createRow(date: string, title: string, authors: string, url: string) {
  const found = findDate(date.replaceAll(".", "-").replace(/[*_]/g, "").trim());
  return {
    ...(found && { date: found }),
    title: stripLinks(stripMarks(title)),
    url,
    ...parseCutAuthors(stripMarks(authors)),
  };
}

function createPassage(label: string, source: string): Omit<Section, "line"> {
  const { meaning } = getLabel(label);
  const kind: SectionKind = meaning !== undefined && "kind" in meaning ? meaning.kind : "other";
  return { kind, label, language: detectLanguage(source), format: "text", source };
}

function readCode(cell: string): Link[] {
  const links = listLinks(cell);
  if (links.length > 0) return links.map(({ url }) => ({ label: "Code", url }));
  const bare = readAddress(cell);
  return bare === undefined ? [] : [{ label: "Code", url: bare }];
}

function readAddress(cell: string): string | undefined {
  return /https?:\/\/[^\s()*|]{1,1000}/.exec(cell.slice(0, longestCell))?.[0];
}

function listLinks(cell: string): Link[] {
  return Array.from(cell.slice(0, longestCell).matchAll(link), ([, label = "", url = ""]) => ({
    label,
    url,
  }));
}

/** A title that holds a bar has more cells than there are columns: the ones too many are its own. */
function alignCells(cells: readonly string[], columns: readonly Column[]): readonly string[] {
  const extra = cells.length - columns.length;
  const title = columns.findIndex(({ kind }) => kind === "title");
  if (extra <= 0) return cells;
  const end = title + extra + 1;
  return [...cells.slice(0, title), cells.slice(title, end).join("|"), ...cells.slice(end)];
}

/** Split a row at its bars; one after a backslash is text. */
function splitCells(text: string): string[] {
  const row = text.trim();
  const isClosed = row.length > 1 && row.endsWith("|") && !row.endsWith("\\|");
  const cells = row.slice(row.startsWith("|") ? 1 : 0, isClosed ? -1 : undefined).split("|");
  const joined: string[] = [];
  let open = false;
  for (const cell of cells) {
    if (open) joined[joined.length - 1] = `${joined.at(-1)?.slice(0, -1)}|${cell}`;
    else joined.push(cell);
    open = cell.endsWith("\\");
  }
  return joined.map((cell) => cell.trim());
}

function stripMarks(cell: string): string {
  const text = cell.trim();
  return text.startsWith("**") && text.endsWith("**") && text.length > 4 ? text.slice(2, -2).trim() : text;
}

/** A title that is a link is the link's text. */
function stripLinks(title: string): string {
  return title.startsWith("[") && title.length <= longestCell ? title.replace(link, "$1").trim() : title;
}
