import type { Library } from "@/lib/library/library";
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
import type { PageKind, SitePage } from "./page-kind";
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
  "not-found": notFoundPages,
};

/** Every kind of page that the site has. */
export const pageKinds: readonly PageKind[] = Object.values(kinds);

export type ListedPage = SitePage & { readonly kind: PageKind };

const listed = new WeakMap<Library, readonly ListedPage[]>();

/** List every page of a library's site, the same list each time. */
export function listPages(library: Library): readonly ListedPage[] {
  const pages =
    listed.get(library) ?? pageKinds.flatMap((kind) => kind.list(library).map((page) => ({ ...page, kind })));
  listed.set(library, pages);
  return pages;
}
