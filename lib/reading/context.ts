import { basePath } from "@/lib/site/urls";

/** A list of papers that a reader follows from paper to paper, as its tab remembers it. */
export type ListContext = {
  /** What the list is, in each language of the interface. */
  readonly label: Readonly<Record<"en" | "zh", string>>;
  /** Path and query of the page that shows it. */
  readonly address: string;
  /** The papers around the one that was opened, in the list's order. */
  readonly papers: readonly ListedPaper[];
  /** How many papers of the list appear before these. */
  readonly before: number;
  readonly total: number;
};

/** A paper of a list: enough to lead to it. */
export type ListedPaper = {
  /** arXiv identifier without version. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** The title's language, as HTML names it. */
  readonly lang?: string;
};

/** Where a paper appears in the list that one came from. */
export type PlaceInList = Pick<ListContext, "label" | "address" | "total"> & {
  /** From 1 on. */
  readonly place: number;
  readonly previous?: ListedPaper;
  readonly next?: ListedPaper;
};

type Remembered = {
  /** Newest first, one an address. */
  readonly lists: readonly ListContext[];
  /** The papers that were come to by a list, newest first: identifier, and the list's address. */
  readonly visits: readonly Visit[];
  /** The visit that a click has begun. */
  readonly begun?: Visit | undefined;
};

type Visit = readonly [paper: string, address: string];

/** Papers remembered on either side of the one that is opened. */
const reach = 300;
const maxLists = 4;
const maxVisits = 200;

/** Sites below one origin share a tab's storage, so each has its own key by its base path. */
const key = `arxiv-cv-digest${basePath}:lists`;

/** Remember that a paper is opened from a list; a paper that is not of the list leaves things as they are. */
export function openFromList(list: Omit<ListContext, "before">, paper: string): void {
  const place = list.papers.findIndex(({ id }) => id === paper);
  if (place < 0) return;
  const before = Math.max(0, place - reach);
  const papers = list.papers.slice(before, place + reach + 1);
  const { lists, visits } = read();
  const others = lists.filter(({ address }) => address !== list.address);
  const known = [{ ...list, papers, before }, ...others].slice(0, maxLists);
  write({ lists: known, visits, begun: [paper, list.address] });
}

/** Remember that a paper is opened as the neighbour of another of a remembered list. */
export function openInList(address: string, paper: string): void {
  write({ ...read(), begun: [paper, address] });
}

/**
 * Return where a paper whose page was come to appears in the list it was opened from, in this tab; one who comes
 * back to it, or reloads it, finds that list again. Undefined for a paper that was reached in another way.
 */
export function findPlaceInList(paper: string, isReturn: boolean): PlaceInList | undefined {
  const { lists, visits, begun } = read();
  const visit = begun?.[0] === paper ? begun : isReturn ? visits.find(([id]) => id === paper) : undefined;
  const others = visits.filter(([id]) => id !== paper);
  write({ lists, visits: [...(visit ? [visit] : []), ...others].slice(0, maxVisits) });
  const list = lists.find(({ address }) => address === visit?.[1]);
  return list && getPlace(list, paper);
}

function getPlace(list: ListContext, paper: string): PlaceInList | undefined {
  const { label, address, total, papers, before } = list;
  const place = papers.findIndex(({ id }) => id === paper);
  if (place < 0) return undefined;
  const previous = papers[place - 1];
  const next = papers[place + 1];
  return {
    label,
    address,
    total,
    place: before + place + 1,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** Storage that is blocked or holds something else remembers nothing. */
function read(): Remembered {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    if (typeof stored !== "object" || stored === null) return { lists: [], visits: [] };
    const { lists, visits, begun }: { readonly [Name in keyof Remembered]?: unknown } = stored;
    return {
      lists: Array.isArray(lists) ? lists.filter(isList) : [],
      visits: Array.isArray(visits) ? visits.filter(isVisit) : [],
      begun: isVisit(begun) ? begun : undefined,
    };
  } catch {
    return { lists: [], visits: [] };
  }
}

function write(remembered: Remembered): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(remembered));
  } catch {
    // Storage is blocked or full: the papers of the day are the way on.
  }
}

function isVisit(value: unknown): value is Visit {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}

function isList(value: unknown): value is ListContext {
  if (typeof value !== "object" || value === null) return false;
  const { label, address, papers, before, total }: { readonly [Name in keyof ListContext]?: unknown } = value;
  return (
    typeof label === "object" &&
    label !== null &&
    "en" in label &&
    typeof label.en === "string" &&
    "zh" in label &&
    typeof label.zh === "string" &&
    typeof address === "string" &&
    // A path of this site, never an address of another kind.
    /^\/(?!\/)/.test(address) &&
    Number.isInteger(before) &&
    Number.isInteger(total) &&
    Array.isArray(papers) &&
    papers.every(isListedPaper)
  );
}

function isListedPaper(value: unknown): value is ListedPaper {
  if (typeof value !== "object" || value === null) return false;
  const { id, title, lang }: { readonly [Name in keyof ListedPaper]?: unknown } = value;
  const isLang = lang === undefined || typeof lang === "string";
  return typeof id === "string" && typeof title === "string" && isLang;
}
