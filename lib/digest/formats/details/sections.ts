import { isRestOfSubjects } from "@/lib/digest/categories";
import { type FactPiece, readFact } from "@/lib/digest/formats/pieces";
import { type LabelLine, parseLabelLine } from "@/lib/digest/label-line";
import { isBlankLine, type Line, type Span } from "@/lib/digest/lines";
import { parseLink } from "@/lib/digest/links";
import { isFurniture, isRuleLine } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { Link, OwnLabel, Section } from "@/lib/digest/record";
import { readSection, readUnlabelled, type SectionHead } from "@/lib/digest/section";
import { isBarred, listBarred } from "./barred";
import type { EntryDraft } from "./entry";
import { chooseLabels, isLearned, isOwn } from "./label-choice";
import type { LabelCandidate, LabelTemplate } from "./label-template";
import type { Zone } from "./zones";

/** Read all that an entry says below its heading and authors. */
export function readPieces(
  reading: Reading,
  draft: EntryDraft,
  template: LabelTemplate,
): readonly FactPiece[] {
  const { labels, refused, doubtful } = chooseLabels(draft.candidates, template, reading.habits);
  for (const { zone, line, label } of refused) {
    const found = draft.zones[zone]?.lines[line];
    if (found) reading.report("label-in-text", found, `"${label}" opens a line of text`);
  }
  for (const { zone, line, label, key } of doubtful) {
    const found = draft.zones[zone]?.lines[line];
    if (found) reading.report("label-in-text", found, `"${label}" opens a paragraph and may be a label`);
    meet(reading, template, key, "text");
  }
  for (const label of labels) {
    if (isOwn(label))
      meet(reading, template, label.key, isLearned(template, label.key) ? "learned" : "taken");
  }
  const byZone = draft.zones.map((): LabelCandidate[] => []);
  for (const label of labels) byZone[label.zone]?.push(label);
  const zones = draft.zones.flatMap((zone, index) => readZone(reading, zone, byZone[index] ?? []));
  return [...draft.asides.flatMap((span) => readAside(reading, span)), ...zones];
}

function meet(reading: Reading, { uses }: LabelTemplate, key: string, is: OwnLabel["is"]): void {
  reading.meet({ key, entries: uses.get(key) ?? 1, is });
}

/** Read what appears beside the authors: `**Main category: cs.LG**`, `**Updated:** …`, or a badge. */
function readAside(reading: Reading, span: Span): readonly FactPiece[] {
  const text = reading.text.slice(span.start, span.end);
  const isWrapped = /^\*\*[^*]+\*\*$/.test(text.slice(0, 200)) && text.length <= 200;
  const inner = isWrapped ? { start: span.start + 2, end: span.end - 2 } : span;
  const label = parseLabelLine(text) ?? parseLabelLine(reading.text.slice(inner.start, inner.end));
  if (label === undefined) {
    claimAround(reading, span, inner);
    const section = readSection(reading, { kind: "other", label: "", format: "text" }, inner);
    return section.source === "" ? [] : [{ is: "section", section }];
  }
  const from = parseLabelLine(text) === undefined ? inner : span;
  const value = { start: from.start + label.valueAt, end: from.end };
  claimAround(reading, span, value);
  return readLabelled(reading, label, value, value, span.start);
}

/** Read the passages of a zone, from label to label, and what comes before the first. */
function readZone(reading: Reading, zone: Zone, labels: readonly LabelCandidate[]): readonly FactPiece[] {
  const { lines, titled } = zone;
  const end = lines.at(-1)?.end ?? 0;
  if (titled !== undefined) {
    const head: SectionHead = { kind: titled.kind, label: titled.label, format: "text" };
    const span = { start: lines[0]?.start ?? titled.start, end: Math.max(end, titled.start) };
    return [{ is: "section", section: readSection(reading, head, span, titled.start) }];
  }
  const before = readLoose(reading, lines.slice(0, labels[0]?.line ?? lines.length));
  const labelled = labels.flatMap((label, index) => {
    const next = labels[index + 1];
    const rest = lines.slice(label.line, next?.line ?? lines.length);
    return readPassage(reading, label, trimRules(reading, rest, label, next));
  });
  return [...before, ...labelled];
}

/** Take the rules that a generator of Markdown puts between passages off the end of one; in plain text they are text. */
function trimRules(
  reading: Reading,
  lines: readonly Line[],
  { style }: LabelCandidate,
  next: LabelCandidate | undefined,
): readonly Line[] {
  if (style === "plain" && (next?.style ?? "plain") === "plain") return lines;
  let end = lines.length;
  for (; end > 1; end -= 1) {
    const line = lines[end - 1];
    if (line === undefined || (!isBlankLine(line) && !isRuleLine(line.text))) break;
    if (!isBlankLine(line)) reading.claim(line, "markup");
  }
  return lines.slice(0, end);
}

