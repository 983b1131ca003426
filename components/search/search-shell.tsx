import { Island } from "@/components/layout/island";
import { PageHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { categoryName } from "@/lib/site/categories";
import { digestPath, sitePath } from "@/lib/site/urls";
import type { SearchContext } from "./search-context";
import { SearchPage } from "./search-page";

type SearchShellProps = Pick<SearchContext, "months" | "sources"> & {
  readonly categories: readonly string[];
  /** Newest first. */
  readonly days: readonly string[];
};

/** Days, and months, that the page without JavaScript leads to before it leads on to all of them. */
const shownDays = 14;
const shownMonths = 12;

/** Lay out the search page, with ways to browse where search cannot run. */
export function SearchShell({ categories, days, months, sources }: SearchShellProps) {
  const context = { categories: categories.map(nameCategory), months, sources };
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
          {days.slice(0, shownDays).map((date) => (
            <li key={date}>
              <a href={digestPath(date)} className="link">
                <UiDate date={date} />
              </a>
            </li>
          ))}
          {months.slice(0, shownMonths).map((month) => (
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
        <Island name="SearchPage" of={SearchPage} props={{ context }} />
      </div>
    </>
  );
}

function nameCategory(id: string) {
  const [en, zh] = [categoryName(id, "en"), categoryName(id, "zh")];
  return { id, ...(en !== undefined && zh !== undefined && { name: { en, zh } }) };
}
