import { type LabelLine, parseLabelLine } from "@/lib/digest/label-line";
import type { Line } from "@/lib/digest/lines";
import { getHeading } from "@/lib/digest/markup";
import type { SectionKind } from "@/lib/digest/record";

/** Where a passage or a fact of an entry begins; an analysis may begin at a heading, without a label. */
export type ReportMark = { readonly line: number; readonly label?: LabelLine };

type Labelled = Required<ReportMark>;

/**
 * List the beginnings that belong to the report's template, in the order of the file. Facts appear before the
 * abstract, the analysis is the first thing after it, and the key findings and links are the last of their names:
 * an analysis may hold lines of the same form, headings and rules, and stays whole.
 */
export function listReportMarks(lines: readonly Line[]): readonly ReportMark[] {
  const found = lines.flatMap(({ text }, line): Labelled[] => {
    const label = text.startsWith("**") ? parseLabelLine(text) : undefined;
    return label?.style === "bold" ? [{ label, line }] : [];
  });
  const abstract = found.find((mark) => isKind(mark, "abstract"))?.line ?? -1;
  const analysis = findAnalysis(lines, found, abstract);
  const closing = listClosing(found, analysis?.line ?? abstract);
  const limit = analysis?.line ?? closing[0]?.line ?? lines.length;
  const opening = found.filter(
    ({ line, label }) => line < limit && (line <= abstract || abstract === -1 || label.meaning !== undefined),
  );
  return [...listFirsts(opening), ...(analysis ? [analysis] : []), ...closing];
}

/** The analysis begins at its label, or at the first heading after the abstract where that comes before a label. */
function findAnalysis(
  lines: readonly Line[],
  found: readonly Labelled[],
  abstract: number,
): ReportMark | undefined {
  const labelled = found.find((mark) => mark.line > abstract && isKind(mark, "analysis"));
  const heading = lines.findIndex(({ text }, line) => line > abstract && getHeading(text) !== undefined);
  if (heading === -1 || (labelled !== undefined && labelled.line < heading)) return labelled;
  return { line: heading };
}

/** List the labels after the analysis: the last key findings, the last links after them, and what follows. */
function listClosing(found: readonly Labelled[], after: number): readonly Labelled[] {
  const findings = found.findLast((mark) => mark.line > after && isKind(mark, "key-findings"));
  const links = found.findLast((mark) => mark.line > (findings?.line ?? after) && isLinks(mark));
  const first = findings ?? links;
  if (first === undefined) return [];
  return found.filter((mark) => {
    if (mark.line <= first.line) return mark === first;
    if (isLinks(mark)) return mark === links;
    return mark.label.meaning !== undefined || (links !== undefined && mark.line > links.line);
  });
}

/** Keep the first mark of each name: a later one is text of the passage before it. */
function listFirsts(marks: readonly Labelled[]): readonly Labelled[] {
  const names = new Set<string>();
  return marks.filter(({ label }) => {
    const isFirst = !names.has(label.key);
    names.add(label.key);
    return isFirst;
  });
}

function isKind({ label }: Labelled, kind: SectionKind): boolean {
  return label.meaning !== undefined && "kind" in label.meaning && label.meaning.kind === kind;
}

function isLinks({ label }: Labelled): boolean {
  return label.meaning !== undefined && "fact" in label.meaning && label.meaning.fact === "links";
}
