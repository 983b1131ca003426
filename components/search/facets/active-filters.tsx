import type { SearchContext } from "@/components/search/search-context";
import { SearchText } from "@/components/search/search-text";
import { listFilters } from "@/lib/search/query/query-edit";
import { FilterLabel } from "./facet-label";

type ActiveFiltersProps = {
  readonly typed: string;
  readonly context: SearchContext;
  /** Search for what remains of the query. */
  readonly search: (query: string) => void;
};

/** Show the filters of a query as chips that take them away. */
export function ActiveFilters({ typed, context, search }: ActiveFiltersProps) {
  // A filter that was typed twice leaves the same text behind whichever of the two goes.
  const filters = [...new Map(listFilters(typed).map((filter) => [filter.without, filter])).values()];
  if (filters.length === 0) return null;
  return (
    <section>
      <h2 className="sr-only">
        <SearchText k="search-active-filters" />
      </h2>
      <ul className="flex flex-wrap gap-2 pb-2">
        {filters.map(({ field, value, isExcluded, without }) => (
          <li key={without}>
            <button
              type="button"
              onClick={() => search(without)}
              className="chip min-h-11 gap-1.5 hover:bg-tint hover:text-accent sm:min-h-8"
            >
              <span className="sr-only">
                <SearchText k="search-remove-filter" />
              </span>
              <span className="max-w-64 truncate">
                {isExcluded && "−"}
                <FilterLabel field={field} value={value} context={context} />
              </span>
              <span aria-hidden>×</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
