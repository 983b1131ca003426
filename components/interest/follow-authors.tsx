import { useId, useState } from "react";
import { Sheet } from "@/components/layout/sheet";
import type { PaperSummary } from "@/lib/reading/mark";
import { FollowText } from "./follow-text";
import { writeAuthorQuery } from "./list-searches";
import { useWishes, type Wish } from "./use-wishes";
import { WishLine } from "./wish-line";

type FollowAuthorsProps = { readonly paper: Pick<PaperSummary, "authors" | "categories"> };
type Wishes = ReturnType<typeof useWishes>;

/** Most co-authors that distinguish namesakes, and letters of a name, as the store takes them. */
const [mostNames, longestName] = [1_000, 500];

/** Offer to follow or mute each author of a paper, and say how many are followed. */
export function FollowAuthors({ paper }: FollowAuthorsProps) {
  const wishes = useWishes();
  const [isOpen, setOpen] = useState(false);
  const authors = [...new Set(paper.authors)].filter(
    (name) => name.trim() !== "" && name.length <= longestName,
  );
  const count = authors.filter((name) => listFollowing(wishes, name, paper).length > 0).length;
  if (authors.length === 0) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="button min-h-7 gap-1 px-2 data-on:border-accent data-on:text-accent"
        data-on={count > 0 ? "" : undefined}
      >
        <span aria-hidden>{count > 0 ? "✓" : "+"}</span>
        {count === 0 ? (
          <FollowText k="follow" />
        ) : count === 1 && authors.length === 1 ? (
          <FollowText k="following" />
        ) : (
          <FollowText k="following-count" values={{ count }} />
        )}
      </button>
      {isOpen && <AuthorSheet {...{ authors, paper, wishes }} close={() => setOpen(false)} />}
    </>
  );
}

type AuthorSheetProps = FollowAuthorsProps & {
  readonly authors: readonly string[];
  readonly wishes: Wishes;
  readonly close: () => void;
};

function AuthorSheet({ authors, paper, wishes, close }: AuthorSheetProps) {
  return (
    <Sheet title={<FollowText k="authors" />} closeLabel={<FollowText k="close" />} close={close}>
      <p className="text-muted text-sm">
        <FollowText k="authors-text" />
      </p>
      <p className="flex min-h-9 items-center">
        <WishLine notice={wishes.notice} />
      </p>
      <ul className="divide-y divide-line">
        {authors.map((name) => (
          <AuthorRow key={name} {...{ name, paper, wishes }} />
        ))}
      </ul>
    </Sheet>
  );
}

type AuthorRowProps = FollowAuthorsProps & { readonly name: string; readonly wishes: Wishes };

function AuthorRow({ name, paper, wishes }: AuthorRowProps) {
  const following = listFollowing(wishes, name, paper);
  const muted = createWish("muted-author", name, paper);
  const isMuted = wishes.has(muted);
  const nameId = useId();
  const style = "button min-h-9 shrink-0 px-2.5 data-on:border-accent data-on:bg-tint data-on:text-accent";
  return (
    <li className="flex min-h-11 items-center gap-2 py-1">
      <span id={nameId} dir="auto" className="wrap-anywhere me-auto min-w-0">
        {name}
      </span>
      <button
        type="button"
        data-on={following.length > 0 ? "" : undefined}
        aria-describedby={nameId}
        onClick={() => wishes.toggle(following[0] ?? createWish("author", name, paper), name)}
        className={style}
      >
        <FollowText k={following.length > 0 ? "following" : "follow"} />
      </button>
      <button
        type="button"
        data-on={isMuted ? "" : undefined}
        aria-describedby={nameId}
        onClick={() => wishes.toggle(muted, name)}
        className={style}
      >
        <FollowText k={isMuted ? "muted" : "mute"} />
      </button>
    </li>
  );
}

/** List what of the reader's wishes follows an author: the author, or the search for the name. */
function listFollowing({ has }: Wishes, name: string, paper: FollowAuthorsProps["paper"]): Wish[] {
  const query: Wish = { kind: "query", query: writeAuthorQuery(name), time: "" };
  return [createWish("author", name, paper), query].filter(has);
}

function createWish(
  kind: "author" | "muted-author",
  name: string,
  { authors, categories }: FollowAuthorsProps["paper"],
): Wish {
  const coauthors = authors.filter(
    (other) => other !== name && other.trim() !== "" && other.length <= longestName,
  );
  return {
    kind,
    name,
    time: new Date().toISOString(),
    coauthors: coauthors.slice(0, mostNames),
    categories: [...categories],
  };
}
