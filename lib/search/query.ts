import { fold, listTokens, type Token } from "./tokenizer";

/** One thing that a paper must hold to match; texts are folded. */
export type QueryTerm =
  /** The start of a word. */
  | { readonly kind: "word"; readonly text: string }
  /** Words joined by punctuation, such as `vggt-slam` or `2602.20205`: found as written, where a word starts. */
  | {
      readonly kind: "name";
      readonly text: string;
      readonly parts: readonly string[];
    }
  /** Chinese, Japanese or Korean characters: found as written, anywhere. */
  | { readonly kind: "run"; readonly text: string };

export type Query = {
  /** All must match. */
  readonly terms: readonly QueryTerm[];
  /** The query's words in order, as `createPhrase` writes them; "" without words. */
  readonly phrase: string;
};

/** Longest query that is read, in UTF-16 units; arXiv allows titles of some 300. */
const maxQueryLength = 400;

/** Punctuation that joins two words into a name when nothing else stands between them. */
const connector = /^[-._'/&@+]$/;

/**
 * An arXiv identifier as it is pasted: an address of arXiv or of a site that follows its paths, `arXiv:…`, a
 * DOI of arXiv, or bare with its version (https://info.arxiv.org/help/arxiv_identifier.html).
 */
const identifier =
  /(?:(?:https?:\/\/)?(?:[\w.-]+\/)+(?:abs|pdf|html|papers)\/|(?:(?:https?:\/\/)?(?:doi\.org\/)?10\.48550\/)?arxiv[:.]\s*|\b)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?!\w)(?:[?#]\S*)?/gi;

/** Read what was typed as terms; never fails, and what holds no word has no terms. Only the first 400 characters count. */
export function readQuery(typed: string): Query {
  const folded = fold(typed.slice(0, maxQueryLength).replace(identifier, " $1 "));
  const terms = groupNames(folded, listTokens(folded)).map((group) => createTerm(folded, group));
  const distinct = new Map(terms.map((term) => [term.text, term]));
  return { terms: [...distinct.values()], phrase: createPhrase(folded) };
}

/** Write the words and runs of a folded text with one space between them, for comparison across punctuation. */
export function createPhrase(folded: string): string {
  return listTokens(folded)
    .map(({ text }) => text)
    .join(" ");
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
