import { createPhrase } from "@/lib/search/text/phrase";
import { listTokens, type Token } from "@/lib/search/text/tokenizer";
import type { QueryTerm } from "./query-tree";

/** Punctuation that joins two words into a name when nothing else appears between them. */
const connector = /^[-._'/&@+]$/;

/** Read a folded text as words, names and runs, each once; none where it holds no letter or digit. */
export function listQueryTerms(folded: string): QueryTerm[] {
  const groups = groupNames(folded, listTokens(folded));
  return listDistinct(groups.map((group) => createTerm(folded, group)));
}

/** Read a folded text that appeared in quotes; undefined where it holds no letter or digit. */
export function createPhraseTerm(folded: string): QueryTerm | undefined {
  const [first, ...others] = listTokens(folded);
  if (first === undefined) return undefined;
  if (first.kind === "run" && others.length === 0) return { kind: "run", text: first.text };
  return { kind: "phrase", text: createPhrase(folded), parts: [first, ...others].map(({ text }) => text) };
}

/** List terms without those that say the same as an earlier one. */
export function listDistinct(terms: readonly QueryTerm[]): QueryTerm[] {
  return [...new Map(terms.map((term) => [`${term.kind} ${term.text}`, term])).values()];
}

function groupNames(folded: string, tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    const group = groups.at(-1);
    const isJoined =
      last?.kind === "word" && token.kind === "word" && connector.test(folded.slice(last.end, token.start));
    if (group && isJoined) group.push(token);
    else groups.push([token]);
    last = token;
  }
  return groups;
}

function createTerm(folded: string, group: readonly Token[]): QueryTerm {
  const text = folded.slice(group[0]?.start, group.at(-1)?.end);
  if (group.length > 1) return { kind: "name", text, parts: group.map((token) => token.text) };
  return { kind: group[0]?.kind ?? "word", text };
}
