import type { SearchFailure } from "@/lib/search/session/protocol";
import { SearchText } from "./search-text";

type SearchFailedProps = { readonly failure: SearchFailure; readonly retry: () => void };

/** Say what could not be loaded, and offer to try again. */
export function SearchFailed({ failure, retry }: SearchFailedProps) {
  return (
    <div
      role="alert"
      className="my-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-raised px-4 py-3 text-sm"
    >
      <p className="wrap-anywhere min-w-0 grow basis-64">
        <SearchText
          k={`search-failed-${failure.reason}`}
          values={{ file: failure.file, detail: failure.detail }}
        />
      </p>
      <button
        type="button"
        onClick={retry}
        className="min-h-11 shrink-0 rounded-md border border-line px-3 hover:text-accent sm:min-h-9"
      >
        <SearchText k="search-retry" />
      </button>
    </div>
  );
}
