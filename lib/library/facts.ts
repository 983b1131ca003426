import type { Digest } from "@/lib/digest/record";
import type { Appearance, Paper } from "./library";

/** What a digest says about a paper beside its passages. */
export type Facts = Pick<
  Paper,
  "title" | "titleTranslated" | "authors" | "authorsCut" | "categories" | "published"
>;
export type FactName = Exclude<keyof Facts, "authorsCut">;

/**
 * Families whose tools write over what arXiv has, by how much of it their files keep: some mark titles up, and tables
 * cut the authors and know no category. Other families copy arXiv.
 */
const ranks: Readonly<Record<string, number>> = {
  "daily-paper-reader": 1,
  list: 1,
  numbered: 1,
  successor: 1,
  table: 2,
};

/**
 * Choose a paper's facts from its appearances, newest first: the title of the family that copies arXiv best, the
 * longest whole list of authors, every category that a digest names.
 */
export function chooseFacts(appearances: readonly [Appearance, ...Appearance[]]): Facts {
  const entries = rankAppearances(appearances).map(({ entry }) => entry);
  const [best = appearances[0].entry] = entries;
  const { authors, authorsCut } = entries.reduce(
    (most, entry) => (isFuller(entry, most) ? entry : most),
    best,
  );
  return {
    title: best.title,
    titleTranslated: entries.find((entry) => entry.titleTranslated)?.titleTranslated,
    authors,
    ...(authorsCut && { authorsCut }),
    categories: [...new Set(entries.flatMap((entry) => entry.categories))],
    published: entries.find((entry) => entry.published)?.published,
  };
}

/** List the facts of a paper that one of its appearances gave; those that all of them gave alike are nobody's. */
export function listGivenFacts(paper: Paper, { entry }: Appearance): FactName[] {
  const all = paper.appearances.map((appearance) => appearance.entry);
  const names: readonly FactName[] = ["title", "titleTranslated", "authors", "categories", "published"];
  return names.filter((name) => {
    const values = all.map((other) => JSON.stringify(other[name]));
    const own = JSON.stringify(entry[name]);
    const isGiven =
      name === "categories"
        ? entry.categories.length > 0
        : own !== undefined && own === JSON.stringify(paper[name]);
    return isGiven && new Set(values).size > 1;
  });
}

/** Rank a digest by how well its family copies arXiv: 0 is the best. */
export function rankDigest({ format }: Digest): number {
  return ranks[format ?? ""] ?? 0;
}

/** The newest of the best family first. */
function rankAppearances(appearances: readonly Appearance[]): Appearance[] {
  return appearances.toSorted((a, b) => rankDigest(a.digest) - rankDigest(b.digest));
}

/** A whole list of authors is fuller than one that was cut, of two alike the longer. */
function isFuller(a: Appearance["entry"], b: Appearance["entry"]): boolean {
  if ((a.authorsCut ?? false) !== (b.authorsCut ?? false))
    return b.authorsCut === true && a.authors.length > 0;
  return a.authors.length > b.authors.length;
}
