import type { SearchDocument } from "@/lib/search/index/document";
import type { QueryTerm, ReadQuery } from "@/lib/search/query/query-tree";
import type { SearchAnswer } from "@/lib/search/session/client";
import { places } from "@/lib/site/routes";
import { strings, type UiString } from "@/lib/site/strings";
import { arxivUrls, paperPath, searchPath, sitePath } from "@/lib/site/urls";
import type { OpenedPaper } from "./use-opened-papers";

/** Somewhere that the palette leads to. */
export type PaletteOption = { readonly href: string } & (
  | { readonly kind: "identifier"; readonly id: string; readonly isElsewhere: boolean }
  | { readonly kind: "paper"; readonly paper: SearchDocument; readonly terms: readonly QueryTerm[] }
  | { readonly kind: "everything"; readonly query: string }
  | { readonly kind: "recent"; readonly query: string }
  | ({ readonly kind: "opened" } & OpenedPaper)
  | { readonly kind: "page"; readonly label: UiString }
);

export type PaletteGroup = {
  readonly kind: PaletteOption["kind"];
  readonly options: readonly PaletteOption[];
};

type PaletteState = {
  readonly typed: string;
  readonly query: ReadQuery;
  readonly answer: SearchAnswer | undefined;
  readonly recent: readonly string[];
  readonly opened: readonly OpenedPaper[];
};

const pages = places.map(({ path, label }) => ({ href: sitePath(path), label: strings[label] }));

/** List what the palette offers: before anything is typed, recent searches, papers and pages; then what was found. */
export function listGroups({ typed, query, answer, recent, opened }: PaletteState): PaletteGroup[] {
  const text = typed.trim();
  const groups: readonly PaletteGroup[] =
    text === ""
      ? [
          {
            kind: "recent",
            options: recent.map((query) => ({ kind: "recent", query, href: searchPath(query) })),
          },
          {
            kind: "opened",
            options: opened.map(({ id, paper }) => ({ kind: "opened", id, paper, href: paperPath(id) })),
          },
          { kind: "page", options: listPages("") },
        ]
      : [
          { kind: "identifier", options: listIdentifiers(query, answer, typed) },
          {
            kind: "paper",
            options: (answer?.hits ?? []).map((paper, place) => ({
              kind: "paper",
              paper,
              terms: [...query.terms, ...(answer?.matches[place]?.terms ?? [])],
              href: paperPath(paper.id),
            })),
          },
          { kind: "everything", options: [{ kind: "everything", query: text, href: searchPath(text) }] },
          { kind: "page", options: listPages(text) },
        ];
  return groups.filter(({ options }) => options.length > 0);
}

/** A pasted address or identifier leads straight to the paper, or to arXiv once it is certain that the site lacks it. */
function listIdentifiers(
  { identifier }: ReadQuery,
  answer: SearchAnswer | undefined,
  typed: string,
): PaletteOption[] {
  if (identifier === undefined) return [];
  const isSearched = answer?.query === typed && answer.final && answer.complete;
  const isElsewhere = isSearched && !answer.hits.some(({ id }) => id === identifier);
  const href = isElsewhere ? arxivUrls(identifier).abs : paperPath(identifier);
  return [{ kind: "identifier", id: identifier, isElsewhere, href }];
}

function listPages(text: string): PaletteOption[] {
  const start = text.toLowerCase();
  return pages
    .filter(({ label }) => [label.en, label.zh].some((name) => name.toLowerCase().startsWith(start)))
    .map((page) => ({ kind: "page", ...page }));
}