/** Read a label, which opens the first of the lines, and what follows it. */
function readPassage(reading: Reading, label: LabelCandidate, lines: readonly Line[]): readonly FactPiece[] {
  const [line, ...below] = lines;
  if (line === undefined) return [];
  const start = line.start + label.valueAt;
  const end = lines.at(-1)?.end ?? line.end;
  const { meaning, style } = label;
  if (style === "heading" && meaning === undefined && below.every(isBlankLine)) {
    // A heading over passages with labels of their own.
    reading.claim(line, "markup");
    return [];
  }
  if (isBarred(label, below)) {
    reading.claim(line, "metadata");
    return [...listBarred(line).flatMap((span) => readAside(reading, span)), ...readLoose(reading, below)];
  }
  reading.claim({ start: line.start, end: start }, "label");
  if (meaning === undefined || "kind" in meaning)
    return readLabelled(reading, label, { start, end }, line, line.start);
  const rest = isCategory(label) ? below.findIndex(({ text }) => !isRestOfSubjects(text)) : 0;
  const taken = rest === -1 ? below.length : rest;
  const value = { start, end: below[taken - 1]?.end ?? line.end };
  return [
    ...readLabelled(reading, label, value, value, line.start),
    ...readLoose(reading, below.slice(taken)),
  ];
}

function isCategory({ meaning }: Pick<LabelLine, "meaning">): boolean {
  if (meaning === undefined || !("fact" in meaning)) return false;
  return meaning.fact === "category" || meaning.fact === "categories" || meaning.fact === "topic";
}

/** Read what follows a label: a passage, which may span paragraphs, or a fact, which ends with its line. */
function readLabelled(
  reading: Reading,
  { label, meaning, style }: Pick<LabelCandidate, "label" | "meaning" | "style">,
  whole: Span,
  line: Span,
  labelStart: number,
): FactPiece[] {
  if (meaning === undefined || "kind" in meaning) {
    const kind = meaning?.kind ?? "other";
    const isMarkdown = style === "heading" && kind !== "abstract" && kind !== "abstract-translation";
    const head: SectionHead = { kind, label, format: isMarkdown ? "markdown" : "text" };
    return [{ is: "section", section: readSection(reading, head, whole, labelStart) }];
  }
  if (meaning.fact !== "links") return readFact(reading, meaning.fact, label, line, labelStart);
  const link = parseLink(reading.text.slice(line.start, line.end));
  if (link !== undefined) reading.claim(line, "links");
  return link === undefined ? readText(reading, line, label) : [{ is: "link", link }];
}

/** Read lines that no label introduces: links and facts of a footer, rules, and whatever else there is. */
function readLoose(reading: Reading, lines: readonly Line[]): readonly FactPiece[] {
  if (lines.every(isBlankLine)) return [];
  let pieces: readonly FactPiece[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    const last = open.at(-1);
    if (first && last) pieces = pieces.concat(readText(reading, { start: first.start, end: last.end }));
    open = [];
  };
  for (const line of joinFooters(reading, lines)) {
    const footer = isBlankLine(line) ? undefined : readFooter(reading, line);
    if (footer === undefined && !isFurniture(line.text)) {
      open.push(line);
      continue;
    }
    close();
    if (footer === undefined) reading.claim(line, "markup");
    else pieces = pieces.concat(footer);
  }
  close();
  return pieces;
}

const longestFooter = 1000;

/** Join the lines that the list of categories at the end of a footer runs over. */
function joinFooters(reading: Reading, lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isShort = last !== undefined && line.end - last.start <= longestFooter;
    if (isShort && last.text.includes("](http") && isRestOfSubjects(line.text))
      joined[joined.length - 1] = { ...last, end: line.end, text: reading.text.slice(last.start, line.end) };
    else joined.push(line);
  }
  return joined;
}

/** Read a footer: `[PDF](https://…) | **Categories:** cs.AI, cs.CL`; returns undefined for any other line. */
function readFooter(reading: Reading, line: Line): readonly FactPiece[] | undefined {
  if (!line.text.includes("](http")) return undefined;
  const links: Link[] = [];
  const facts: FactPiece[] = [];
  let start = line.start;
  for (const part of line.text.split("|")) {
    const link = parseLink(part);
    const text = part.trim();
    const label = link === undefined ? parseLabelLine(text) : undefined;
    if (link !== undefined) links.push(link);
    else if (label?.meaning !== undefined && "fact" in label.meaning && label.meaning.fact !== "links") {
      const lead = start + part.indexOf(text);
      const value = { start: lead + label.valueAt, end: lead + text.length };
      for (const fact of readFact(reading, label.meaning.fact, label.label, value, lead)) facts.push(fact);
    } else if (text !== "") return undefined;
    start += part.length + 1;
  }
  reading.claim(line, "links");
  return [...links.map((link): FactPiece => ({ is: "link", link })), ...facts];
}

function readText(reading: Reading, span: Span, label = ""): FactPiece[] {
  const section: Section | undefined = readUnlabelled(reading, span, label);
  return section === undefined ? [] : [{ is: "section", section }];
}

function claimAround(reading: Reading, outer: Span, inner: Span): void {
  reading.claim({ start: outer.start, end: inner.start }, "label");
  reading.claim({ start: inner.end, end: outer.end }, "label");
}
