import { parseLabelLine } from "@/lib/digest/label-line";
import { isBlankLine, type Line, type Span } from "@/lib/digest/lines";
import type { LabelCandidate } from "./label-template";

/** Space may be written out beside a bar, for the sake of HTML. */
const bar = /(?:\s|&nbsp;)*\|(?:\s|&nbsp;)*/;
const longest = 1000;

/**
 * Recognise a line of several facts: `Catalog: Agent Sec | Source: arXiv`, `Score: 4/5 | Tags: NeRF`. All of them have a
 * label, and where the first is none that ends with its line, nothing appears below.
 */
export function isBarred({ text, rank, style, meaning }: LabelCandidate, below: readonly Line[]): boolean {
  if (!text.includes("|") || text.length > longest || rank !== undefined || style === "heading") return false;
  const isFact = meaning !== undefined && "fact" in meaning;
  if (!isFact && !below.every(isBlankLine)) return false;
  const parts = text.split(bar);
  return parts.length > 1 && parts.every((part) => part.trim() === "" || parseLabelLine(part) !== undefined);
}

/** List the facts of such a line. */
export function listBarred({ start, text }: Line): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const part of text.split(bar)) {
    const from = text.indexOf(part, at);
    at = from + part.length;
    if (part !== "") spans.push({ start: start + from, end: start + at });
  }
  return spans;
}
