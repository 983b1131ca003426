import { Suspense, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { lazyPart } from "@/components/layout/lazy-part";
import type { PaperSummary } from "@/lib/reading/mark";

type FollowPlaceProps = { readonly page: ParentNode | undefined; readonly paper: PaperSummary };

const FollowAuthors = lazyPart(
  async () => (await import("@/components/interest/follow-authors")).FollowAuthors,
);

/** Put the button that follows authors after their names; the stylesheet keeps room for it. */
export function FollowPlace({ page, paper }: FollowPlaceProps) {
  const [place, setPlace] = useState<HTMLElement>();
  useEffect(() => {
    const names = page?.querySelector(".author-links");
    if (!names) return;
    const item = document.createElement("li");
    item.className = "follow-authors no-print";
    names.append(item);
    setPlace(item);
    return () => item.remove();
  }, [page]);
  return (
    place &&
    createPortal(
      <Suspense>
        <FollowAuthors paper={paper} />
      </Suspense>,
      place,
    )
  );
}
