import { parseArxivId } from "@/lib/digest/arxiv-id";
import type { Draft, Format } from "@/lib/digest/formats/format";
import { readParts } from "@/lib/digest/formats/parts";
import { readPassages } from "@/lib/digest/formats/passages";
import { gatherPieces } from "@/lib/digest/formats/pieces";
import { parseLabelLine } from "@/lib/digest/label-line";
import { detectLanguage } from "@/lib/digest/language";
import type { Line } from "@/lib/digest/lines";
import { getHeading } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { Section } from "@/lib/digest/record";

/**
 * Papers under numbered headings, `## 1. Title` or `## 论文 1`, with bold labels below: their authors, their address,
 * and passages. Text without a label is the abstract.
 */
export const numberedDigest: Format = {
  name: "numbered",
  about: "`## 1. Title` or `## 论文 1` with bold facts below, among them the address",
  listEntryStarts: ({ lines }) => lines.flatMap((_, index) => (isStrongStart(lines, index) ? [index] : [])),
  isFrame: () => false,
  read: readNumbered,
  yields: true,
  omits: ["incomplete-entry"],
};

const numbered = /^(?:\d{1,4}[.、)]|[^\p{L}\p{N}]{0,8}(?:论文|paper)[ \t]*#?\d{1,4}(?!\p{L}))/iu;
const addresses = /^(?:arxiv(?: id| link)?|link|url|pdf|paper|链接|论文链接|地址|原文链接)$/i;
const titles = /^(?:title|标题|题目|论文标题)$/i;
const address = /https?:\/\/[^\s()<>]{1,500}/;
/** Lines below a heading in which the paper's address must come. */
const reach = 12;

type LabelledFact = "address" | "arxiv" | "authors" | "title";

/** Guides and notes have numbered headings too: only a paper has an address at arXiv and authors below. */
function isStrongStart(lines: readonly Line[], index: number): boolean {
  const facts = listLabelledFacts(lines, index);
  return facts.has("arxiv") && facts.has("authors");
}

/** List what the bold labels below a numbered heading say about a paper; nothing below any other line. */
function listLabelledFacts(lines: readonly Line[], index: number): ReadonlySet<LabelledFact> {
  const facts = new Set<LabelledFact>();
  const heading = getHeading(lines[index]?.text ?? "");
  if (heading === undefined || heading.level < 2 || !numbered.test(heading.text.slice(0, 60))) return facts;
  for (const { text } of lines.slice(index + 1, index + reach)) {
    if (getHeading(text)) break;
    const label = parseLabelLine(text);
    if (label?.style !== "bold") continue;
    const { meaning } = label;
    const url = readAddress(label.label, text.slice(label.valueAt));
    if (url !== undefined) facts.add(parseArxivId(url) ? "arxiv" : "address");
    if (titles.test(label.label)) facts.add("title");
    if (meaning !== undefined && "fact" in meaning && meaning.fact === "authors") facts.add("authors");
  }
  return facts;
}

function readAddress(label: string, value: string): string | undefined {
  if (!addresses.test(label.slice(0, 40))) return undefined;
  const url = address.exec(value.slice(0, 1000))?.[0];
  return url ?? /\d{4}\.\d{4,5}(?:v\d+)?/.exec(value.slice(0, 200))?.[0];
}

function readNumbered(reading: Reading, from: number, [first = 0]: readonly number[]): Draft[] {
  const { lines } = reading;
  const level = getHeading(lines[first]?.text ?? "")?.level ?? 2;
  // Beside papers, a heading of the same level is a paper's that lacks its address or its authors.
  const starts = lines.flatMap(({ text }, index) =>
    index >= from && getHeading(text)?.level === level && listLabelledFacts(lines, index).size > 0
      ? [index]
      : [],
  );
  return readParts(reading, from, {
    starts,
    isPart: (other) => other < level,
    readEntry: (heading, below, part) => readEntry(reading, heading, below, part),
  });
}

function readEntry(reading: Reading, heading: Line, below: readonly Line[], part: string | undefined) {
  const text = getHeading(heading.text)?.text ?? "";
  let url = "";
  let title = "";
  const pieces = readPassages(reading, below, {
    style: "bold",
    unlabelled: "abstract",
    take: (label, line) => {
      const value = line.text.slice(label.valueAt).trim();
      const found = readAddress(label.label, value);
      if (titles.test(label.label)) title = value;
      else if (found !== undefined && url === "") url = found;
      else return false;
      return true;
    },
  });
  const isWholeTitle = !/(?:论文|paper)[ \t]*#?\d/i.test(text.slice(0, 60));
  const { sections, ...facts } = gatherPieces(pieces, part);
  return {
    url: /^\d/.test(url) ? `https://arxiv.org/abs/${url}` : url,
    title: title || text.replace(/^\d{1,4}[.、)]\s*/, ""),
    ...facts,
    sections: [...(isWholeTitle ? [] : readAside(text, heading.number)), ...sections],
  };
}

/** Read what appears behind the number of a heading: `论文 1 - 相关性: 45%`. */
function readAside(text: string, line: number): Section[] {
  const aside = /\d{1,4}[ \t]*[-–—|·:：(（][ \t]*(.{1,300})$/.exec(text.slice(0, 400))?.[1];
  if (aside === undefined) return [];
  const colon = aside.search(/[:：]/);
  const label = colon > 0 ? aside.slice(0, colon).trim() : "";
  const source = (colon > 0 ? aside.slice(colon + 1) : aside).trim();
  return [{ kind: "other", label, language: detectLanguage(source), format: "text", source, line }];
}
