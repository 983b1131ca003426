import { groupBy } from "@/lib/library/group-by";
import type { Paper } from "@/lib/library/library";

/** An author who stands for a reader: what they wrote at first was kept, what they wrote later is what they want. */
export type Reader = {
  readonly name: string;
  readonly kept: readonly Paper[];
  readonly later: readonly Paper[];
};

/** Papers by the day on which they were first told. */
export type Days = ReadonlyMap<string, readonly Paper[]>;

const leastKept = 4;
const leastLater = 2;
/** The ten best of a shorter list are most of it: weekends repeat Fridays. */
const leastPapers = 50;

/** List the days that are long enough to be ordered, the oldest first. */
export function listDays(papers: readonly Paper[]): Days {
  const days = [...groupBy(papers, ({ firstSeen }) => firstSeen)];
  return new Map(days.filter(([, { length }]) => length >= leastPapers).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** List every name with at least four papers in the first half of the days and two in the second, in order. */
export function listNames(days: Days): Reader[] {
  const middle = [...days.keys()][Math.floor(days.size / 2)] ?? "";
  const named = [...days.values()]
    .flat()
    .flatMap((paper) => [...new Set(paper.authors)].map((name) => ({ name, paper })));
  return [...groupBy(named, ({ name }) => name)]
    .map(([name, ofName]) =>
      split(
        name,
        middle,
        ofName.map(({ paper }) => paper),
      ),
    )
    .filter(isReader)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * List the names again, each with those of its papers alone that co-authors join: the largest such group. A name such as
 * Wei Wang is that of dozens of people, of whom none would keep what the others write.
 */
export function listPersons(names: readonly Reader[], days: Days): Reader[] {
  const middle = [...days.keys()][Math.floor(days.size / 2)] ?? "";
  return names
    .map(({ name, kept, later }) => split(name, middle, findLargestGroup([...kept, ...later], name)))
    .filter(isReader);
}

function split(name: string, middle: string, papers: readonly Paper[]): Reader {
  return {
    name,
    kept: papers.filter(({ firstSeen }) => firstSeen < middle),
    later: papers.filter(({ firstSeen }) => firstSeen >= middle),
  };
}

function isReader({ kept, later }: Reader): boolean {
  return kept.length >= leastKept && later.length >= leastLater;
}

function findLargestGroup(papers: readonly Paper[], name: string): Paper[] {
  const groups: { readonly authors: Set<string>; readonly papers: Paper[] }[] = [];
  for (const paper of papers) {
    const authors = new Set(paper.authors.filter((author) => author !== name));
    const joined = { authors, papers: [paper] };
    const others = groups.filter((group) => [...authors].some((author) => group.authors.has(author)));
    for (const group of others) {
      for (const author of group.authors) joined.authors.add(author);
      joined.papers.push(...group.papers);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  const [largest] = groups.sort((a, b) => b.papers.length - a.papers.length);
  return (largest?.papers ?? []).sort((a, b) =>
    `${a.firstSeen} ${a.id}` < `${b.firstSeen} ${b.id}` ? -1 : 1,
  );
}
