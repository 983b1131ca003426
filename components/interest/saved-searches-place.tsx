import { lazy, Suspense } from "react";
import type { SavedSearchesProps } from "./saved-searches";

const SavedSearches = lazy(() =>
  import("./saved-searches").then(
    ({ SavedSearches }) => ({ default: SavedSearches }),
    // The page was left open over a new version of the site, or the connection is down: the list does without.
    () => ({ default: () => null }),
  ),
);

/** Offer the reader's saved searches beside a list, which begins without the script that asks them. */
export function SavedSearchesPlace(props: SavedSearchesProps) {
  // What the server renders has none: a boundary that it leaves open would be an error.
  return props.filtered.papers.length === 0 ? null : (
    <Suspense>
      <SavedSearches {...props} />
    </Suspense>
  );
}
