import { UiText } from "@/components/layout/ui-text";
import { sitePath } from "@/lib/site/urls";

/** Close every page with what the site is and how to follow it. */
export function SiteFooter() {
  return (
    <footer className="site-footer no-print">
      <div>
        <a href={sitePath("/about/")}>
          <UiText k="about" />
        </a>
        <a href={sitePath("/feed.xml")}>
          <UiText k="feed" />
        </a>
        <p>
          <UiText k="about-arxiv" />
        </p>
      </div>
    </footer>
  );
}
