import { strings } from "@/lib/site/strings";
import type { DayMessage, MessagePaper, Phrase } from "./message";
import { write } from "./strings";
import { listPartLinks } from "./write-text";

/** A stretch of a line of a chat; a title is strong. */
export type ChatSpan = Phrase & { readonly isStrong?: boolean };

/** Lines that belong together, such as those of a paper. */
export type ChatBlock = readonly (readonly ChatSpan[])[];

const most = { notes: 3, searches: 3 };

/** Lay a message out for a chat: shorter than a mail, in blocks of lines. */
export function layOutChat(message: DayMessage): ChatBlock[] {
  const { site, period, summary, notes, parts, rest, language } = message;
  return [
    [[{ text: `${site} · ${period}`, isStrong: true }], [{ text: summary }]],
    ...notes.slice(0, most.notes).map((note): ChatBlock => [[{ text: note }]]),
    ...parts
      .filter(({ papers }) => papers.length > 0)
      .flatMap((part): ChatBlock[] => [
        [
          [{ text: `${part.title} (${part.count})`, isStrong: true }],
          join(listPartLinks(part, language).slice(0, most.searches)),
        ].filter((line) => line.length > 0),
        ...part.papers.map((paper) => layOutPaper(paper, language)),
      ]),
    [[{ text: rest.count > 0 ? rest.text : write("inbox", language), url: rest.url }]],
  ];
}

function layOutPaper(paper: MessagePaper, language: DayMessage["language"]): ChatBlock {
  const { title, summaries, authors, reasons, resources, url, pdf } = paper;
  const links = [
    { text: "PDF", url: pdf },
    ...resources.map(({ kind, url }) => ({ text: strings[kind][language], url })),
  ];
  // A link within a reason takes room of other papers.
  const why = reasons.map(({ text }) => text).join(language === "zh" ? "；" : "; ");
  return [
    [{ text: title, url, isStrong: true }],
    ...summaries.map((one): ChatSpan[] => [
      { text: one.isQuoted ? write("quoted", language, { text: one.text }) : one.text },
    ]),
    join([...(authors === "" ? [] : [{ text: authors }]), ...links]),
    ...(why === "" ? [] : [[{ text: write("why", language, { reasons: why }) }]]),
  ];
}

function join(phrases: readonly Phrase[]): ChatSpan[] {
  return phrases.flatMap((phrase, place) => (place > 0 ? [{ text: " · " }, phrase] : [phrase]));
}
