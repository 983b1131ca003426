import { LibraryText } from "./library-text";
import type { Summaries } from "./use-summaries";

/** Say that titles are being looked up, or that they could not be. */
export function LookupLine({ state, retry }: Pick<Summaries, "state" | "retry">) {
  return (
    <p role="status" className="text-muted text-sm">
      {state === "looking" && <LibraryText k="library-looking" />}
      {state === "failed" && (
        <>
          <LibraryText k="library-lookup-failed" />{" "}
          <button type="button" onClick={retry} className="link min-h-8">
            <LibraryText k="library-retry" />
          </button>
        </>
      )}
    </p>
  );
}
