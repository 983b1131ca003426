/** Switches of the filters, in the order in which they are shown. */
export const switches = ["unread", "kept", "code", "flagged"] as const;

export type Switch = (typeof switches)[number];

/** Which papers of a day are shown: those that pass everything that is chosen. */
export type DayFilter = {
  /** A category that a paper is in, cross-lists included. */
  readonly category?: string;
  /** A digest that contains it. */
  readonly source?: string;
  /** A query of the search that it meets. */
  readonly search?: string;
} & { readonly [Name in Switch]?: true };

/** What a day's page knows of a paper, in the attributes of its place in the list. */
export type FilteredPaper = {
  readonly id: string;
  /** The day whose list it is of, `YYYY-MM-DD`. */
  readonly day: string;
  /** Primary category first. */
  readonly categories: readonly string[];
  readonly sources: readonly string[];
  readonly code: boolean;
  readonly flagged: boolean;
};

/** What the filters go by that the page itself does not say. */
export type Known = {
  readonly kept: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  /** The papers of the list that queries ask for; a query that is not among them has not been asked yet. */
  readonly found?: FilterResult | undefined;
};

export type FilterResult = ReadonlyMap<string, ReadonlySet<string>>;

/** How many papers each choice would show; the chosen value of a field counts like the others. */
export type FilterCounts = {
  readonly category: ReadonlyMap<string, number>;
  readonly source: ReadonlyMap<string, number>;
} & Readonly<Record<Switch, number>>;

const fields = ["category", "source", "search"] as const;
const names = [...fields, ...switches] as const;

/** Return which part of a filter is chosen. */
export function listChosen(filter: DayFilter): (keyof DayFilter)[] {
  return names.filter((name) => filter[name] !== undefined);
}

/** In an address, that nothing is chosen where something usually is. */
const allName = "all";

/**
 * Read a filter from the query of an address (`?category=cs.CV&code`), the usual one where it chooses nothing; other
 * values are left alone.
 */
export function readDayFilter(query: string, usual: DayFilter = {}): DayFilter {
  const values = new URLSearchParams(query);
  const named = fields.map((name) => [name, values.get(name) ?? ""] as const);
  const chosen = switches.filter((name) => values.has(name)).map((name) => [name, true]);
  const filter: DayFilter = Object.fromEntries([...named.filter(([, value]) => value !== ""), ...chosen]);
  return listChosen(filter).length > 0 || values.has(allName) ? filter : usual;
}

/** Write a filter as the query of an address, "" for none; other values of the old query stay. */
export function writeFilter(filter: DayFilter, oldQuery = "", usual: DayFilter = {}): string {
  const ownNames: readonly string[] = [...names, allName];
  const others = [...new URLSearchParams(oldQuery)].filter(([name]) => !ownNames.includes(name));
  const values = fields.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const written = [
    ...[...others, ...values].map((pair) => new URLSearchParams([[...pair]]).toString()),
    ...switches.filter((name) => filter[name]),
    ...(listChosen(filter).length === 0 && listChosen(usual).length > 0 ? [allName] : []),
  ];
  return written.length === 0 ? "" : `?${written.join("&")}`;
}

/** Return whether a paper passes a filter; each passes a query that has not been asked yet. */
export function passes(paper: FilteredPaper, filter: DayFilter, { kept, read, found }: Known): boolean {
  return (
    (filter.category === undefined || paper.categories.includes(filter.category)) &&
    (filter.source === undefined || paper.sources.includes(filter.source)) &&
    (filter.search === undefined || (found?.get(filter.search)?.has(paper.id) ?? true)) &&
    (!filter.unread || !read.has(paper.id)) &&
    (!filter.kept || kept.has(paper.id)) &&
    (!filter.code || paper.code) &&
    (!filter.flagged || paper.flagged)
  );
}

/** Count what each choice would show beside all that is chosen otherwise. */
export function countChoices(
  papers: readonly FilteredPaper[],
  filter: DayFilter,
  known: Known,
): FilterCounts {
  const count = (change: DayFilter) =>
    papers.filter((paper) => passes(paper, { ...filter, ...change }, known)).length;
  return {
    category: countValues(papers, omit(filter, "category"), known, "categories"),
    source: countValues(papers, omit(filter, "source"), known, "sources"),
    unread: count({ unread: true }),
    kept: count({ kept: true }),
    code: count({ code: true }),
    flagged: count({ flagged: true }),
  };
}

/** Return a filter without one of its parts. */
export function omit(filter: DayFilter, name: keyof DayFilter): DayFilter {
  const { [name]: _, ...rest } = filter;
  return rest;
}

function countValues(
  papers: readonly FilteredPaper[],
  filter: DayFilter,
  known: Known,
  field: "categories" | "sources",
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    if (!passes(paper, filter, known)) continue;
    for (const value of paper[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
