import type { ReactNode } from "react";

type AuthorLineProps = {
  readonly authors: readonly string[];
  /** Whether there are more whose names no digest gives. */
  readonly isCut?: boolean | undefined;
  /** Returns which of the others are named as well. */
  readonly isFound?: (name: string) => boolean;
  readonly write?: (names: string) => ReactNode;
};

/** Authors that a row names before the last, which is often the laboratory's; where nobody knows the last, one more. */
const namedFirst = 2;

/** Name authors in one line: the first, those that are looked for, and the last, which has its own place. */
export function AuthorLine(props: AuthorLineProps) {
  const { authors, isCut = false, isFound = () => false, write = (names) => names } = props;
  const first = authors.slice(
    0,
    isCut ? namedFirst + 1 : Math.max(1, Math.min(namedFirst, authors.length - 1)),
  );
  const last = isCut ? [] : authors.slice(first.length).slice(-1);
  const found = authors.slice(first.length, authors.length - last.length).filter(isFound);
  const isAll = first.length + found.length + last.length === authors.length;
  // Each stretch has a place of its own, in the order in which they give way; what parts them goes with the one before.
  const stretches = [first, found, last].filter(({ length }) => length > 0);
  return (
    <p className="paper-authors" dir="auto">
      {stretches.map((names, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat within a list now and then, and never move.
        <span key={place}>
          {place > 0 && " "}
          {write(names.join(", "))}
          {place < stretches.length - 1 ? (isAll ? "," : " …") : isCut && " et al."}
        </span>
      ))}
    </p>
  );
}
