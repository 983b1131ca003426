import type { ComponentType, ReactElement, ReactNode } from "react";
import type { Library } from "@/lib/library/library";
import type { PageDescription } from "@/lib/site/metadata";
import type { RouteName } from "@/lib/site/routes";

/** A page of the site, as it can be made from a library. */
export type PageEntry = {
  /** Below the site's root: `/papers/2602.20205/`. */
  readonly path: string;
  /** The days of its first and its last change (`YYYY-MM-DD`), where they are known. */
  readonly changed?: { readonly first?: string; readonly last: string } | undefined;
  /** All of the library that the page shows: where that is the same, so is the page. */
  readonly shows: () => unknown;
  readonly describe: () => PageDescription;
  readonly render: () => ReactElement;
};

/** Say of a page that lists others that it changed on the newest day of these. */
export function changedOn(day: string | undefined): PageEntry["changed"] {
  return day === undefined ? undefined : { last: day };
}

/** A kind of page: what its pages share, and what each is made of. */
export type PageKind = {
  /** Of its route, where Next.js puts the template of its pages. */
  readonly name: RouteName;
  /** What holds a page's content in the template, with the islands of the kind. */
  readonly Hole: ComponentType<{ readonly children?: ReactNode }>;
  readonly list: (library: Library) => readonly PageEntry[];
};

/** Environment variable under which Next.js renders templates, and no page of the library. */
export const templatesVariable = "PAGE_TEMPLATES";

/** Return whether Next.js renders templates now. */
export function areTemplates(): boolean {
  return process.env[templatesVariable] === "1";
}
