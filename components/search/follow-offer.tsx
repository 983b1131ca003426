import { lazy, Suspense, useEffect, useState } from "react";

const FollowSearch = lazy(() =>
  import("@/components/interest/follow-search").then(
    ({ FollowSearch }) => ({ default: FollowSearch }),
    // The page was left open over a new version of the site, or the connection is down: it does without.
    () => ({ default: () => null }),
  ),
);

const signs = ["pointermove", "pointerdown", "keydown"] as const;

/**
 * Offer to follow a search: at once where it names an author, else once the reader does something, since what is found
 * comes first.
 */
export function FollowOffer({ query }: { readonly query: string }) {
  const [isActive, setActive] = useState(false);
  useEffect(() => {
    const begin = () => setActive(true);
    for (const sign of signs) document.addEventListener(sign, begin, { once: true });
    return () => {
      for (const sign of signs) document.removeEventListener(sign, begin);
    };
  }, []);
  return isActive || /author[:：]/i.test(query) ? (
    <Suspense>
      <FollowSearch query={query} />
    </Suspense>
  ) : null;
}
