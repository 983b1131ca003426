import { useMemo } from "react";
import type { SearchAnswer } from "@/lib/search/session/client";
import { type SearchKey, SearchText } from "./search-text";
import { useSettled } from "./use-settled";

type Status = {
  readonly k: SearchKey;
  readonly values: Readonly<Record<"count" | "all" | "rest", number>> & { readonly query: string };
};

/** Pause before a count is announced, so that a listener hears the last of many keys. */
const announcePause = 700;
/** Letters of a query that are quoted: a paste may have thousands. */
const quotedLength = 100;

/** Say how many papers were found, at once to the eye and after a pause to a screen reader. */
export function SearchStatus({ answer }: { readonly answer: SearchAnswer | undefined }) {
  const status = useMemo(() => createStatus(answer), [answer]);
  const announced = useSettled(status, announcePause);
  return (
    <>
      <p aria-hidden="true" className="wrap-anywhere min-h-6 text-muted text-sm tabular-nums">
        <SearchText {...status} />
      </p>
      <p role="status" className="sr-only">
        {announced && <SearchText {...announced} />}
      </p>
    </>
  );
}

function createStatus(answer: SearchAnswer | undefined): Status {
  const { total = 0, completeCount = 0, query: asked = "" } = answer ?? {};
  const query = asked.length > quotedLength ? `${asked.slice(0, quotedLength)}…` : asked;
  const values = { count: total, all: completeCount, rest: total - completeCount, query };
  if (answer === undefined) return { k: "search-loading", values };
  if (!answer.final) return { k: "search-counting", values };
  if (!answer.complete) return { k: "search-count-incomplete", values };
  if (answer.total === 0) return { k: "search-none", values };
  if (answer.completeCount === 0) return { k: "search-count-most", values };
  if (answer.completeCount < answer.total) return { k: "search-count-all-and-most", values };
  return { k: "search-count", values };
}
