import type { FollowedAuthor } from "./interests";
import { numberAuthor, numberTerm } from "./terms";

/** Whether a paper is by an author: `doubtful` where nothing but the name says so. */
export type AuthorMatch = "likely" | "doubtful" | "none";

/**
 * Create what shows whether a paper is by an author, from the numbers of its authors and categories: the name decides
 * together with a co-author or a category in common.
 */
export function createAuthorTest(author: FollowedAuthor): (facts: ReadonlySet<number>) => AuthorMatch {
  const own = numberAuthor(author.name);
  const signs = [
    ...author.coauthors.map(numberAuthor).filter((other) => other !== own),
    ...author.categories.map((category) => numberTerm("category", category)),
  ];
  return (facts) => {
    if (!facts.has(own)) return "none";
    return signs.some((sign) => facts.has(sign)) ? "likely" : "doubtful";
  };
}
