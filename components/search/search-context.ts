import type { UiString } from "@/lib/site/strings";

/** What the site holds that a query can name, for completions and for the names of filters. */
export type SearchContext = {
  /** The one with most papers first, with arXiv's name of it where it has one. */
  readonly categories: readonly { readonly id: string; readonly name?: UiString }[];
  /** `YYYY-MM`, newest first. */
  readonly months: readonly string[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
};

/** Return a category of the site, whatever case it is typed in. */
export function getCategory(
  { categories }: SearchContext,
  wanted: string,
): SearchContext["categories"][number] {
  return categories.find(({ id }) => id.toLowerCase() === wanted.toLowerCase()) ?? { id: wanted };
}

/** Return the name of a source of the site; its identifier where the site does not know it. */
export function getSourceName({ sources }: SearchContext, wanted: string): string {
  return sources.find(({ id }) => id.toLowerCase() === wanted.toLowerCase())?.name ?? wanted;
}
