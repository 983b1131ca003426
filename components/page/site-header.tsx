import { Island } from "@/components/layout/island";
import { ReadingSwitch } from "@/components/layout/reading-switch";
import { SettingsMenu } from "@/components/layout/settings-menu";
import { UiText } from "@/components/layout/ui-text";
import { SearchOpener } from "@/components/search/search-opener";
import { places } from "@/lib/site/routes";
import { sitePath } from "@/lib/site/urls";

const pages = places.filter(({ isInHeader }) => isInHeader);

type SiteHeaderProps = {
  readonly title: string;
  /** Of the page, below the site's root. */
  readonly path: string;
};

/**
 * Head every page: the site's name, its parts, the language of reading, and the other settings. On a phone the parts are
 * at the lower edge of the window, where the thumb is.
 */
export function SiteHeader({ title, path: current }: SiteHeaderProps) {
  return (
    <header className="site-header no-print">
      <div>
        <a href={sitePath("/")} className="site-title">
          {title}
        </a>
        <nav aria-labelledby="main-navigation" className="site-places">
          <span id="main-navigation" className="sr-only">
            <UiText k="main-navigation" />
          </span>
          {/* Elsewhere the site's name leads there. */}
          <a href={sitePath("/")} aria-current={markPlace("/", current)} className="header-link sm:hidden">
            <UiText k="home" />
          </a>
          {pages.map(({ path, label }) => (
            <a
              key={path}
              href={sitePath(path)}
              aria-current={markPlace(path, current)}
              className="header-link"
            >
              <UiText k={label} />
            </a>
          ))}
        </nav>
        <Island name="SearchOpener" of={SearchOpener} props={{}} />
        <Island name="ReadingSwitch" of={ReadingSwitch} props={{}} />
        <Island name="SettingsMenu" of={SettingsMenu} props={{}} />
      </div>
    </header>
  );
}

/** Mark the place that a page is, or one of whose pages it is. */
function markPlace(place: string, current: string): "page" | "true" | undefined {
  if (current === place) return "page";
  return place !== "/" && current.startsWith(place) ? "true" : undefined;
}
