import type { Day } from "@/lib/library/library";
import { splitRepeats } from "@/lib/library/queries";
import { plainText } from "@/lib/markdown/plain-text";
import { countGroups, listTopicsOf } from "./card";
import type { UiLanguage } from "./dates";
import { fillString, strings } from "./strings";

/** Services that show links cut a description here. */
const most = { groups: 4, topics: 3, letters: 300 };

/**
 * Say in a sentence or three what a day is about: how many papers of which categories, what most titles are about, and
 * titles of new papers as long as there is room.
 *
 * @example "3 papers: cs.CV 2, cs.RO 1. Among them: Painting with Light; A Robot in the Rain."
 */
export function describeDay(day: Day, language: UiLanguage): string {
  const papers = fillString(strings["paper-count"], language, { count: day.papers.length });
  if (day.papers.length === 0) return papers;
  const [comma, semicolon, space] = language === "zh" ? ["、", "；", ""] : [", ", "; ", " "];
  const groups = countGroups(day, language)
    .slice(0, most.groups)
    .map(({ label, count }) => `${label} ${count}`)
    .join(comma);
  const topics = listTopicsOf(day, most.topics).join(comma);
  const sentences = [
    fillString(strings["day-groups"], language, { papers, groups }),
    ...(topics === "" ? [] : [fillString(strings["day-topics"], language, { topics })]),
  ];
  const about = sentences.join(space);
  const room = most.letters - about.length - space.length;
  const titles = splitRepeats(day).news.map(({ title }) => plainText(title));
  const write = (count: number) =>
    fillString(strings["day-titles"], language, { titles: titles.slice(0, count).join(semicolon) });
  let named = 0;
  while (named < titles.length && write(named + 1).length <= room) named += 1;
  return named === 0 ? about : [about, write(named)].join(space);
}
