/** Switches of the filters, in the order in which they are shown. */
export const switches = ["unread", "kept", "code", "flagged"] as const;

export type Switch = (typeof switches)[number];

/** Which papers of a day are shown: those that pass everything that is chosen. */
export type DayFilter = {
  /** A category that a paper is in, cross-lists included. */
  readonly category?: string;
  /** A digest that tells it. */
  readonly source?: string;
} & { readonly [Name in Switch]?: true };

/** What a day's page knows of a paper, in the attributes of its place in the list. */
export type ListedPaper = {
  readonly id: string;
  /** Primary category first. */
  readonly categories: readonly string[];
  readonly sources: readonly string[];
  readonly code: boolean;
  readonly flagged: boolean;
};

type Marks = { readonly kept: ReadonlySet<string>; readonly read: ReadonlySet<string> };

/** How many papers each choice would show; the chosen value of a field counts like the others. */
export type DayCounts = {
  readonly category: ReadonlyMap<string, number>;
  readonly source: ReadonlyMap<string, number>;
} & Readonly<Record<Switch, number>>;

const names = ["category", "source", ...switches] as const;

/** Tell which part of a filter is chosen. */
export function listChosen(filter: DayFilter): (keyof DayFilter)[] {
  return names.filter((name) => filter[name] !== undefined);
}

/** Read a filter from the query of an address (`?category=cs.CV&code`); other values are left alone. */
export function readFilter(query: string): DayFilter {
  const values = new URLSearchParams(query);
  const category = values.get("category") ?? "";
  const source = values.get("source") ?? "";
  const chosen = switches.filter((name) => values.has(name)).map((name) => [name, true]);
  return { ...(category && { category }), ...(source && { source }), ...Object.fromEntries(chosen) };
}

/** Write a filter as the query of an address, "" for none; other values of the old query stay. */
export function writeFilter(filter: DayFilter, oldQuery = ""): string {
  const others = [...new URLSearchParams(oldQuery)].filter(([name]) => !names.some((own) => own === name));
  const fields = (["category", "source"] as const).flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const written = [
    ...[...others, ...fields].map((pair) => new URLSearchParams([[...pair]]).toString()),
    ...switches.filter((name) => filter[name]),
  ];
  return written.length === 0 ? "" : `?${written.join("&")}`;
}

/** Tell whether a paper passes a filter. */
export function passes(paper: ListedPaper, filter: DayFilter, { kept, read }: Marks): boolean {
  return (
    (filter.category === undefined || paper.categories.includes(filter.category)) &&
    (filter.source === undefined || paper.sources.includes(filter.source)) &&
    (!filter.unread || !read.has(paper.id)) &&
    (!filter.kept || kept.has(paper.id)) &&
    (!filter.code || paper.code) &&
    (!filter.flagged || paper.flagged)
  );
}

/** Count what each choice would show beside all that is chosen otherwise. */
export function countChoices(papers: readonly ListedPaper[], filter: DayFilter, marks: Marks): DayCounts {
  const count = (change: DayFilter) =>
    papers.filter((paper) => passes(paper, { ...filter, ...change }, marks)).length;
  return {
    category: countValues(papers, omit(filter, "category"), marks, "categories"),
    source: countValues(papers, omit(filter, "source"), marks, "sources"),
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
  papers: readonly ListedPaper[],
  filter: DayFilter,
  marks: Marks,
  field: "categories" | "sources",
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    if (!passes(paper, filter, marks)) continue;
    for (const value of paper[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
