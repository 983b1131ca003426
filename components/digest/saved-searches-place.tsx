import { Suspense } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import type { SavedSearchesProps } from "./saved-searches";

const SavedSearches = lazyPart(async () => (await import("./saved-searches")).SavedSearches);

/** Offer the reader's saved searches beside a list, which begins without the script that asks them. */
export function SavedSearchesPlace(props: SavedSearchesProps) {
  // What the server renders has none: a boundary that it leaves open would be an error.
  return props.filtered.papers.length === 0 ? null : (
    <Suspense>
      <SavedSearches {...props} />
    </Suspense>
  );
}
