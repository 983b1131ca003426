import type { Message } from "./diagnostics";
import type { Line } from "./lines";
import { readDigests } from "./parse";
import { type Claim, type ClaimKind, createReading, getLineAt } from "./reading";

/** Text of a file that appears in no section, no token and no message. */
type Uncovered = {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
};

/** Where the characters of a file went, counted in UTF-16 code units without white space. */
export type Coverage = {
  readonly total: number;
  /** Each character counts once, for the claim that begins first. */
  readonly counts: ReadonlyMap<ClaimKind, number>;
  readonly uncovered: readonly Uncovered[];
  readonly messages: readonly Message[];
};

/**
 * Accounts for every character of a file that is not white space: in a section, in a token such as a heading or a
 * label, or quoted by a message. The spans are those the parser took its records from, noted while it read.
 */
export function measureCoverage(text: string, path: string): Coverage {
  const reading = createReading(text, path);
  readDigests(reading);
  const counts = new Map<ClaimKind, number>();
  const uncovered: Uncovered[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  const end: Claim = { start: text.length, end: text.length, kind: "markup" };
  for (const claim of [...reading.claims].sort((a, b) => a.start - b.start).concat(end)) {
    if (claim.start > at) addUncovered(uncovered, text.slice(at, claim.start), at, reading.lines);
    const visible = countVisible(text.slice(Math.max(at, claim.start), claim.end));
    counts.set(claim.kind, (counts.get(claim.kind) ?? 0) + visible);
    at = Math.max(at, claim.end);
  }
  return {
    total: countVisible(text.replace(/^\ufeff/, "")),
    counts,
    uncovered,
    messages: reading.messages,
  };
}

/** Add a stretch of the text that begins at an offset, a line each, without the white space around it. */
function addUncovered(found: Uncovered[], text: string, start: number, lines: readonly Line[]): void {
  let offset = start;
  for (const part of text.split("\n")) {
    const line = getLineAt(lines, offset)?.number ?? 1;
    if (part.trim() !== "") found.push({ line, text: part.trim() });
    offset += part.length + 1;
  }
}

function countVisible(text: string): number {
  return text.match(/\S/g)?.length ?? 0;
}
