import { type LabelLine, parseLabelLine } from "@/lib/digest/label-line";
import { getLabel } from "@/lib/digest/labels";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { getDetailsTag, getSummary, isFurniture, measureOpeningMarkup } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { SectionKind } from "@/lib/digest/record";
import type { EntryBlock } from "./layout";

/** A run of lines of one entry: before its `<details>`, inside it, or after it. No passage crosses a border. */
export type Zone = {
  readonly part: "head" | "details" | "tail";
  /** A first line that shared its line with markup starts after it. */
  readonly lines: readonly Line[];
  /** What `<summary>` says that the text is, and where; absent where it says no more than "Details". */
  readonly titled?: { readonly kind: SectionKind; readonly label: string; readonly start: number };
};

/** The lines of a `<details>` block, by index; `close` is undefined where nothing closes it. */
type Region = { readonly open: number; readonly close: number | undefined };

/** Cut the text of an entry into zones; claim the tags between them and report a block left open. */
export function readZones(reading: Reading, block: EntryBlock): readonly Zone[] {
  const { lines } = reading;
  const zones: Zone[] = [];
  let at = block.body;
  for (const { open, close } of listRegions(lines, block)) {
    zones.push({ part: zones.length === 0 ? "head" : "tail", lines: lines.slice(at, open) });
    at = close === undefined ? block.end : close + 1;
    zones.push(readDetails(reading, lines.slice(open, close ?? block.end), lines[close ?? -1]));
  }
  const rest = lines.slice(at, block.end);
  return [...zones, trimFurniture(reading, { part: zones.length === 0 ? "head" : "tail", lines: rest })];
}

/** A block ends at a `</details>` that no other follows before the next `<details>`: those above it are text. */
function listRegions(lines: readonly Line[], { body, end }: EntryBlock): readonly Region[] {
  const regions: { open: number; close: number | undefined }[] = [];
  for (let index = body; index < end; index += 1) {
    const tag = getDetailsTag(lines[index]?.text ?? "");
    const last = regions.at(-1);
    if (tag === "close" && last !== undefined) last.close = index;
    const isNext = last === undefined || last.close !== undefined;
    if (tag === "open" && isNext) regions.push({ open: index, close: undefined });
  }
  return regions;
}

/** Read the lines from `<details>` to the line before `</details>`; `closing` is the line of the latter. */
function readDetails(reading: Reading, lines: readonly Line[], closing: Line | undefined): Zone {
  const [opening, ...inner] = lines;
  if (opening === undefined) return { part: "details", lines };
  const rest = cutMarkup(reading, opening);
  const [summary, ...below] = inner;
  const isOwnLine = rest.text === "" && summary !== undefined && measureOpeningMarkup(summary.text) > 0;
  const body = isOwnLine ? [cutMarkup(reading, summary), ...below] : inner;
  const text = rest.text === "" ? body : [rest, ...body];
  const titled = readTitle(isOwnLine ? summary : opening, text);
  const zone = closeZone(reading, opening, text, closing);
  return titled === undefined ? zone : { ...zone, titled };
}

function closeZone(reading: Reading, opening: Line, lines: readonly Line[], closing: Line | undefined): Zone {
  if (closing === undefined) return closeAtEnd(reading, opening, lines);
  reading.claim(closing, "markup");
  return { part: "details", lines };
}

/** Read a summary that names the passage below it: `<summary>Abstract</summary>`, with no label of its own there. */
function readTitle({ text, start }: Line, lines: readonly Line[]): Zone["titled"] {
  const label = getSummary(text);
  const meaning = label === undefined ? undefined : getLabel(label).meaning;
  if (label === undefined || meaning === undefined || !("kind" in meaning)) return undefined;
  const first = lines.find((line) => !isBlankLine(line));
  const own = first && parseLabelLine(first.text);
  return own !== undefined && isNamedAgain(own, meaning.kind)
    ? undefined
    : { kind: meaning.kind, label, start };
}

/** Recognise a label by which the text names its passages itself; an abstract may begin with such a word: `Methods: …`. */
function isNamedAgain({ style, meaning }: LabelLine, kind: SectionKind): boolean {
  if (style === "heading") return true;
  if (meaning === undefined || !("kind" in meaning)) return false;
  return (
    meaning.kind === kind || !isAbstract(kind) || meaning.kind === "tldr" || meaning.kind === "motivation"
  );
}

function isAbstract(kind: SectionKind): boolean {
  return kind === "abstract" || kind === "abstract-translation";
}

/** Claim the tags and the summary that open a line; return what is left of it. */
function cutMarkup(reading: Reading, line: Line): Line {
  const start = line.start + measureOpeningMarkup(line.text);
  reading.claim({ start: line.start, end: start }, "markup");
  return { ...line, start, text: line.text.slice(start - line.start) };
}

/** Close a block at a `</details>` that ends its last line of text, or report that it is open. */
function closeAtEnd(reading: Reading, opened: Line, lines: readonly Line[]): Zone {
  const last = lines.findLastIndex((line) => !isBlankLine(line));
  const line = lines[last];
  const at = line?.text.trimEnd().endsWith("</details>") ? line.text.lastIndexOf("</details>") : -1;
  if (line === undefined || at === -1) {
    reading.report("unclosed-details", opened);
    return { part: "details", lines };
  }
  reading.claim({ start: line.start + at, end: line.end }, "markup");
  const cut = { ...line, end: line.start + at, text: line.text.slice(0, at) };
  return { part: "details", lines: [...lines.slice(0, last), cut] };
}

/** Take the rules and links to other parts of the page off the end of a zone. */
function trimFurniture(reading: Reading, { part, lines }: Zone): Zone {
  let end = lines.length;
  for (; end > 0; end -= 1) {
    const line = lines[end - 1];
    if (line === undefined || (!isBlankLine(line) && !isFurniture(line.text))) break;
    if (!isBlankLine(line)) reading.claim(line, "markup");
  }
  return { part, lines: lines.slice(0, end) };
}
