import type { SearchAnswer } from "@/lib/search/client";
import { SearchText } from "./search-text";

type QueryRemarksProps = {
  readonly answer: SearchAnswer;
  readonly search: (query: string) => void;
};

/** Say what of a query was not understood, and offer it again with its misspelt words repaired. */
export function QueryRemarks({ answer: { notes, suggestion }, search }: QueryRemarksProps) {
  return (
    <>
      {notes.length > 0 && (
        <ul className="pb-2 text-muted text-sm">
          {notes.map(({ reason, text }) => (
            <li key={`${reason} ${text}`} className="wrap-anywhere">
              <SearchText k={`search-note-${reason}`} values={{ text }} />
            </li>
          ))}
        </ul>
      )}
      {suggestion !== undefined && (
        <p className="wrap-anywhere pb-2">
          <SearchText k="search-suggestion" />{" "}
          <button
            type="button"
            onClick={() => search(suggestion)}
            className="link min-h-11 text-start sm:min-h-8"
          >
            {suggestion}
          </button>
          ?
        </p>
      )}
    </>
  );
}
