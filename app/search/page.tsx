import { PageHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { SearchPage } from "@/components/search/search-page";
import { getLibrary } from "@/lib/library/load";
import { createPageMetadata } from "@/lib/site/metadata";
import { strings } from "@/lib/site/strings";
import { digestPath, searchPath, sitePath } from "@/lib/site/urls";

const library = getLibrary();
const language = library.site.defaultLanguage;

export const metadata = createPageMetadata({
  title: strings["search-papers"][language],
  description: library.site.description[language],
  path: searchPath(),
});

export default function Page() {
  return (
    <>
      <PageHeading>
        <UiText k="search-papers" />
      </PageHeading>
      <div className="without-script">
        <p className="my-4">
          <UiText k="search-needs-script" />
        </p>
        <ul className="space-y-2">
          <li>
            <a href={sitePath("/categories/")} className="link">
              <UiText k="categories" />
            </a>
          </li>
          {[...library.days.keys()].slice(0, 14).map((date) => (
            <li key={date}>
              <a href={digestPath(date)} className="link">
                <UiDate date={date} />
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div className="needs-script max-w-3xl">
        <SearchPage />
      </div>
    </>
  );
}
