import type { Interest } from "@/lib/reading/interest";

/** A search that the reader follows; `name` is what a list shows of it. */
export type SavedSearch = { readonly query: string; readonly name: string };

/** List the searches among what a reader has said: queries, and the papers of authors. */
export function listSearches(said: readonly Interest[]): SavedSearch[] {
  const searches = said.flatMap((one): SavedSearch[] => {
    if (one.removed) return [];
    if (one.kind === "query") return [{ query: one.query, name: one.query }];
    if (one.kind === "author") return [{ query: writeAuthorQuery(one.name), name: one.name }];
    return [];
  });
  return [...new Map(searches.map((search) => [search.query, search])).values()];
}

/** Write the search for the papers of an author. */
export function writeAuthorQuery(name: string): string {
  return `author:"${name.replaceAll('"', " ")}"`;
}
