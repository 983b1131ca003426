import type { Reason } from "./explain";
import type { FollowedAuthor } from "./interests";
import { createAuthorTest } from "./match-author";
import type { FindMatches } from "./match-queries";
import type { Located } from "./space";

/** Create what shows which of some authors and queries a paper of a list meets, those that are sure first. */
export function createFollower(
  located: ReadonlyMap<string, Located>,
  authors: readonly FollowedAuthor[],
  queries: readonly string[],
  find: FindMatches,
): (id: string) => readonly Reason[] {
  const tests = authors.map((author) => ({ name: author.name, test: createAuthorTest(author) }));
  const found = queries.map((query) => ({ query, ids: find(query) }));
  return (id) => {
    const facts = new Set(located.get(id)?.facts);
    const byAuthor = tests.flatMap(({ name, test }): Reason[] => {
      const match = test(facts);
      return match === "none" ? [] : [{ kind: "author", name, isDoubtful: match === "doubtful" }];
    });
    const byQuery = found.flatMap(({ query, ids }): Reason[] =>
      ids.has(id) ? [{ kind: "query", query }] : [],
    );
    return [...byAuthor, ...byQuery].sort((a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b)));
  };
}

/** Return whether nothing but a name says that a paper is by an author. */
export function isDoubtful(reason: Reason): boolean {
  return reason.kind === "author" && reason.isDoubtful;
}
