import type { DayMessage } from "./message";
import { write } from "./strings";

/** Mail programs on a phone show some forty letters of a subject, on a desk some ninety. */
const mostLetters = 110;
/** Of several titles each has so much room that a second one can be named. */
const mostOfTitle = 45;

/**
 * Say in a line what a message shows: how many papers, and the titles of the first ones as far as there is room.
 *
 * @example "12 of 532: Gaussian splatting for satellites, A robot in the rain, …"
 */
export function writeSubject({ count, matched, parts, language }: DayMessage): string {
  const whole = parts.flatMap(({ papers }) => papers.map(({ title }) => title));
  const titles = whole.length > 1 ? whole.map(shorten) : whole;
  const [comma, key] = [
    language === "zh" ? "、" : ", ",
    matched !== undefined && matched > 0 ? "subject-matched" : "subject-all",
  ] as const;
  const fill = (text: string) => write(key, language, { count, matched: matched ?? 0, titles: text });
  let named = 1;
  while (named < titles.length && [...fill(titles.slice(0, named + 1).join(comma))].length < mostLetters)
    named += 1;
  const text = fill(titles.slice(0, named).join(comma));
  const letters = [...text];
  if (letters.length > mostLetters) return `${letters.slice(0, mostLetters - 1).join("")}…`;
  return named < count ? `${text}${comma}…` : text;
}

/** Cut a title after its last word that has room; of Chinese, which has no spaces, after its last character. */
function shorten(title: string): string {
  const letters = [...title];
  if (letters.length <= mostOfTitle) return title;
  const cut = letters.slice(0, mostOfTitle).join("");
  return `${cut.replace(/\s+\S*$/, "")}…`;
}
