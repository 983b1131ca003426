import { type LabelLine, parseLabelLine } from "@/lib/digest/label-line";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { isFurniture } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { SectionKind } from "@/lib/digest/record";
import { readSection, readUnlabelled, trimRules } from "@/lib/digest/section";
import { type FactPiece, readFact } from "./pieces";

export type PassageOptions = {
  /** Labels that open a passage; a line in another style is text. */
  readonly style: LabelLine["style"];
  /** What text is that no label introduces; without it, such text is reported. */
  readonly unlabelled?: SectionKind;
  /** Takes a label that the format itself knows; gets true where it did. */
  readonly take?: (label: LabelLine, line: Line) => boolean;
};

/** Read lines as passages and facts, each from its label on: a passage to the next label, a fact to the end of its line. */
export function readPassages(reading: Reading, lines: readonly Line[], options: PassageOptions): FactPiece[] {
  const { style, take, unlabelled } = options;
  const labels: { label: LabelLine; line: Line; index: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const label = parseLabelLine(line.text);
    // In the middle of a paragraph, bold words before a colon are text.
    const above = labels.at(-1)?.index === index - 1 || isBlankLine(lines[index - 1]);
    if (label?.style === style && (above || style === "heading")) labels.push({ label, line, index });
  }
  const before = readLoose(reading, lines.slice(0, labels[0]?.index ?? lines.length), options);
  return [
    ...before,
    ...labels.flatMap(({ label, line, index }, place) => {
      const rest = lines.slice(index + 1, labels[place + 1]?.index ?? lines.length);
      const value = { start: line.start + label.valueAt, end: line.end };
      reading.claim({ start: line.start, end: value.start }, "label");
      if (take?.(label, line)) {
        reading.claim(value, "metadata");
        return readLoose(reading, rest, options);
      }
      const { meaning } = label;
      if (meaning !== undefined && "fact" in meaning && meaning.fact !== "links") {
        const facts = readFact(reading, meaning.fact, label.label, value, line.start);
        return [...facts, ...readLoose(reading, rest, options)];
      }
      const kind = meaning !== undefined && "kind" in meaning ? meaning.kind : "other";
      const isText = style !== "heading" || kind === "abstract" || kind === "abstract-translation";
      const head = { kind, label: label.label, format: isText ? "text" : "markdown" } as const;
      // A word or two behind a label of the generator's own end with their paragraph: what follows has no label.
      const isShort =
        unlabelled !== undefined && kind === "other" && line.text.slice(label.valueAt).trim() !== "";
      const blank = isShort ? rest.findIndex(isBlankLine) : -1;
      const own = blank < 0 ? rest : rest.slice(0, blank);
      const text = trimRules(reading, own);
      const end = text.at(-1)?.end ?? value.end;
      const section = readSection(reading, head, { start: value.start, end }, line.start);
      return [{ is: "section" as const, section }, ...readLoose(reading, rest.slice(own.length), options)];
    }),
  ];
}

/** Read text that no label introduces, without the rules and ways back around it. */
function readLoose(reading: Reading, lines: readonly Line[], { unlabelled }: PassageOptions): FactPiece[] {
  const kept = lines.filter((line) => {
    if (isBlankLine(line) || !isFurniture(line.text)) return true;
    reading.claim(line, "markup");
    return false;
  });
  const first = kept.find((line) => !isBlankLine(line));
  const last = kept.findLast((line) => !isBlankLine(line));
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  if (unlabelled !== undefined) {
    const section = readSection(reading, { kind: unlabelled, label: "", format: "text" }, span);
    return [{ is: "section", section }];
  }
  const section = readUnlabelled(reading, span);
  return section ? [{ is: "section", section }] : [];
}
