import { SearchOpener } from "@/components/search/search-opener";
import { places } from "@/lib/site/routes";
import { sitePath } from "@/lib/site/urls";
import { Island } from "./island";
import { ReadingSwitch } from "./reading-switch";
import { SettingsMenu } from "./settings-menu";
import { UiText } from "./ui-text";

const pages = places.filter(({ isInHeader }) => isInHeader);

/**
 * Head every page: the site's name, its parts, the language of reading, and the other settings. On a phone the name and
 * the settings have a line of their own, which scrolls away, and the rest stays.
 */
export function SiteHeader({ title }: { title: string }) {
  return (
    <header className="site-header no-print sticky -top-11 z-10 border-line border-b bg-page sm:top-0">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center px-4 sm:h-14 sm:flex-nowrap sm:gap-3 sm:px-6">
        <a
          href={sitePath("/")}
          className="truncate font-semibold tracking-tight max-sm:-order-2 max-sm:-mb-1 max-sm:grow max-sm:basis-3/5 max-sm:leading-[3rem] sm:me-auto"
        >
          {title}
        </a>
        <nav
          aria-labelledby="main-navigation"
          className="flex min-w-0 items-center max-sm:-ms-2 max-sm:grow max-sm:basis-1/2 max-sm:overflow-x-auto"
        >
          <span id="main-navigation" className="sr-only">
            <UiText k="main-navigation" />
          </span>
          {pages.map(({ path, label }) => (
            <a key={path} href={sitePath(path)} className="header-link">
              <UiText k={label} />
            </a>
          ))}
        </nav>
        <Island
          name="SearchOpener"
          of={SearchOpener}
          props={{ className: "header-link justify-center max-sm:min-w-11" }}
        />
        <Island name="ReadingSwitch" of={ReadingSwitch} props={{}} />
        <Island name="SettingsMenu" of={SettingsMenu} props={{}} />
      </div>
    </header>
  );
}
