import { type RefObject, useEffect, useMemo } from "react";
import { listPaperRows } from "@/components/interest/arrange-rows";
import { InterestText } from "@/components/interest/interest-text";
import { listSearches } from "@/components/interest/list-searches";
import { readDocuments } from "@/components/interest/read-documents";
import { useMarks } from "@/components/reading/use-marks";
import { useStored } from "@/components/reading/use-stored";
import { createMatchFinder } from "@/lib/interest/match-queries";
import { listInterests } from "@/lib/reading/interest-store";
import { libraryPath, mailPart, searchPath } from "@/lib/site/urls";
import { type FilterResult, omit } from "./day-filter";
import type { FilteredDay } from "./use-day-filter";

export type SavedSearchesProps = {
  readonly list: RefObject<HTMLElement | null>;
  /** The day that the list is of, where its rows name none. */
  readonly day?: string;
  /** Whether papers are still to come to the list. */
  readonly isPart?: boolean;
  readonly filtered: FilteredDay;
  /** Hear which papers of the list the searches ask for. */
  readonly setFound: (found: FilterResult) => void;
};

/** Offer the reader's saved searches, each with how many papers of the list it has, as filters of the list. */
export function SavedSearches({ list, day = "", isPart = false, filtered, setFound }: SavedSearchesProps) {
  const { papers, filter, choose, countPapers } = filtered;
  const said = useStored(listInterests);
  const searches = useMemo(() => said && listSearches(said), [said]);
  const found = useFound(list, day, papers, searches?.map(({ query }) => query).concat(filter.search ?? []));
  useEffect(() => {
    if (found) setFound(found);
  }, [found, setFound]);
  if (!searches || (searches.length === 0 && filter.search === undefined)) return null;
  const others = omit(filter, "search");
  const isKnown = searches.some(({ query }) => query === filter.search);
  const shown =
    filter.search === undefined || isKnown
      ? searches
      : [{ query: filter.search, name: filter.search }, ...searches];
  return (
    <fieldset className="saved-searches no-print">
      <legend>
        <InterestText k="searches" />
      </legend>
      {shown.map(({ query, name }) => (
        <button
          key={query}
          type="button"
          aria-pressed={filter.search === query}
          onClick={() => choose(filter.search === query ? others : { ...others, search: query })}
          className="button gap-1.5 px-2.5 aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:text-accent"
        >
          <span className="max-w-64 truncate">{name}</span>
          <span className="min-w-[1ch] text-end text-muted tabular-nums">
            {found?.has(query) && countPapers({ ...others, search: query })}
            {found?.has(query) && isPart && "+"}
          </span>
        </button>
      ))}
      {searches.length > 0 && (
        <a
          href={`${libraryPath()}#${mailPart}`}
          className="link inline-flex min-h-9 shrink-0 items-center text-sm"
        >
          <InterestText k="by-mail" />
        </a>
      )}
      {filter.search !== undefined && (
        <a
          href={`${searchPath(filter.search)}&sort=date`}
          className="link inline-flex min-h-9 shrink-0 items-center text-sm"
        >
          <InterestText k="search-archive" />
        </a>
      )}
    </fieldset>
  );
}

/** Find the papers that queries ask for, in a list that was read; undefined until then, and without queries. */
function useFound(
  list: RefObject<HTMLElement | null>,
  day: string,
  papers: FilteredDay["papers"],
  queries: readonly string[] | undefined,
): FilterResult | undefined {
  const marks = useMarks();
  const isMarked = marks !== undefined;
  const asked = queries?.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found unread stays found once it is read, as with other filters.
  return useMemo(() => {
    // To read hundreds of rows takes long.
    if (!queries?.length || !list.current || papers.length === 0 || !marks) return undefined;
    const find = createMatchFinder(readDocuments(listPaperRows(list.current), day), marks);
    return new Map(queries.map((query) => [query, find(query)]));
  }, [list, day, papers, asked, isMarked]);
}
