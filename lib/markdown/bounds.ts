/** Ten times the longest analysis measured. */
const maxLength = 100_000;
/** Lines of one block: a lazy quotation takes the square of them. */
const maxLines = 2000;
/** Emphasis, bracket, code and math delimiters of one block; they are paired within it. */
const maxDelimiters = 3000;
/** Container markers at the start of one line. */
const maxMarkers = 30;
const maxIndent = 200;
/** Cells of one table row: every row is filled up to the widest. */
const maxCells = 100;

/**
 * Return whether a text is fit for a Markdown parser. Parsers of CommonMark take the square of some floods of
 * delimiters and recurse on nesting; the largest real analysis stays a factor of ten under each bound.
 */
export function isWithinBounds(source: string): boolean {
  return source.length <= maxLength && source.split(/\n[ \t]*\n/).every(isBlockWithinBounds);
}

function isBlockWithinBounds(block: string): boolean {
  const lines = block.split("\n");
  return (
    lines.length <= maxLines &&
    count(block, /[*_~`[\]$\\!]/g) <= maxDelimiters &&
    lines.every(isLineWithinBounds)
  );
}

function isLineWithinBounds(line: string): boolean {
  const lead = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? "";
  const markers = count(lead, /[>*+-]|\d[.)]/g);
  return lead.length <= maxIndent && markers <= maxMarkers && count(line, /\|/g) <= maxCells;
}

function count(value: string, pattern: RegExp): number {
  return value.match(pattern)?.length ?? 0;
}
