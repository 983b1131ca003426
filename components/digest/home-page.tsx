import { CategoryName } from "@/components/layout/category-name";
import { Island } from "@/components/layout/island";
import { PartHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { Bilingual, UiText } from "@/components/layout/ui-text";
import { PaperList } from "@/components/paper/paper-list";
import { SearchField } from "@/components/search/search-field";
import type { Day, Library } from "@/lib/library/library";
import { countNewPapers, listSoundDays } from "@/lib/library/queries";
import { categoryPath, digestPath, sitePath } from "@/lib/site/urls";
import { ArchiveSummary } from "./archive-summary";
import { CalendarLegend } from "./calendar-legend";
import { DayFacts } from "./day-facts";
import { MonthCalendar } from "./month-calendar";
import { ReserveNews } from "./reserve-news";
import { SinceLastVisit } from "./since-last-visit";

/** Papers of the newest day that the front page shows before it leads on. */
const shownOfDay = 12;
const shownMonths = 4;
/** Days that can be told as new since the last visit: some two months. */
const newDays = 40;

/** Open the site: the newest day, the archive as a calendar, and the categories. */
export function HomePage({ library }: { readonly library: Library }) {
  const days = listSoundDays(library.days.values());
  const [newest] = days;
  return (
    <>
      <header className="mb-12">
        <h1 className="sr-only">{library.site.title}</h1>
        <p className="text-muted">
          <Bilingual {...library.site.description} />
        </p>
        <Island name="SearchField" of={SearchField} props={{}} />
        {newest && (
          <>
            <ReserveNews newest={newest.date} />
            <Island
              name="SinceLastVisit"
              of={SinceLastVisit}
              props={{ days: countNewPapers(days, newDays) }}
            />
          </>
        )}
      </header>
      {newest ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,1fr)_17rem]">
          <NewestDay day={newest} library={library} />
          <aside className="space-y-12">
            <ArchiveCalendar library={library} />
            <CategoryCounts library={library} />
          </aside>
        </div>
      ) : (
        <p>
          <ArchiveSummary library={library} />
        </p>
      )}
    </>
  );
}

function NewestDay({ day, library }: { readonly day: Day; readonly library: Library }) {
  return (
    <section aria-labelledby="newest-day">
      <p className="text-accent text-sm">
        <UiText k="newest-day" />
      </p>
      <h2 id="newest-day" className="font-semibold font-serif text-2xl tracking-tight sm:text-3xl">
        <a href={digestPath(day.date)} className="hover:text-accent">
          <UiDate date={day.date} style="weekday" />
        </a>
      </h2>
      <DayFacts day={day} sources={library.sources} />
      <div className="mt-4 border-line border-y">
        <PaperList papers={day.papers.slice(0, shownOfDay)} />
      </div>
      <p className="mt-5">
        <a href={digestPath(day.date)} className="link">
          <UiText k="all-papers-of-day" values={{ count: day.papers.length }} />
        </a>
      </p>
    </section>
  );
}

function ArchiveCalendar({ library }: { readonly library: Library }) {
  const most = Math.max(...[...library.days.values()].map((day) => day.papers.length));
  return (
    <section aria-labelledby="archive">
      <PartHeading id="archive">
        <UiText k="archive" />
      </PartHeading>
      <p className="mt-1 mb-4 text-muted text-sm">
        <ArchiveSummary library={library} />
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,min(14.5rem,100%))] gap-6">
        {[...library.months.keys()].slice(0, shownMonths).map((month) => (
          <MonthCalendar key={month} month={month} days={library.days} most={most} />
        ))}
      </div>
      <CalendarLegend most={most} />
      <p className="mt-4">
        <a href={sitePath("/digests/")} className="link">
          <UiText k="all-days" />
        </a>
      </p>
    </section>
  );
}

function CategoryCounts({ library }: { readonly library: Library }) {
  return (
    <section aria-labelledby="categories">
      <PartHeading id="categories">
        <UiText k="categories" />
      </PartHeading>
      <ul className="mt-3 space-y-1">
        {[...library.categories].slice(0, 12).map(([category, papers]) => (
          <li key={category}>
            <a href={categoryPath(category)} className="flex min-h-7 items-baseline gap-2 hover:text-accent">
              <span className="tabular-nums">{category}</span>
              <span className="truncate text-muted text-sm">
                <CategoryName category={category} />
              </span>
              <span className="ms-auto text-muted text-sm tabular-nums">{papers.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
