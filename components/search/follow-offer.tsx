import { Suspense, useEffect, useState } from "react";
import { lazyPart } from "@/components/layout/lazy-part";

const FollowSearch = lazyPart(async () => (await import("@/components/interest/follow-search")).FollowSearch);

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
