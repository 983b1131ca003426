import { hasCode, isFlagged, listSources } from "@/components/paper/paper-traits";
import type { Day, Source } from "@/lib/library/library";
import { groupByCategory, splitRepeats } from "@/lib/library/queries";
import { digestAnchor, partAnchor } from "@/lib/site/urls";
import type { DayPart } from "./day-contents";
import type { DayChoices } from "./day-filters";

/** List the parts of a day's page: what its digests say of it, then its papers by primary category. */
export function listParts(day: Day): DayPart[] {
  const prefaces = day.digests.filter(({ preface }) => preface.length > 0);
  const { news, repeats } = splitRepeats(day);
  return [
    ...prefaces.map(({ file }) => ({ id: digestAnchor(file), kind: "summary" as const, name: "" })),
    ...[...groupByCategory(news)].map(([category, { length }]) => ({
      id: partAnchor(category),
      kind: category === "" ? ("uncategorised" as const) : ("category" as const),
      name: category,
      count: length,
    })),
    ...(repeats.length === 0
      ? []
      : [{ id: "seen-before", kind: "seen-before" as const, name: "", count: repeats.length }]),
    ...(day.unidentified.length === 0
      ? []
      : [
          {
            id: "without-permalink",
            kind: "without-permalink" as const,
            name: "",
            count: day.unidentified.length,
          },
        ]),
  ];
}

/** List what the new papers of a day can be distinguished by, with how many papers each choice has. */
export function listChoices(day: Day, sources: ReadonlyMap<string, Source>): DayChoices {
  const { date, digests } = day;
  const { news: papers } = splitRepeats(day);
  const categories = countValues(papers.flatMap((paper) => paper.categories));
  const counts = countValues(papers.flatMap((paper) => listSources(paper, date)));
  return {
    papers: papers.length,
    code: papers.filter(hasCode).length,
    flagged: papers.filter((paper) => isFlagged(paper, date)).length,
    categories: [...categories]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([value, count]) => ({ value, name: value, count })),
    sources: [...new Set(digests.map(({ source }) => source))].map((value) => ({
      value,
      name: sources.get(value)?.name ?? value,
      count: counts.get(value) ?? 0,
    })),
  };
}

function countValues(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
