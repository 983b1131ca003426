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
  return (
    <Suspense>
      <SavedSearches {...props} />
    </Suspense>
  );
}
