import { QueryLink } from "./query-link";
import { useRecentSearches } from "./recent-searches";
import { SearchText } from "./search-text";

/** List what was searched for last in this browser; each and all can be erased. */
export function RecentList({ choose }: { readonly choose: (query: string) => void }) {
  const { queries, forget, forgetAll } = useRecentSearches();
  if (queries.length === 0) return null;
  return (
    <section aria-labelledby="recent-searches">
      <h2 id="recent-searches" className="mt-6 text-muted text-sm">
        <SearchText k="search-recent" />
      </h2>
      <ul className="mt-1">
        {queries.map((query) => (
          <li key={query} className="flex items-center gap-1">
            <QueryLink query={query} choose={choose} />
            <button
              type="button"
              onClick={() => forget(query)}
              className="flex min-h-11 min-w-11 items-center justify-center rounded-md text-muted hover:text-accent"
            >
              <span className="sr-only">
                <SearchText k="search-forget" /> {query}
              </span>
              <span aria-hidden>×</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-muted text-sm">
        <button type="button" onClick={forgetAll} className="link min-h-11">
          <SearchText k="search-forget-all" />
        </button>{" "}
        <SearchText k="search-recent-local" />
      </p>
    </section>
  );
}
