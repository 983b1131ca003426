import { UiText } from "@/components/layout/ui-text";
import { showText } from "@/lib/markdown/render";
import { searchPath } from "@/lib/site/urls";

type AuthorListProps = {
  readonly authors: readonly string[];
  /** Whether there are more whose names no digest gives. */
  readonly isCut?: boolean | undefined;
  /** How many are named before the rest becomes a number. */
  readonly most?: number;
};

/** Name every author, each a search for their papers; a long list folds behind its first names. */
export function AuthorLinks({ authors, isCut, most = 12 }: AuthorListProps) {
  if (authors.length <= most + 3) return <Names authors={authors} isCut={isCut} />;
  return (
    <div>
      <Names authors={authors.slice(0, most)} />
      <details className="mt-1">
        <summary className="w-fit text-muted text-sm hover:text-accent">
          <UiText k="more-authors" values={{ count: authors.length - most }} />
        </summary>
        <Names authors={authors.slice(most)} />
      </details>
    </div>
  );
}

function Names({ authors, isCut }: Omit<AuthorListProps, "most">) {
  return (
    <ul className="author-links">
      {authors.map((author, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat within a list now and then, and never move.
        <li key={place} dir="auto">
          <a href={searchPath(`author:"${author.replaceAll('"', " ")}"`)}>{showText(author)}</a>
          {place < authors.length - 1 && ","}
        </li>
      ))}
      {isCut && <li>et al.</li>}
    </ul>
  );
}
