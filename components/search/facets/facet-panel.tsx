import type { ReactNode } from "react";
import type { SearchContext } from "@/components/search/search-context";
import { SearchText } from "@/components/search/search-text";
import { listFilters } from "@/lib/search/query/query-edit";
import type { Facets } from "@/lib/search/rank/facets";
import { FacetGroup } from "./facet-group";
import { type FacetField, listFacets } from "./list-facets";

type FacetPanelProps = {
  readonly id: string;
  /** Whether it shows where there is no room for it beside the results. */
  readonly isOpen: boolean;
  /** Undefined until the first answer. */
  readonly facets: Facets | undefined;
  readonly typed: string;
  readonly context: SearchContext;
  readonly toggle: (field: FacetField, value: string) => void;
  readonly children?: ReactNode;
};

const groups = [
  { field: "has", heading: "search-resources" },
  { field: "source", heading: "search-sources" },
  { field: "cat", heading: "search-categories" },
  { field: "date", heading: "search-dates" },
] as const;

/** Offer to narrow what was found: beside the results where there is room, else above them when asked to. */
export function FacetPanel({ id, isOpen, facets, typed, context, toggle, children }: FacetPanelProps) {
  const listed = listFacets(facets, typed);
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={`space-y-5 max-lg:border-line max-lg:border-b max-lg:pb-5 lg:sticky lg:top-18 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto lg:px-3 ${isOpen ? "" : "max-lg:hidden"}`}
    >
      <h2 id={`${id}-title`} className="sr-only">
        <SearchText k="search-filters" />
      </h2>
      {children}
      {groups.map(({ field, heading }) => (
        <FacetGroup
          key={field}
          field={field}
          heading={heading}
          facets={listed[field]}
          context={context}
          toggle={toggle}
        />
      ))}
    </section>
  );
}

type FacetOpenerProps = {
  /** `id` of the panel. */
  readonly panel: string;
  readonly isOpen: boolean;
  readonly typed: string;
  readonly open: (isOpen: boolean) => void;
};

/** Open and close the panel where it does not appear beside the results; says how many filters are chosen. */
export function FacetOpener({ panel, isOpen, typed, open }: FacetOpenerProps) {
  const count = listFilters(typed).length;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={panel}
      onClick={() => open(!isOpen)}
      className="min-h-11 rounded-md border border-line px-3 text-muted text-sm hover:text-ink aria-expanded:bg-tint aria-expanded:text-accent sm:min-h-9 lg:hidden"
    >
      {count > 0 ? (
        <SearchText k="search-filters-count" values={{ count }} />
      ) : (
        <SearchText k="search-filters" />
      )}
    </button>
  );
}
