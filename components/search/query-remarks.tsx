import { Suspense } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import { quoteWords } from "@/lib/search/query/query-edit";
import type { SearchAnswer } from "@/lib/search/session/client";
import { SearchText } from "./search-text";

const QueryNotes = lazyPart(async () => (await import("./query-notes")).QueryNotes);

type QueryRemarksProps = {
  readonly answer: Pick<SearchAnswer, "query" | "notes" | "expansions">;
  readonly search: (query: string) => void;
};

/** Say what of a query was not understood, and what was looked for beside its words, which can be taken away. */
export function QueryRemarks({ answer: { query, notes, expansions }, search }: QueryRemarksProps) {
  return (
    <>
      {notes.length > 0 && (
        <Suspense>
          <QueryNotes notes={notes} />
        </Suspense>
      )}
      {expansions.length > 0 && (
        <ul className="flex flex-wrap gap-2 pb-2 text-sm">
          {expansions.map(({ kind, from, to }) => (
            <li key={`${from} ${to}`}>
              <button
                type="button"
                onClick={() => search(quoteWords(query, from))}
                className="chip min-h-11 gap-1.5 whitespace-normal text-start hover:bg-tint hover:text-accent sm:min-h-8"
              >
                <span>
                  <SearchText k={`search-${kind}`} values={{ from, to }} />
                </span>
                <span aria-hidden>×</span>
                <span className="sr-only">
                  <SearchText k="search-only-as-typed" values={{ from }} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
