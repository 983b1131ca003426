import { getLabel } from "@/lib/digest/labels";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import type { Reading } from "@/lib/digest/reading";
import type { Section } from "@/lib/digest/record";
import { readSection, readUnlabelled } from "@/lib/digest/section";

const details = /^\s*(?:[-*+]\s+)?<details[^>]{0,100}>\s*/i;
const summary = /^\s*<summary[^>]{0,100}>\s*(?:<\w{1,10}>)?([^<]{0,100})(?:<\/\w{1,10}>)?\s*<\/summary>/i;
/** The tags at the beginning of a line are looked for in this much of it. */
const longestTags = 400;

type Opening = { readonly label: string; readonly line: number; readonly column: number };

/** Read blocks of details, each under its summary, and what appears outside of them. */
export function readBlocks(reading: Reading, lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  let open: { start: number; end: number } | undefined;
  const close = () => {
    const section = open && readUnlabelled(reading, open);
    if (section) sections.push(section);
    open = undefined;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const opening = readOpening(lines, index);
    const first = opening && lines[opening.line];
    if (!line || !opening || !first) {
      if (line && !isBlankLine(line)) open = { start: open?.start ?? line.start, end: line.end };
      continue;
    }
    close();
    const start = first.start + opening.column;
    reading.claim({ start: line.start, end: start }, "label");
    const end = findClosing(lines, opening);
    const { meaning } = getLabel(opening.label);
    const kind = meaning !== undefined && "kind" in meaning ? meaning.kind : "other";
    const head = { kind, label: opening.label, format: "text" } as const;
    sections.push(readSection(reading, head, { start, end: end.start }, line.start));
    reading.claim({ start: end.start, end: end.start + end.length }, "markup");
    index = end.line;
    const last = lines[index];
    const rest = { start: end.start + end.length, end: last?.end ?? 0 };
    if (last && reading.text.slice(rest.start, rest.end).trim() !== "") open = rest;
  }
  close();
  return sections;
}

/** The tags appear in one line, or the summary in the line below. */
function readOpening(lines: readonly Line[], index: number): Opening | undefined {
  const head = (lines[index]?.text ?? "").slice(0, longestTags);
  const opened = head.includes("<") ? details.exec(head)?.[0].length : undefined;
  if (opened === undefined) return undefined;
  const inline = summary.exec(head.slice(opened));
  if (inline) return { label: (inline[1] ?? "").trim(), line: index, column: opened + inline[0].length };
  const isAlone = opened === lines[index]?.text.length;
  const below = isAlone ? summary.exec((lines[index + 1]?.text ?? "").slice(0, longestTags)) : null;
  if (below) return { label: (below[1] ?? "").trim(), line: index + 1, column: below[0].length };
  return { label: "", line: index, column: opened };
}

function findClosing(lines: readonly Line[], { line, column }: Opening) {
  const tag = "</details>";
  for (let index = line; index < lines.length; index += 1) {
    const at = lines[index]?.text.indexOf(tag, index === line ? column : 0) ?? -1;
    if (at >= 0) return { line: index, start: (lines[index]?.start ?? 0) + at, length: tag.length };
  }
  return { line: lines.length - 1, start: lines.at(-1)?.end ?? 0, length: 0 };
}
