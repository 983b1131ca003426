import { groupBy } from "@/lib/library/group-by";
import type { Library } from "@/lib/library/library";
import { listPackedPapers } from "@/lib/library/packed-papers";
import { countPacks, findPack } from "@/lib/site/packs";
import type { RouteName } from "@/lib/site/routes";
import { aboutPages } from "./about-pages";
import { archivePages } from "./archive-pages";
import { categoriesPages } from "./categories-pages";
import { categoryMonthPages } from "./category-month-pages";
import { categoryPages } from "./category-pages";
import { dayPages } from "./day-pages";
import { homePages } from "./home-pages";
import { libraryPages } from "./library-pages";
import { monthPages } from "./month-pages";
import { notFoundPages } from "./not-found-pages";
import { offlinePages } from "./offline-pages";
import type { PageEntry, PageKind } from "./page-kind";
import { paperPages } from "./paper-pages";
import { searchPages } from "./search-pages";

const kinds: Readonly<Record<RouteName, PageKind>> = {
  home: homePages,
  archive: archivePages,
  day: dayPages,
  month: monthPages,
  categories: categoriesPages,
  category: categoryPages,
  "category-month": categoryMonthPages,
  paper: paperPages,
  search: searchPages,
  library: libraryPages,
  about: aboutPages,
  offline: offlinePages,
  "not-found": notFoundPages,
};

/** Every kind of page that the site has. */
export const pageKinds: readonly PageKind[] = Object.values(kinds);

export type ListedPage = PageEntry & { readonly kind: PageKind };

type ListedPages = {
  readonly pages: readonly ListedPage[];
  readonly packs: ReadonlyMap<string, readonly ListedPage[]>;
};

const listed = new WeakMap<Library, ListedPages>();

/** List every page of a library's site that is a file of its own, the same list each time. */
export function listPages(library: Library): readonly ListedPage[] {
  return listOnce(library).pages;
}

/** List the pages of papers that appear in packs, by the pack's path below the site's root. */
export function listPacks(library: Library): ReadonlyMap<string, readonly ListedPage[]> {
  return listOnce(library).packs;
}

function listOnce(library: Library): ListedPages {
  const known = listed.get(library) ?? listAll(library);
  listed.set(library, known);
  return known;
}

function listAll(library: Library): ListedPages {
  const all = pageKinds.flatMap((kind) => kind.list(library).map((page) => ({ ...page, kind })));
  const ids = listPackedPapers(library).map(({ id }) => id);
  const counts = countPacks(ids);
  const packed = new Map(ids.map((id) => [`/papers/${id}/`, findPack(id, counts) ?? ""]));
  return {
    pages: all.filter(({ path }) => !packed.has(path)),
    packs: groupBy(
      all.filter(({ path }) => packed.has(path)),
      ({ path }) => packed.get(path) ?? "",
    ),
  };
}
