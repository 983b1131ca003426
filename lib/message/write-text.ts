import stringWidth from "string-width";
import { strings } from "@/lib/site/strings";
import type { DayMessage, MessagePaper, MessagePart, Phrase } from "./message";
import { write } from "./strings";

/** Columns of a line; addresses are never broken. */
const width = 76;
const indent = "   ";

/** Write a message as plain text for a terminal or the text part of a mail. */
export function writeText(message: DayMessage): string {
  const { site, period, summary, notes, parts, rest, muted, language, isPersonal } = message;
  let place = 0;
  const blocks = [
    `${site} · ${period}`,
    wrap(summary),
    ...notes.map((note) => wrap(note)),
    ...parts
      .filter(({ papers }) => papers.length > 0)
      .flatMap((part) => [
        writeHeading(part, message),
        ...part.papers.map((paper) => {
          place += 1;
          return writePaper(paper, place, message);
        }),
      ]),
    ...listOthers(parts),
    ...(muted > 0 ? [write("muted", language, { count: muted })] : []),
    `${rest.count > 0 ? rest.text : write("inbox", language)}:\n${rest.url}`,
    `-- \n${wrap(write(isPersonal ? "made-by" : "made-without", language, { site }))}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function writeHeading(
  { title, papers, count, url, found = [] }: MessagePart,
  { language }: DayMessage,
): string {
  const shown =
    papers.length < count ? write("part-count", language, { shown: papers.length, count }) : count;
  const heading = `${title} (${shown})`;
  const lines = found.map((one) => `${one.text} (${one.count}): ${one.url}`);
  const all =
    papers.length < count && url !== undefined
      ? [`${write("all-of-part", language, { count })}: ${url}`]
      : [];
  return [heading, "=".repeat(Math.min(width, stringWidth(heading))), ...lines, ...all].join("\n");
}

function writePaper(paper: MessagePaper, place: number, { language }: DayMessage): string {
  const { title, titleTranslated, summaries, authors, resources, url, pdf } = paper;
  const number = `${place}. `.padEnd(indent.length);
  const lines = [
    ...(titleTranslated ? [titleTranslated] : []),
    authors,
    ...summaries.map((summary) =>
      summary.isQuoted ? write("quoted", language, { text: summary.text }) : summary.text,
    ),
    ...writeReasons(paper, language),
  ];
  const links = [url, pdf, ...resources.map((one) => `${strings[one.kind][language]}: ${one.url}`)];
  return [
    number + wrap(title, indent).trimStart(),
    ...lines.filter((line) => line !== "").map((line) => wrap(line, indent)),
    ...links.map((link) => indent + link),
  ].join("\n");
}

/** Write why a paper appears in a message, as a line; none where no reason can be named. */
function writeReasons({ reasons }: MessagePaper, language: DayMessage["language"]): string[] {
  const text = reasons.map((reason) => reason.text).join(language === "zh" ? "；" : "; ");
  return text === "" ? [] : [write("why", language, { reasons: text })];
}

/** Name the categories that have no room, with what they hold. */
export function listOthers(parts: readonly MessagePart[]): string[] {
  const others = parts.filter(({ papers }) => papers.length === 0);
  return others.length > 0 ? [wrap(others.map(({ title, count }) => `${title} (${count})`).join(", "))] : [];
}

/** List the links of a part: to what each of its searches found, or to all of it where some papers are left out. */
export function listPartLinks(
  { found, url, count, papers }: MessagePart,
  language: DayMessage["language"],
): Phrase[] {
  if (found) return found.map((one) => ({ ...one, text: `${one.text} (${one.count})` }));
  return url !== undefined && papers.length < count
    ? [{ text: write("all-of-part", language, { count }), url }]
    : [];
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Break a text into lines of so many columns, of which a Chinese character takes two. */
function wrap(text: string, before = ""): string {
  const lines = [before];
  let columns = before.length;
  for (const { segment } of segmenter.segment(text)) {
    const wide = stringWidth(segment);
    if (columns + wide > width && columns > before.length && !/^[\p{P}\s]/u.test(segment)) {
      lines.push(before);
      columns = before.length;
    }
    if (columns === before.length && segment.trim() === "") continue;
    lines.push((lines.pop() ?? "") + segment);
    columns += wide;
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}
