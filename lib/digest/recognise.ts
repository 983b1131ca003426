import { isBlankLine, type Line } from "./lines";
import { getHeading } from "./markup";

/** What a file that no format reads looks like, the line that says so, and what to do with it. */
export type Recognised = { readonly line: Line; readonly looksLike: string; readonly advice: string };

type Kind = {
  readonly looksLike: string;
  readonly advice: string;
  /** Recognises the line that gives the kind away, given the first lines of the file. */
  readonly is: (line: Line, lines: readonly Line[]) => boolean;
};

const sampleLines = 200;
/** No sign of a kind appears further behind the start of its line. */
const sampleLength = 300;

const startsWith = (pattern: RegExp) => (line: Line) => pattern.test(line.text.slice(0, sampleLength));

const kinds: readonly Kind[] = [
  {
    looksLike: "a page of HTML",
    advice: "Import the Markdown or JSON that the page was made from.",
    is: startsWith(/^\s*(?:<!doctype html|<html\b|<head\b|<body\b)/i),
  },
  {
    looksLike: "JSON lines without the fields id, title",
    advice:
      "Write a line a paper with `id`, `title`, `authors`, `summary`, and what a model said under `AI`.",
    is: (line, lines) =>
      startsWith(/^\s*\{.*[}\],]?\s*$/)(line) && (lines.length < 2 || lines.filter(isObject).length > 1),
  },
  {
    looksLike: "JSON of another form",
    advice: "Import JSON lines of papers, or the JSON that the tools of cv-arxiv-daily keep.",
    // Markdown has links in brackets, too: `[[back]](#top)`.
    is: startsWith(/^\s*(?:\{\s*(?:$|["{[])|\[\s*\[?\s*(?:$|["{])(?!.*\]\())/),
  },
  {
    looksLike: "a notebook",
    advice: "Export the papers as Markdown or JSON lines.",
    is: startsWith(/"nbformat"\s*:/),
  },
  {
    looksLike: "references in BibTeX",
    advice: "Digests hold summaries: import the file that the references were made from.",
    is: startsWith(/^\s*@(?:article|inproceedings|misc|book|phdthesis|techreport)\s*\{/i),
  },
  {
    looksLike: "a message of e-mail",
    advice: "Save its body as Markdown in one of the forms of content/README.md.",
    is: startsWith(/^(?:Return-Path|Received|MIME-Version|Content-Type|Message-ID): /i),
  },
  {
    looksLike: "a table without the columns title and date or address",
    advice: "Name its columns: `|Publish Date|Title|Authors|PDF|Code|`.",
    is: startsWith(/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+/),
  },
  {
    looksLike: "rows of a table of papers without its header",
    advice: "Put `|Publish Date|Title|Authors|PDF|Code|` and a line of dashes above the rows.",
    is: startsWith(/^\s*\|.*\]\(https?:\/\/arxiv\.org\//i),
  },
  {
    looksLike: "comma-separated values",
    advice: "Write the rows as a table of Markdown, or as JSON lines.",
    is: startsWith(/^(?:"?[\w ]{1,30}"?,){2,}"?[\w ]{1,30}"?$/),
  },
  {
    looksLike: "an index that links papers in files of their own",
    advice: "Import the folder that holds those files.",
    is: startsWith(/^\s*(?:[-*+]|\d{1,4}\.)\s+\[[^\]]+\]\((?!https?:|#|mailto:)[^)]*\)/),
  },
  {
    looksLike: "a list of links to papers",
    advice: "A digest says something of each paper: import the file that the list was made from.",
    is: startsWith(/^\s*(?:[-*+|]|\d{1,4}[.)]).*\]\(https?:\/\/arxiv\.org\/(?:abs|pdf)\//i),
  },
  {
    looksLike: "a README",
    advice: "Move it out of the folder.",
    is: (line) =>
      /^(?:installation|install|usage|getting started|license|contributing|安装|使用|用法)\b/i.test(
        getHeading(line.text)?.text.slice(0, 40) ?? "",
      ),
  },
];

/** Recognise what a file is that no format reads; undefined where nothing shows. */
export function recognise(lines: readonly Line[]): Recognised | undefined {
  const sample = lines.filter((line) => !isBlankLine(line)).slice(0, sampleLines);
  for (const { is, looksLike, advice } of kinds) {
    const line = sample.find((candidate) => is(candidate, sample));
    if (line) return { line, looksLike, advice };
  }
  return undefined;
}

function isObject({ text }: Line): boolean {
  return text.slice(0, sampleLength).trimStart().startsWith('{"');
}
