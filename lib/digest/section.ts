import { detectLanguage } from "./language";
import { isBlankLine, type Line, readSpan, type Span, trimSpan } from "./lines";
import { isRuleLine } from "./markup";
import { getLineAt, type Reading } from "./reading";
import type { Section } from "./record";

export type SectionHead = Pick<Section, "kind" | "label" | "format">;

/**
 * Cut a section out of the file and claim its text. The section's line is that of its label where `labelStart`
 * is given, else that of its first character.
 */
export function readSection(
  reading: Reading,
  { kind, label, format }: SectionHead,
  span: Span,
  labelStart?: number,
): Section {
  const trimmed = trimSpan(reading.text, span);
  reading.claim(trimmed, "section");
  const source = readSpan(reading.text, trimmed);
  const line = getLineAt(reading.lines, labelStart ?? trimmed.start);
  return { kind, label, language: detectLanguage(source), format, source, line: line?.number ?? 1 };
}

/** Read text that no label names as a section of kind "other" and report it; returns undefined for blank text. */
export function readUnlabelled(reading: Reading, span: Span, label = ""): Section | undefined {
  const trimmed = trimSpan(reading.text, span);
  if (trimmed.start === trimmed.end) return undefined;
  reading.report("unlabelled-text", trimmed);
  return readSection(reading, { kind: "other", label, format: "text" }, trimmed);
}

/** Take blank lines and rules off the end: they part what appears before them from what follows. */
export function trimRules(reading: Reading, lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  for (; end > 0; end -= 1) {
    const line = lines[end - 1];
    if (line === undefined || (!isBlankLine(line) && !isRuleLine(line.text))) break;
    if (!isBlankLine(line)) reading.claim(line, "markup");
  }
  return lines.slice(0, end);
}
