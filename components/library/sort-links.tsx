import { LibraryText } from "./library-text";
import { followLink, type LibraryAddress, type LibrarySort, writeAddress } from "./use-library-address";

const sorts = ["kept", "date", "title"] as const satisfies readonly LibrarySort[];

/** Choose the order of the kept papers. */
export function SortLinks({ address }: { readonly address: LibraryAddress }) {
  return (
    <nav aria-labelledby="library-sort" className="flex overflow-hidden rounded-md border border-line">
      <span id="library-sort" className="sr-only">
        <LibraryText k="library-sort" />
      </span>
      {sorts.map((sort) => (
        <a
          key={sort}
          href={writeAddress({ ...address, sort })}
          onClick={followLink}
          aria-current={sort === address.sort ? "true" : undefined}
          className="flex min-h-11 items-center px-3 text-muted text-sm hover:text-ink focus-visible:-outline-offset-2 aria-[current]:bg-tint aria-[current]:text-accent sm:min-h-9"
        >
          <LibraryText k={`library-sort-${sort}`} />
        </a>
      ))}
    </nav>
  );
}
