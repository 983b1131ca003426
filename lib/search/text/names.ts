import { listTokens } from "./tokenizer";

/** What a paper counts for whose author's name is longer than the one asked for, or was asked for by an initial. */
const partFactor = 0.8;
const initialFactor = 0.9;

/**
 * Read a folded name as its words, initials among them, with what appears before a comma last; undefined where it is not
 * of two words or more.
 *
 * @example readName("wang, wei") is ["wei", "wang"]
 */
export function readName(folded: string): readonly string[] | undefined {
  const [last = "", ...first] = folded.split(/[,，]/);
  const tokens = listTokens([...first, last].join(" "));
  const isName = tokens.length > 1 && tokens.every(({ kind }) => kind === "word");
  return isName ? tokens.map(({ text }) => text) : undefined;
}

/**
 * Return how well the words of a name, in any order, fit those of an author: 1 where they are the same, less where some
 * are initials or the author has more of them, 0 where one of them is missing.
 */
export function weighName(name: readonly string[], author: readonly string[]): number {
  const rest = [...author];
  let isShort = false;
  for (const part of name.toSorted((a, b) => b.length - a.length)) {
    const index = rest.findIndex((word) => word === part || (part.length === 1 && word.startsWith(part)));
    if (index < 0) return 0;
    isShort ||= rest[index] !== part;
    rest.splice(index, 1);
  }
  return (isShort ? initialFactor : 1) * (rest.length > 0 ? partFactor : 1);
}

/** Return how well a name fits the best of some authors, a folded line each. */
export function weighAuthors(name: readonly string[], lines: readonly string[]): number {
  return lines
    .filter((line) => name.every((part) => line.includes(part)))
    .map((line) => listTokens(line).map(({ text }) => text))
    .reduce((most, author) => Math.max(most, weighName(name, author)), 0);
}

/** Return the term of the papers of an author with an initial and a surname. */
export function createPersonTerm(initial: string, surname: string): string {
  return `@${initial.charAt(0)} ${surname}`;
}

/** List the terms of a folded name: its first letter with each word of its surname. */
export function listPersonTerms(folded: string): string[] {
  const words = folded.trim().split(/\s+/);
  const surname = listTokens(words.at(-1) ?? "");
  const [first] = listTokens(folded);
  if (words.length < 2 || first?.kind !== "word") return [];
  return surname.map(({ text }) => createPersonTerm(first.text, text));
}
