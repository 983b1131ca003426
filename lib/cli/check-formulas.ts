import type { Message, Rule } from "@/lib/digest/diagnostics";
import type { ParsedDigest, Section } from "@/lib/digest/record";
import { groupBy } from "@/lib/library/group-by";
import { listMathErrors } from "@/lib/markdown/render";

/** Rules about how passages are shown; they cost a rendering, so the checker alone applies them. */
export const renderingRules = {
  "formula-error": {
    severity: "info",
    reason: "A formula cannot be typeset",
    note: "Its source is shown, marked. Mend it where the generator damaged it; commands that only the paper defines stay as typed.",
    explanation:
      "A formula that the typesetter refuses, with its reason: a command that only the paper defines, a brace without partner, or damage by the generator. Its source is shown in its place, marked. Only `digest check` lists these.",
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** A text with its file, and the first line there at which it may appear. */
type Text = Pick<Section, "source" | "format" | "line"> & { readonly file: string };

/** What every formula begins with; a passage without it need not be parsed. */
const mathMark = /\$|\\[([]|\\begin|```math/;

/** List the formulas of a digest that cannot be typeset, with their places in the text that `read` returns of a file. */
export function checkFormulas(digest: ParsedDigest, read: (file: string) => string): Message[] {
  const texts = listTexts(digest).filter(({ source }) => mathMark.test(source));
  return [...groupBy(texts, ({ file }) => file)].flatMap(([file, ofFile]) => {
    const text = read(file);
    const lineStarts = listLineStarts(text);
    return ofFile.flatMap(({ source, format, line }) =>
      listMathErrors(source, format).map(({ formula, reason }) => ({
        rule: "formula-error",
        ...renderingRules["formula-error"],
        file,
        ...findPlace(text, lineStarts, formula, line),
        actual: `${shorten(formula)} (${reason})`,
      })),
    );
  });
}

function listTexts({ file: ofDigest, preface, entries }: ParsedDigest): Text[] {
  return [
    ...preface.map((section) => ({ ...section, file: ofDigest })),
    ...entries.flatMap(({ title, titleTranslated = "", line, sections, file = ofDigest }) => [
      { source: title, format: "text" as const, line, file },
      { source: titleTranslated, format: "text" as const, line, file },
      ...sections.map((section) => ({ ...section, file })),
    ]),
  ];
}

/** Find a formula from a line on; where its lines were joined, the line of its passage stands in for it. */
function findPlace(
  text: string,
  lineStarts: readonly number[],
  formula: string,
  line: number,
): Pick<Message, "line" | "column"> {
  const offset = text.indexOf(formula, lineStarts[line - 1] ?? 0);
  if (offset < 0) return { line, column: 1 };
  const next = lineStarts.findIndex((start) => start > offset);
  const found = next < 0 ? lineStarts.length : next;
  return { line: found, column: offset - (lineStarts[found - 1] ?? 0) + 1 };
}

function listLineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function shorten(formula: string): string {
  const line = formula.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
