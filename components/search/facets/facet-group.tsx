"use client";

import { useId, useState } from "react";
import type { SearchContext } from "@/components/search/search-context";
import { type SearchKey, SearchText } from "@/components/search/search-text";
import { FacetLabel } from "./facet-label";
import type { Facet, FacetField } from "./list-facets";

type FacetGroupProps = {
  readonly field: FacetField;
  readonly heading: SearchKey;
  readonly facets: readonly Facet[];
  readonly context: SearchContext;
  readonly toggle: (field: FacetField, value: string) => void;
};

/** Values shown of a long list before it is unfolded. */
const shownFacets = 7;

/** Offer the values of one field as switches with counts; a long list folds, but never folds what is chosen. */
export function FacetGroup({ field, heading, facets, context, toggle }: FacetGroupProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const id = useId();
  if (facets.length === 0) return null;
  // A fold that hides a single value takes as much room as the value.
  const isLong = facets.length > shownFacets + 1;
  const shown = facets.filter(
    ({ isActive }, place) => isActive || isUnfolded || !isLong || place < shownFacets,
  );
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-semibold text-sm">
        <SearchText k={heading} />
      </h3>
      <ul className="mt-1 space-y-px">
        {shown.map(({ value, count, isActive, isInner }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={isActive}
              onClick={() => toggle(field, value)}
              className={`-mx-2 flex min-h-11 w-[calc(100%+1rem)] items-center gap-2 rounded-md pe-2 text-start text-sm hover:bg-raised aria-pressed:bg-tint aria-pressed:text-accent lg:min-h-8 ${isInner ? "ps-5" : "ps-2"}`}
            >
              <span className="flex min-w-0 grow gap-2">
                <FacetLabel field={field} value={value} context={context} />
              </span>
              <span className="shrink-0 text-muted tabular-nums">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {isLong && (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
          className="link min-h-11 text-sm lg:min-h-8"
        >
          {isUnfolded ? (
            <SearchText k="search-show-fewer" />
          ) : (
            <SearchText k="search-show-all" values={{ count: facets.length }} />
          )}
        </button>
      )}
    </section>
  );
}
