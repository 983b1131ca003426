import { markdownTable } from "markdown-table";
import stringWidth from "string-width";
import { showControls } from "@/lib/markdown/visible";

/** A column's heading, and the side on which its cells appear. */
export type TableColumn = readonly [heading: string, side: "left" | "right"];

/**
 * Write rows under headings as a Markdown table, aligned for a terminal in which a CJK character takes two places.
 * What a cell holds stays on one line and cannot close the cell.
 */
export function formatTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const headings = columns.map(([heading]) => heading);
  return markdownTable(
    [headings, ...rows].map((cells) => cells.map((cell) => toTerminalLine(cell).replaceAll("|", "\\|"))),
    { align: columns.map(([, side]) => side), stringLength: stringWidth },
  );
}

/** Put a text of any origin on one line that a terminal shows and does not obey. */
export function toTerminalLine(text: string): string {
  return showControls(text)
    .replace(/\n/g, "\u240a")
    .replace(/\t/g, " ")
    .replace(/\p{Cf}/gu, "\ufffd");
}

/** Write a number with its noun: "1 file", "2 files", "3 entries". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** List a few names, and say how many more there are. */
export function listSome(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map(toTerminalLine).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
