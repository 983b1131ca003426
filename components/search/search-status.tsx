import { useEffect, useMemo, useState } from "react";
import { type UiKey, UiText } from "@/components/layout/ui-text";
import type { SearchAnswer } from "@/lib/search/client";
import type { SearchFailure } from "@/lib/search/protocol";

type Status = {
  readonly k: UiKey;
  readonly values: { readonly count: number };
};

/** Pause before a count is announced, so that a listener hears the last of many keys. */
const announcePause = 700;

/** Say how many papers were found, at once to the eye and after a pause to a screen reader. */
export function SearchStatus({ answer }: { readonly answer: SearchAnswer | undefined }) {
  const status = useMemo(() => createStatus(answer), [answer]);
  const announced = useSettled(status);
  return (
    <>
      <p aria-hidden="true" className="wrap-anywhere min-h-6 text-muted text-sm tabular-nums">
        <UiText {...status} />
      </p>
      <p role="status" className="sr-only">
        {announced && <UiText {...announced} />}
      </p>
    </>
  );
}

/** Say what could not be loaded, and offer to try again. */
export function SearchFailed({
  failure,
  retry,
}: {
  readonly failure: SearchFailure;
  readonly retry: () => void;
}) {
  return (
    <div
      role="alert"
      className="my-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-raised px-4 py-3 text-sm"
    >
      <p className="wrap-anywhere min-w-0 grow basis-64">
        <UiText
          k={`search-failed-${failure.reason}`}
          values={{ file: failure.file, detail: failure.detail }}
        />
      </p>
      <button
        type="button"
        onClick={retry}
        className="min-h-9 shrink-0 rounded-md border border-line px-3 hover:text-accent"
      >
        <UiText k="search-retry" />
      </button>
    </div>
  );
}

function createStatus(answer: SearchAnswer | undefined): Status {
  const values = { count: answer?.total ?? 0, query: answer?.query ?? "" };
  if (answer === undefined) return { k: "search-loading", values };
  if (!answer.final) return { k: "search-counting", values };
  if (!answer.complete) return { k: "search-count-incomplete", values };
  if (answer.total === 0) return { k: "search-none", values };
  return { k: answer.total === 1 ? "search-count-one" : "search-count", values };
}

/** Return a value once it has not changed for a pause; undefined before the first one has. */
function useSettled<T>(value: T): T | undefined {
  const [settled, setSettled] = useState<T>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), announcePause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
