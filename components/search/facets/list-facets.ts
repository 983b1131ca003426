import { listFilters } from "@/lib/search/query/query-edit";
import type { Facets } from "@/lib/search/rank/facets";
import type { FacetCount } from "@/lib/search/rank/value-column";

/** A field of the query that facets write. */
export type FacetField = "has" | "source" | "cat" | "date";

/** A value that results can be narrowed to. */
export type Facet = {
  readonly value: string;
  /** Papers found that have it; undefined of a chosen value that the newest answer does not count. */
  readonly count: number | undefined;
  readonly isActive: boolean;
  /** Belongs under the one before it, as a month does under its year. */
  readonly isInner: boolean;
};

/** List the facets of every field, with those that a query chooses, whether or not papers were found for them. */
export function listFacets(facets: Facets | undefined, typed: string): Record<FacetField, readonly Facet[]> {
  const chosen = listFilters(typed).filter(({ isExcluded }) => !isExcluded);
  const complete = (field: FacetField, counted: readonly FacetCount[]): Facet[] => {
    const values = chosen.filter((filter) => filter.field === field).map(({ value }) => value);
    const missing = values.filter((value) => !counted.some((facet) => isSame(facet.value, value)));
    return [...counted, ...missing.map((value) => ({ value, count: undefined }))].map((facet) => ({
      ...facet,
      isActive: values.some((value) => isSame(value, facet.value)),
      isInner: field === "date" && facet.value.length > "2026".length,
    }));
  };
  return {
    has: complete("has", facets && facets.withCode > 0 ? [{ value: "code", count: facets.withCode }] : []),
    source: complete("source", facets?.sources ?? []),
    cat: complete("cat", facets?.categories ?? []),
    date: complete("date", listPeriods(facets?.months ?? [])),
  };
}

/** List every year with its months under it, in the months' order. */
function listPeriods(months: readonly FacetCount[]): FacetCount[] {
  const years = [...new Set(months.map(({ value }) => value.slice(0, 4)))];
  return years.flatMap((year) => {
    const ofYear = months.filter(({ value }) => value.startsWith(year));
    return [{ value: year, count: ofYear.reduce((sum, { count }) => sum + count, 0) }, ...ofYear];
  });
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
