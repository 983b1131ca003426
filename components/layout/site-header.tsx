import { SearchOpener } from "@/components/search/search-opener";
import { places } from "@/lib/site/routes";
import { sitePath } from "@/lib/site/urls";
import { Island } from "./island";
import { ReadingSwitch } from "./reading-switch";
import { SettingsMenu } from "./settings-menu";
import { UiText } from "./ui-text";

const pages = places.filter(({ isInHeader }) => isInHeader);

/**
 * Head every page: the site's name, its parts, the language of reading, and the other settings. On a phone the parts stand
 * at the lower edge of the window, where the thumb is.
 */
export function SiteHeader({ title }: { title: string }) {
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
          <a href={sitePath("/")} className="header-link sm:hidden">
            <UiText k="home" />
          </a>
          {pages.map(({ path, label }) => (
            <a key={path} href={sitePath(path)} className="header-link">
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
