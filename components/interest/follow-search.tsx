import { FollowText } from "./follow-text";
import { useWishes, type Wish } from "./use-wishes";
import { WishLine } from "./wish-line";

/** Longest query that is stored. */
const longestQuery = 400;

/** Follow a search, or no longer: its new papers are counted in the inbox. */
export function FollowSearch({ query }: { readonly query: string }) {
  const { said, has, toggle, notice } = useWishes();
  const wish: Wish = { kind: "query", query: query.trim(), time: new Date().toISOString() };
  if (!said || wish.query.length > longestQuery) return null;
  const isFollowed = has(wish);
  return (
    <>
      <button
        type="button"
        onClick={() => toggle(wish, wish.query)}
        className="link min-h-11 text-sm sm:min-h-8"
      >
        <span aria-hidden>{isFollowed ? "✓ " : "+ "}</span>
        <FollowText k={isFollowed ? "following" : "follow"} />
      </button>
      <WishLine notice={notice?.name === wish.query ? notice : undefined} />
    </>
  );
}
