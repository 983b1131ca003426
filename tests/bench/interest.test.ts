import { expect, test } from "vitest";
import type { Paper } from "@/lib/library/library";
import { createPaper } from "@/tests/search/papers";
import { type Days, listDays, listNames, listPersons } from "./interest-readers";
import { compare, judge } from "./interest-scores";

/** Four days of fifty papers: Wei writes two of each day, and two of the first days are by another of the name. */
const dates = ["2026-02-02", "2026-02-03", "2026-02-04", "2026-02-05"];
const papers = dates.flatMap((firstSeen, day) =>
  Array.from({ length: 50 }, (_, place): Paper => {
    const wei = place === 0 ? ["Wei", "Ada"] : ["Wei", day < 1 ? "Bo" : "Ada"];
    const authors = place < 2 ? wei : [`${day} ${place}`];
    return createPaper({ id: `2602.${day}${String(place).padStart(4, "0")}`, firstSeen, authors });
  }),
);
const weekend = createPaper({ id: "2602.90000", firstSeen: "2026-02-07", authors: ["Wei"] });
const days: Days = listDays([weekend, ...papers]);
const names = listNames(days);

test("Readers are names with four papers in the first half of the long days and two in the second", () => {
  expect([...days.keys()]).toEqual(dates);
  expect(names.map(({ name, kept, later }) => [name, kept.length, later.length])).toEqual([["Wei", 4, 4]]);
});

test("Persons are names whose papers co-authors join", () => {
  expect(listPersons(names, days)).toEqual([]);
  const joined = papers.map((paper) => ({
    ...paper,
    authors: paper.authors.map((name) => (name === "Bo" ? "Ada" : name)),
  }));
  const ofJoined = listDays(joined);
  expect(listPersons(listNames(ofJoined), ofJoined).map(({ name }) => name)).toEqual(["Ada", "Wei"]);
});

test("An order is judged by each day that has papers of the reader", () => {
  const byPlace = judge(names, days, (_reader, day) => day.map((_, place) => -place));
  expect(byPlace.ndcg.value).toBe(1);
  expect(byPlace.inTen.value).toBe(1);
  expect(byPlace.place.value).toBe(0.04);
  // Second and eleventh: 1 / log2(3) of 1 + 1 / log2(3).
  const worse = judge(names, days, (_reader, day) =>
    day.map((_, place) => (place === 0 ? -1.5 : place === 1 ? -10.5 : -place + 1)),
  );
  expect(worse.ndcg.value).toBeCloseTo(0.3869);
  expect(worse.inTen.value).toBe(0.5);
  expect(compare(byPlace, worse).value).toBeCloseTo(1 - 0.3869);
});
