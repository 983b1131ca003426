"use client";
// A client component so that the payload of every page names it instead of repeating its markup.

import { SearchOpener } from "@/components/search/search-opener";
import { sitePath } from "@/lib/site/urls";
import { SettingsMenu } from "./settings-menu";
import { type UiKey, UiText } from "./ui-text";

const pages = [
  { href: sitePath("/digests/"), label: "days" },
  { href: sitePath("/categories/"), label: "categories" },
] as const satisfies readonly { href: string; label: UiKey }[];

const linkStyle =
  "flex min-h-9 items-center whitespace-nowrap rounded-md px-2 text-muted text-sm hover:bg-raised hover:text-ink sm:px-2.5";

/** Head every page: the site's name, its parts, and the reader's settings. */
export function SiteHeader({ title }: { title: string }) {
  return (
    <header className="no-print sticky top-0 z-10 border-line border-b bg-page/95 backdrop-blur">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-1 px-4 sm:gap-3 sm:px-6">
        <a href={sitePath("/")} className="me-auto truncate font-semibold tracking-tight">
          {title}
        </a>
        <nav aria-labelledby="main-navigation" className="flex items-center">
          <span id="main-navigation" className="sr-only">
            <UiText k="main-navigation" />
          </span>
          {pages.map(({ href, label }) => (
            <a key={href} href={href} className={linkStyle}>
              <UiText k={label} />
            </a>
          ))}
        </nav>
        <SearchOpener className={`${linkStyle} justify-center max-sm:min-h-11 max-sm:min-w-11`} />
        <SettingsMenu />
      </div>
    </header>
  );
}
