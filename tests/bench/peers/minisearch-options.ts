import type { SearchDocument } from "@/lib/search/index/document";

/** What MiniSearch is built and loaded with: words, and Chinese by pairs of characters. */
export const miniSearchOptions = {
  fields: ["title", "id", "authors", "tldr", "categories"],
  storeFields: ["title", "authors", "date", "tldr"],
  tokenize: listPairs,
  processTerm: (term: string) => term,
  searchOptions: {
    combineWith: "AND",
    prefix: (term: string) => !isHan(term) || term.length === 1,
    boost: { title: 3, id: 3 },
  },
};

/** Write a paper as MiniSearch indexes it. */
export function createMiniSearchDocument(document: SearchDocument) {
  return {
    id: document.id,
    title: `${document.title}\n${document.titleTranslated ?? ""}`,
    authors: document.authors.join("\n"),
    date: document.date,
    tldr: document.tldr.map(({ text }) => text).join("\n"),
    categories: document.categories.join("\n"),
  };
}

function listPairs(text: string): string[] {
  const folded = text.normalize("NFKC").toLowerCase();
  return (folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).flatMap((token) =>
    isHan(token) && token.length > 1
      ? Array.from({ length: token.length - 1 }, (_, place) => token.slice(place, place + 2))
      : token,
  );
}

function isHan(token: string): boolean {
  return /^\p{Script=Han}/u.test(token);
}
