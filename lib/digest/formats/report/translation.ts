import { isBlankLine, type Line } from "@/lib/digest/lines";
import { getHeading } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { Section } from "@/lib/digest/record";
import { readSection } from "@/lib/digest/section";

/** Headings under which analyses put the abstract in their own language, with or without a number. */
const titles = /^(?:\d{1,2}[.、]?\s*)?(摘要翻译|摘要译文|アブストラクト(?:の)?翻訳)$/;

/**
 * Read the translated abstract of an analysis: what appears between the one heading of that name and the next
 * heading. Returns undefined where there is no such heading, more than one, or nothing below it.
 */
export function readTranslation(reading: Reading, lines: readonly Line[]): Section | undefined {
  const [at, ...others] = lines.flatMap((line, index) => (getTitle(line) === undefined ? [] : [index]));
  const heading = at === undefined ? undefined : lines[at];
  if (at === undefined || heading === undefined || others.length > 0) return undefined;
  const after = lines.slice(at + 1);
  const next = after.findIndex(({ text }) => getHeading(text) !== undefined);
  const below = next === -1 ? after : after.slice(0, next);
  const last = below.findLast((line) => !isBlankLine(line));
  if (last === undefined) return undefined;
  const head = { kind: "abstract-translation", label: getTitle(heading) ?? "", format: "markdown" } as const;
  return readSection(reading, head, { start: heading.end, end: last.end }, heading.start);
}

function getTitle({ text }: Line): string | undefined {
  return titles.exec(getHeading(text)?.text.slice(0, 40) ?? "")?.[1];
}
