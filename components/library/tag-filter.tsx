import type { ReactNode } from "react";
import { LibraryText } from "./library-text";
import { followLink, type LibraryAddress, writeAddress } from "./use-library-address";

type TagFilterProps = {
  readonly tags: readonly (readonly [tag: string, count: number])[];
  readonly address: LibraryAddress;
};

/** Lead to the kept papers of one tag, and back to all. */
export function TagFilter({ tags, address }: TagFilterProps) {
  if (tags.length === 0 && address.tag === undefined) return null;
  return (
    <nav aria-labelledby="library-tags" className="no-print mt-3 flex flex-wrap items-center gap-1.5">
      <span id="library-tags" className="me-1 text-muted text-sm">
        <LibraryText k="library-tags" />
      </span>
      <TagLink address={address} tag={undefined}>
        <LibraryText k="library-tag-all" />
      </TagLink>
      {tags.map(([tag, count]) => (
        <TagLink key={tag} address={address} tag={tag}>
          <span className="truncate">{tag}</span>
          <span className="ps-1.5">{count}</span>
        </TagLink>
      ))}
    </nav>
  );
}

type TagLinkProps = {
  readonly address: LibraryAddress;
  readonly tag: string | undefined;
  readonly children: ReactNode;
};

function TagLink({ address, tag, children }: TagLinkProps) {
  return (
    <a
      href={writeAddress({ ...address, tag })}
      onClick={followLink}
      aria-current={tag === address.tag ? "true" : undefined}
      className="chip max-w-full aria-[current]:bg-tint aria-[current]:text-accent"
    >
      {children}
    </a>
  );
}
