import { Inbox } from "@/components/inbox/inbox";
import { CategoryName } from "@/components/layout/category-name";
import { Island } from "@/components/layout/island";
import { PartHeading } from "@/components/layout/page-heading";
import { Bilingual, UiText } from "@/components/layout/ui-text";
import { SearchField } from "@/components/search/search-field";
import type { Day, Library } from "@/lib/library/library";
import { countNewPapers, groupByCategory, listSoundDays, splitRepeats } from "@/lib/library/queries";
import { categoryPath, digestPath, sitePath } from "@/lib/site/urls";
import { ArchiveSummary } from "./archive-summary";
import { CalendarLegend, findHeatLimits } from "./calendar-legend";
import { DayCategory } from "./day-category";
import { DayFacts } from "./day-facts";
import { DayMarks } from "./day-marks";
import { MonthCalendar } from "./month-calendar";
import { RecallVisit } from "./recall-visit";

/** Papers of the newest day that the front page shows before it leads on. */
const shownOfDay = 12;
const shownMonths = 4;
/** Days that can be listed as new since the last visit: some two months. */
const newDays = 40;

/** Open the site: what is new, which without script is the newest day; the archive as a calendar; the categories. */
export function HomePage({ library }: { readonly library: Library }) {
  const days = listSoundDays(library.days.values());
  const newest = days.find((day) => splitRepeats(day).news.length > 0) ?? days[0];
  return (
    <>
      <RecallVisit />
      <p className="home-intro mb-6 text-muted">
        <Bilingual {...library.site.description} />
      </p>
      {newest ? (
        <div className="home-columns grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,1fr)_17rem]">
          <div className="min-w-0">
            <NewestDay day={newest} days={days} library={library} />
          </div>
          <aside className="space-y-12">
            <div>
              <Island name="SearchField" of={SearchField} props={{}} />
            </div>
            <ArchiveCalendar library={library} />
            <CategoryCounts library={library} />
          </aside>
        </div>
      ) : (
        <>
          <h1 className="sr-only">{library.site.title}</h1>
          <p>
            <ArchiveSummary library={library} />
          </p>
        </>
      )}
    </>
  );
}

type NewestDayProps = { readonly day: Day; readonly days: readonly Day[]; readonly library: Library };

function NewestDay({ day, days, library }: NewestDayProps) {
  const { news } = splitRepeats(day);
  return (
    <>
      <Island
        name="Inbox"
        of={Inbox}
        props={{ days: countNewPapers(days, newDays) }}
        content={{
          facts: <DayFacts day={day} sources={library.sources} />,
          children: [...groupByCategory(news.slice(0, shownOfDay))].map(([category, papers]) => (
            <DayCategory key={category} {...{ category, papers, day, sources: library.sources }} />
          )),
        }}
      />
      <p className="home-all mt-5">
        <a href={digestPath(day.date)} className="link">
          <UiText k="all-papers-of-day" values={{ count: news.length }} />
        </a>
      </p>
    </>
  );
}

function ArchiveCalendar({ library }: { readonly library: Library }) {
  const limits = findHeatLimits(library.days.values());
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
          <MonthCalendar key={month} month={month} days={library.days} limits={limits} />
        ))}
      </div>
      <CalendarLegend limits={limits} />
      <Island name="DayMarks" of={DayMarks} props={{}} />
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
