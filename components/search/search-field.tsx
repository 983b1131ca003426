"use client";

import { UiText } from "@/components/layout/ui-text";
import { searchPath } from "@/lib/site/urls";
import { SearchInput } from "./search-input";

/** A search form for any page: it leads to the search page with what was typed. */
export function SearchField() {
  const id = "home-query";
  return (
    <search className="mt-5 block max-w-measure">
      <form action={searchPath()} className="flex gap-2">
        <label htmlFor={id} className="sr-only">
          <UiText k="search-papers" />
        </label>
        <SearchInput id={id} required />
        <button
          type="submit"
          className="min-h-11 shrink-0 rounded-md border border-line px-4 text-muted text-sm hover:bg-raised hover:text-ink"
        >
          <UiText k="search" />
        </button>
      </form>
    </search>
  );
}
