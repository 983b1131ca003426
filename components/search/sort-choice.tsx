import type { SearchSort } from "@/lib/search/rank/engine";
import { SearchText } from "./search-text";

type SortChoiceProps = { readonly sort: SearchSort; readonly choose: (sort: SearchSort) => void };

const sorts = ["relevance", "date"] as const satisfies readonly SearchSort[];

/** Choose the order of the papers found. */
export function SortChoice({ sort, choose }: SortChoiceProps) {
  return (
    <fieldset className="flex overflow-hidden rounded-md border border-line">
      <legend className="sr-only">
        <SearchText k="search-sort" />
      </legend>
      {sorts.map((value) => (
        <label
          key={value}
          className="flex min-h-11 cursor-pointer items-center px-3 text-muted text-sm hover:text-ink has-checked:bg-tint has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2 sm:min-h-9"
        >
          <input
            type="radio"
            name="sort"
            value={value}
            checked={sort === value}
            onChange={() => choose(value)}
            className="sr-only"
          />
          <SearchText k={`search-sort-${value}`} />
        </label>
      ))}
    </fieldset>
  );
}
