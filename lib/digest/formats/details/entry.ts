import { parseAuthorLine } from "@/lib/digest/authors";
import { isConflictMarker } from "@/lib/digest/conflicts";
import { type LabelLine, parseLabelLine } from "@/lib/digest/label-line";
import { isBlankLine, type Line, type Span } from "@/lib/digest/lines";
import { isFurniture } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { LabelCandidate } from "./label-template";
import type { EntryBlock } from "./layout";
import { readZones, type Zone } from "./zones";

/** An entry read as far as it can be without knowing the habits of the whole file. */
export type EntryDraft = {
  readonly block: EntryBlock;
  readonly zones: readonly Zone[];
  readonly candidates: readonly LabelCandidate[];
  readonly authors: readonly string[];
  readonly titleTranslated: Span | undefined;
  /** What appears beside the authors or behind the link of the heading. */
  readonly asides: readonly Span[];
};

/** Read the lines below an entry's heading that have their fixed place, and list what may be labels. */
export function readEntryDraft(reading: Reading, block: EntryBlock): EntryDraft {
  const heading = reading.lines[block.first];
  const lastHeading = reading.lines[block.body - 1];
  const asides: Span[] = [];
  if (heading !== undefined && lastHeading !== undefined) {
    const { rest } = block.heading;
    const end = rest === undefined ? lastHeading.end : lastHeading.start + rest;
    reading.claim({ start: heading.start, end }, "heading");
    if (rest !== undefined) asides.push({ start: end, end: lastHeading.end });
  }
  const [head, ...others] = readZones(reading, block);
  const byline = readByline(reading, head?.lines ?? []);
  const zones: Zone[] = [{ part: "head", lines: byline.rest }, ...others];
  return {
    block,
    zones,
    candidates: zones.flatMap((zone, index) => (zone.titled ? [] : listCandidates(zone, index))),
    authors: byline.authors,
    titleTranslated: byline.titleTranslated,
    asides: [...asides, ...byline.asides],
  };
}

type Byline = Pick<EntryDraft, "authors" | "titleTranslated" | "asides"> & {
  readonly rest: readonly Line[];
};

/** Read the authors and a translated title, `> *…*`, from the lines right below the heading. */
function readByline(reading: Reading, lines: readonly Line[]): Byline {
  let authors: readonly string[] | undefined;
  let titleTranslated: Span | undefined;
  let asides: readonly Span[] = [];
  let index = 0;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isBlankLine(line)) continue;
    const quoted = titleTranslated === undefined ? getQuotedTitle(line) : undefined;
    const found = authors === undefined ? parseAuthorLine(line.text) : undefined;
    if (quoted !== undefined) titleTranslated = quoted;
    else if (found !== undefined) {
      authors = found.authors;
      asides = found.asides.map(({ start, end }) => ({
        start: line.start + start,
        end: line.start + end,
      }));
      claimBetween(reading, line, asides);
    } else if (isFurniture(line.text)) reading.claim(line, "markup");
    else break;
  }
  return {
    authors: authors ?? [],
    titleTranslated,
    asides,
    rest: lines.slice(index),
  };
}

function getQuotedTitle(line: Line): Span | undefined {
  const text = line.text.trimEnd();
  if (!text.startsWith("> *") || !text.endsWith("*") || text.startsWith("> **") || text.length < 5)
    return undefined;
  return { start: line.start + 3, end: line.start + text.length - 1 };
}

/** Claim the line of the authors without what appears beside them. */
function claimBetween(reading: Reading, line: Line, asides: readonly Span[]): void {
  let start = line.start;
  for (const aside of asides) {
    reading.claim({ start, end: aside.start }, "authors");
    start = aside.end;
  }
  reading.claim({ start, end: line.end }, "authors");
}

function listCandidates(zone: Zone, index: number): readonly LabelCandidate[] {
  const candidates: LabelCandidate[] = [];
  let isApart = true;
  let opens = true;
  let above: LabelCandidate | undefined;
  let paragraph: Paragraph | undefined;
  let isBold = false;
  for (let line = 0; line < zone.lines.length; line += 1) {
    const text = zone.lines[line]?.text ?? "";
    if (isBlankLine(zone.lines[line])) {
      isApart = true;
      above = undefined;
      continue;
    }
    const label = parseLabelLine(text);
    if (label !== undefined) {
      const isBelow = above?.style === "bold" || (isBold && !isApart && label.rank !== undefined);
      const adjacent = label.style === "bold" && isBelow;
      const isHeaded = label.style === "bold" && above?.style === "heading" && above.spaced;
      above = createCandidate(label, {
        zone: index,
        line,
        text,
        spaced: isApart || isHeaded,
        opens,
        adjacent,
        follows: paragraph !== "text",
      });
      candidates.push(above);
      if (isApart) isBold = label.style === "bold";
      paragraph = isBlank(text, label.valueAt) ? "label" : "passage";
    } else {
      above = undefined;
      if (isApart) isBold = false;
      if (paragraph === "label") paragraph = "passage";
      else if (isApart) paragraph = "text";
    }
    isApart = isConflictMarker(text) || (isApart && isFact(label));
    opens = false;
  }
  return candidates;
}

/** What a paragraph is to the label above it: that label by itself, its passage, or further text. */
type Paragraph = "label" | "passage" | "text";

/** Written out, since a spread takes several times as long and labels are met by the ten thousand. */
function createCandidate(
  { style, label, key, meaning, rank, valueAt }: LabelLine,
  { zone, line, text, spaced, opens, adjacent, follows }: Omit<LabelCandidate, keyof LabelLine>,
): LabelCandidate {
  return { style, label, key, meaning, rank, valueAt, zone, line, text, spaced, opens, adjacent, follows };
}

function isBlank(text: string, from: number): boolean {
  return text.trimEnd().length <= from;
}

/** A fact such as `Main category: cs.CV` ends with its line, so that the next line is separate. */
function isFact(label: LabelLine | undefined): boolean {
  return label?.meaning !== undefined && "fact" in label.meaning;
}
