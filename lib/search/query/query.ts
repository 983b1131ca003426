import type { Query } from "./query-tree";
import { listRankedWords } from "./ranked-words";
import { readQuery } from "./read-query";

/** A sentence of more words says the same again; each of them costs a look at the index. */
const maxWords = 48;

/** Read what was typed as `readQuery` does, with its bare words, each once, as papers are ranked by them. */
export function parseQuery(typed: string): Query {
  const query = readQuery(typed);
  const words = listRankedWords(query.bareText, query.isOpen);
  const distinct = new Map(words.map((word) => [word.term.text, word]));
  return { ...query, words: [...distinct.values()].slice(0, maxWords) };
}
