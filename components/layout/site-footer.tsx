import { sitePath } from "@/lib/site/urls";
import { UiText } from "./ui-text";

/** Close every page with what the site is and how to follow it. */
export function SiteFooter() {
  return (
    <footer className="no-print mt-20 border-line border-t">
      <div className="mx-auto flex max-w-6xl flex-wrap gap-x-6 gap-y-2 px-4 py-8 text-muted text-sm sm:px-6">
        <a href={sitePath("/about/")} className="hover:text-accent">
          <UiText k="about" />
        </a>
        <a href={sitePath("/feed.xml")} className="hover:text-accent">
          <UiText k="feed" />
        </a>
        <p className="basis-full sm:ms-auto sm:basis-auto">
          <UiText k="about-arxiv" />
        </p>
      </div>
    </footer>
  );
}
