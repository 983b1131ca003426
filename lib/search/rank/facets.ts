import type { SearchDocument } from "@/lib/search/index/document";
import type { QueryFilter, QueryNode } from "@/lib/search/query/query-tree";
import { fold } from "@/lib/search/text/tokenizer";
import { createValueColumn, type FacetCount } from "./value-column";

/** How many of the papers found are of each category, month, source; most first, months newest first. */
export type Facets = {
  readonly categories: readonly FacetCount[];
  /** `YYYY-MM`, by the day on which the paper was first seen. */
  readonly months: readonly FacetCount[];
  /** Identifiers of sources. */
  readonly sources: readonly FacetCount[];
  readonly withCode: number;
};

/** What this browser remembers of papers, by identifier. */
export type Marks = { readonly kept: ReadonlySet<string>; readonly read: ReadonlySet<string> };

/** What papers are filtered and counted by. */
export type FilterFacts = Pick<SearchDocument, "id" | "date" | "categories" | "sources" | "hasCode">;

/** Filters whose values readers choose among; of each, a paper needs one of those chosen. */
export type ChoiceKind = Extract<QueryFilter["kind"], "category" | "source" | "date">;

/** The facts of papers by which they are filtered and counted. */
export type FactIndex = {
  /** Add a paper; ordinals count from 0 without a gap. */
  add(ordinal: number, facts: FilterFacts): void;
  createTest(filter: QueryFilter, marks: Marks): (ordinal: number) => boolean;
  /**
   * Count the papers found by each fact. `listWithout` lists what would be found without filters of a kind, where there are any: by it
   * the values of that kind are counted, so that each shows what choosing it as well would show.
   */
  count(
    ordinals: readonly number[],
    listWithout: (kind: ChoiceKind) => readonly number[] | undefined,
  ): Facets;
};

/** Return whether a paper passes a filter. */
export function passesFilter(facts: FilterFacts, filter: QueryFilter, { kept, read }: Marks): boolean {
  switch (filter.kind) {
    case "category":
      return facts.categories.some((value) => isOfCategory(fold(value), filter.values));
    case "source":
      return facts.sources.some((value) => filter.values.includes(fold(value)));
    case "date":
      return isBetween(facts.date, filter);
    case "code":
      return facts.hasCode === true;
    case "mark":
      return filter.mark === "kept" ? kept.has(facts.id) : !read.has(facts.id);
  }
}

/** Create an empty index of facts. */
export function createFactIndex(): FactIndex {
  const categories = createValueColumn();
  const sources = createValueColumn();
  const months = createValueColumn();
  const papers: FilterFacts[] = [];
  return {
    add(ordinal, facts) {
      papers[ordinal] = facts;
      categories.add(facts.categories);
      sources.add(facts.sources);
      months.add([facts.date.slice(0, 7)]);
    },
    createTest(filter, marks) {
      // A value that many papers have is asked about once.
      if (filter.kind === "category")
        return categories.createTest((value) => isOfCategory(fold(value), filter.values));
      if (filter.kind === "source") return sources.createTest((value) => filter.values.includes(fold(value)));
      return (ordinal) => {
        const paper = papers[ordinal];
        return paper !== undefined && passesFilter(paper, filter, marks);
      };
    },
    count(ordinals, listWithout) {
      return {
        categories: categories.count(listWithout("category") ?? ordinals).sort(compareCounts),
        months: months.count(listWithout("date") ?? ordinals).sort(compareMonths),
        sources: sources.count(listWithout("source") ?? ordinals).sort(compareCounts),
        withCode: ordinals.filter((ordinal) => papers[ordinal]?.hasCode === true).length,
      };
    },
  };
}

/** Return a query without the filters of a kind that the whole of it must meet; undefined where it has none. */
export function withoutFilters(root: QueryNode, kind: ChoiceKind): QueryNode | undefined {
  if (root.type !== "and") return undefined;
  const nodes = root.nodes.filter((node) => node.type !== "filter" || node.filter.kind !== kind);
  return nodes.length < root.nodes.length ? { type: "and", nodes } : undefined;
}

/** Return whether a category is one of some, or of an archive (`cs`), or has a name without its archive (`cv`). */
function isOfCategory(category: string, wanted: readonly string[]): boolean {
  return wanted.some(
    (value) => category === value || category.startsWith(`${value}.`) || category.endsWith(`.${value}`),
  );
}

function isBetween(date: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return date >= from && date <= to;
}

/** Most first, those of one count by name. */
export function compareCounts(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** Newest first. */
export function compareMonths(a: FacetCount, b: FacetCount): number {
  return a.value < b.value ? 1 : -1;
}
