import { type EntryHeading, isOpenHeading, parseEntryHeading, parseUnlinkedHeading } from "./entry-heading";
import { isBlankLine, type Line } from "./lines";

/** A line that may open an entry. */
export type EntryStart = {
  readonly heading: EntryHeading;
  /** Index of its first line, and of the line after it. */
  readonly first: number;
  readonly body: number;
};

/** Lines that a title may run over. */
const longestTitle = 3;

/** Read the heading at a line, over several lines where its title has line ends; undefined for other lines. */
export function readEntryStart(lines: readonly Line[], index: number): EntryStart | undefined {
  const text = lines[index]?.text ?? "";
  if (!text.startsWith("##")) return undefined;
  const whole = parseEntryHeading(text);
  if (whole !== undefined) return { heading: whole, first: index, body: index + 1 };
  const joined = isOpenHeading(text) ? readLongTitle(lines, index, text) : undefined;
  if (joined !== undefined) return joined;
  const heading = parseUnlinkedHeading(text);
  return heading && { heading, first: index, body: index + 1 };
}

function readLongTitle(lines: readonly Line[], index: number, text: string): EntryStart | undefined {
  let joined = text;
  for (let next = index + 1; next < index + longestTitle; next += 1) {
    const line = lines[next];
    if (line === undefined || isBlankLine(line) || line.text.startsWith("#")) return undefined;
    joined += `\n${line.text}`;
    const heading = parseEntryHeading(joined);
    if (heading !== undefined) return { heading, first: index, body: next + 1 };
  }
  return undefined;
}
