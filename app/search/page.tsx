import { PageHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { SearchPage } from "@/components/search/search-page";
import { getLibrary } from "@/lib/library/load";
import { categoryName } from "@/lib/site/categories";
import { createPageMetadata } from "@/lib/site/metadata";
import { strings } from "@/lib/site/strings";
import { digestPath, searchPath, sitePath } from "@/lib/site/urls";

const library = getLibrary();
const language = library.site.defaultLanguage;

export const metadata = createPageMetadata(library.site, {
  title: strings["search-papers"][language],
  description: library.site.description[language],
  path: searchPath(),
});

const context = {
  categories: [...library.categories.keys()].map((id) => {
    const [en, zh] = [categoryName(id, "en"), categoryName(id, "zh")];
    return { id, ...(en !== undefined && zh !== undefined && { name: { en, zh } }) };
  }),
  months: [...library.months.keys()],
  sources: [...library.sources.values()].map(({ id, name }) => ({ id, name })),
};

/** Days, and months, that the page without JavaScript leads to before it leads on to all of them. */
const shownDays = 14;
const shownMonths = 12;

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
          {[...library.days.keys()].slice(0, shownDays).map((date) => (
            <li key={date}>
              <a href={digestPath(date)} className="link">
                <UiDate date={date} />
              </a>
            </li>
          ))}
          {[...library.months.keys()].slice(0, shownMonths).map((month) => (
            <li key={month}>
              <a href={digestPath(month)} className="link">
                <UiDate date={month} style="month" />
              </a>
            </li>
          ))}
          <li>
            <a href={sitePath("/digests/")} className="link">
              <UiText k="all-days" />
            </a>
          </li>
        </ul>
      </div>
      <div className="needs-script">
        <SearchPage context={context} />
      </div>
    </>
  );
}
