import { catalogue, type Message, type RuleId } from "./diagnostics";
import type { Habits } from "./habits";
import { type Line, listLines, readSpan, type Span, trimSpan } from "./lines";
import type { OwnLabel } from "./record";

/**
 * What a stretch of a file can be, and what becomes of its text: kept in the record, for a page to show; quoted by a
 * message; or dropped by intent, since it only gives the file its shape.
 */
export const claimKinds = {
  section: "kept",
  heading: "kept",
  authors: "kept",
  metadata: "kept",
  links: "kept",
  message: "quoted",
  label: "dropped",
  "front-matter": "dropped",
  contents: "dropped",
  markup: "dropped",
} as const;

export type ClaimKind = keyof typeof claimKinds;

export type Claim = Span & { readonly kind: ClaimKind };

/** A file while it is read: its lines, and the claims and messages gathered so far. */
export type Reading = {
  readonly text: string;
  readonly file: string;
  readonly lines: readonly Line[];
  readonly claims: readonly Claim[];
  readonly messages: readonly Message[];
  /** Says what a stretch of the file is, so that nothing can be lost unseen. */
  readonly claim: (span: Span, kind: ClaimKind) => void;
  /** Adds a message that quotes the span; `reason` replaces the general one of the rule. */
  readonly report: (rule: RuleId, span: Span, reason?: string) => void;
  readonly habits: Habits;
  readonly ownLabels: ReadonlyMap<string, OwnLabel>;
  /** Notes a label of the generator's own; one that was text anywhere in the file counts as text. */
  readonly meet: (label: OwnLabel) => void;
};

const longestQuote = 120;

/** Start reading a file; the caller decides what its lines are. */
export function createReading(text: string, file: string, habits: Habits = new Set()): Reading {
  const lines = listLines(text);
  const ownLabels = new Map<string, OwnLabel>();
  const claims: Claim[] = [];
  const messages: Message[] = [];
  return {
    text,
    file,
    lines,
    claims,
    messages,
    claim: ({ start, end }, kind) => {
      if (end > start) claims.push({ start, end, kind });
    },
    report: (rule, span, reason) => {
      messages.push(createMessage(rule, file, lines, quote(text, span), span.start, reason));
    },
    habits,
    ownLabels,
    meet: (label) => {
      if (label.is === "text" || !ownLabels.has(label.key)) ownLabels.set(label.key, label);
    },
  };
}

/** Find the line that holds an offset. */
export function getLineAt(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const line = lines[middle];
    if (line !== undefined && line.start <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function createMessage(
  rule: RuleId,
  file: string,
  lines: readonly Line[],
  actual: string,
  offset: number,
  reason?: string,
): Message {
  const { severity, reason: general, note } = catalogue[rule];
  const line = getLineAt(lines, offset);
  return {
    rule,
    severity,
    file,
    line: line?.number ?? 1,
    column: offset - (line?.start ?? 0) + 1,
    reason: reason ?? general,
    ...(actual === "" ? {} : { actual }),
    note,
  };
}

function quote(text: string, { start, end }: Span): string {
  const head = readSpan(text, trimSpan(text, { start, end: Math.min(end, start + longestQuote) }));
  return end > start + longestQuote ? `${head}…` : head;
}
