import { interestStrings } from "@/components/interest/strings";
import type { Reason } from "@/lib/interest/explain";
import type { Library, Paper } from "@/lib/library/library";
import { listSummaries } from "@/lib/library/list-summary";
import { getTitleLanguage } from "@/lib/library/original";
import { listResources } from "@/lib/library/resources";
import { plainText } from "@/lib/markdown/plain-text";
import { showControls } from "@/lib/markdown/visible";
import { summaryLanguages } from "@/lib/search/index/paper-document";
import type { UiLanguage } from "@/lib/site/dates";
import { fillString } from "@/lib/site/strings";
import { absoluteUrl, arxivUrls, paperPath } from "@/lib/site/urls";
import type { MessagePaper, Phrase } from "./message";

/** In which languages a message describes papers: the first is that of its own words. */
export type MessageLanguages = readonly [UiLanguage, ...UiLanguage[]];

/** Bounds in letters, so that no paper takes the room of others. */
const most = { title: 300, summary: 600, name: 80, like: 60, reason: 200, resources: 3, reasons: 2 };

/** Describe a paper in a message, with the reasons of the reader's order. */
export function createMessagePaper(
  paper: Paper,
  reasons: readonly Reason[],
  library: Library,
  languages: MessageLanguages,
): MessagePaper {
  const translated = languages.includes("zh") && paper.titleTranslated;
  const title = toShortLine(plainText(paper.title), most.title);
  return {
    id: paper.id,
    title: title || paper.id,
    titleLanguage: getTitleLanguage(paper),
    ...(translated && { titleTranslated: toShortLine(plainText(translated), most.title) }),
    summaries: summarise(paper, languages),
    authors: listAuthors(paper),
    reasons: reasons.slice(0, most.reasons).flatMap((reason) => explain(reason, library, languages[0])),
    resources: [...new Map(listResources(paper).map((one) => [one.kind, one])).values()].slice(
      0,
      most.resources,
    ),
    url: absoluteUrl(paperPath(paper.id)),
    pdf: arxivUrls(paper.id).pdf,
    day: paper.firstSeen,
  };
}

/** Put a text on one line, its control characters visible, and cut it where it is longer than so many letters. */
export function toShortLine(text: string, mostLetters: number): string {
  const line = showControls(text).replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join("")}…` : line;
}

/** Where there is nothing in the languages that were asked for, take one of the others. */
function summarise(paper: Paper, languages: MessageLanguages): MessagePaper["summaries"] {
  const wanted = languages.flatMap((language) => listSummaries(paper, [language]));
  const found = wanted.length > 0 ? wanted : listSummaries(paper, summaryLanguages).slice(0, 1);
  return found.map(({ language, text, kind }) => ({
    language,
    text: toShortLine(plainText(text), most.summary),
    isQuoted: kind === "abstract",
  }));
}

function listAuthors({ authors, authorsCut }: Paper): string {
  const names = authors.map((name) => toShortLine(name, most.name));
  const [first, second] = names;
  const last = names.at(-1);
  if (authorsCut) return `${names.slice(0, 2).join(", ")} …`;
  return names.length > 3 ? `${first}, ${second} … ${last}` : names.join(", ");
}

function explain(reason: Reason, library: Library, language: UiLanguage): Phrase[] {
  const write = (key: keyof typeof interestStrings, values: Readonly<Record<string, string>>) =>
    toShortLine(fillString(interestStrings[key], language, values), most.reason);
  switch (reason.kind) {
    case "words":
      return [{ text: reason.words.join(" · ") }];
    case "like": {
      const text = write("reason-like", {
        title: toShortLine(plainText(reason.title), most.like) || reason.id,
      });
      const isHere = library.papers.has(reason.id);
      const words = reason.words.length > 0 ? [{ text: reason.words.join(" · ") }] : [];
      return [...words, { text, ...(isHere && { url: absoluteUrl(paperPath(reason.id)) }) }];
    }
    case "author":
      return [
        { text: write(reason.isDoubtful ? "reason-namesake" : "reason-author", { name: reason.name }) },
      ];
    case "query":
      return [{ text: write("reason-query", { query: reason.query }) }];
  }
}
