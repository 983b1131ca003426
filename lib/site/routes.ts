// Which kinds of pages are there, where, and how does a reader come to them? Runs at build and in a browser.
import type { strings } from "./strings";

/** A page that can be opened from everywhere: the palette and the help of the keyboard list it. */
type PlaceNames = {
  readonly label: keyof typeof strings;
  /** The key that opens it after `g`. */
  readonly key?: string;
  readonly isInHeader?: true;
};

/** The addresses of a kind of page. */
export type Route = {
  /** Below the site's root; a parameter has its name between underscores: `/digests/__day__/`. */
  readonly path: string;
  readonly place?: PlaceNames;
  /** Not prepared when the reader points at a link to it: it starts work that only its reader wants. */
  readonly isUnprepared?: true;
  /** Shows what a reader keeps, and nothing to search engines. */
  readonly isPrivate?: true;
};

/** The route of every kind of page, by the kind's name; places in the order in which they are listed. */
export const routes = {
  home: { path: "/", place: { label: "home", key: "h" } },
  archive: { path: "/digests/", place: { label: "days", key: "d", isInHeader: true } },
  day: { path: "/digests/__day__/" },
  month: { path: "/digests/__month__/" },
  categories: { path: "/categories/", place: { label: "categories", key: "c", isInHeader: true } },
  category: { path: "/categories/__category__/" },
  "category-month": { path: "/categories/__category__/__month__/" },
  paper: { path: "/papers/__paper__/" },
  library: {
    path: "/library/",
    place: { label: "library", key: "l", isInHeader: true },
    isUnprepared: true,
    isPrivate: true,
  },
  search: { path: "/search/", place: { label: "search-papers" }, isUnprepared: true },
  about: { path: "/about/", place: { label: "about" } },
  offline: { path: "/offline/", isUnprepared: true, isPrivate: true },
  "not-found": { path: "/missing/", isUnprepared: true },
} as const satisfies Readonly<Record<string, Route>>;

export type RouteName = keyof typeof routes;

/** A place with its path below the site's root. */
export type Place = PlaceNames & { readonly path: string };

/** The places that can be opened from everywhere, in order. */
export const places: readonly Place[] = Object.values<Route>(routes).flatMap(({ path, place }) =>
  place ? { path, ...place } : [],
);
