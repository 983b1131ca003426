import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { UiCount, UiText } from "@/components/layout/ui-text";
import { groupBy } from "@/lib/library/group-by";
import type { Library, Month } from "@/lib/library/library";
import { digestPath } from "@/lib/site/urls";
import { ArchiveSummary } from "./archive-summary";
import { CalendarLegend } from "./calendar-legend";
import { MonthCalendar } from "./month-calendar";

/** Months that stand as calendars; the earlier ones are links to theirs, so that years more stay a short page. */
const shownMonths = 12;

/** Show the whole archive by year: the newest months as calendars, the earlier ones with their counts. */
export function ArchivePage({ library }: { readonly library: Library }) {
  const most = Math.max(...[...library.days.values()].map((day) => day.papers.length));
  const months = [...library.months.values()];
  const shown = new Set(months.slice(0, shownMonths));
  const years = groupBy(months, ({ month }) => month.slice(0, 4));
  return (
    <>
      <PageHeading lead={<ArchiveSummary library={library} />}>
        <UiText k="days" />
      </PageHeading>
      {years.size > 0 && (
        <div className="-mt-4 mb-8">
          <CalendarLegend most={most} />
        </div>
      )}
      {[...years].map(([year, ofYear]) => (
        <section key={year} className="mb-12">
          <PartHeading>
            <span className="tabular-nums">{year}</span>
          </PartHeading>
          <div className="mt-4 grid grid-cols-[repeat(auto-fill,min(14.5rem,100%))] gap-x-10 gap-y-8 empty:hidden">
            {ofYear
              .filter((month) => shown.has(month))
              .map(({ month }) => (
                <MonthCalendar key={month} month={month} days={library.days} most={most} />
              ))}
          </div>
          <MonthLinks months={ofYear.filter((month) => !shown.has(month))} />
        </section>
      ))}
    </>
  );
}

/** List months with their counts, each as a link to its days. */
function MonthLinks({ months }: { readonly months: readonly Month[] }) {
  if (months.length === 0) return null;
  return (
    <ul className="mt-6 grid grid-cols-[repeat(auto-fill,min(14.5rem,100%))] gap-x-10 gap-y-1">
      {months.map(({ month, papers }) => (
        <li key={month}>
          <a href={digestPath(month)} className="flex min-h-8 items-baseline gap-3 hover:text-accent">
            <UiDate date={month} style="month" />
            <span className="ms-auto text-muted text-sm tabular-nums">
              <UiCount of="paper" count={papers.length} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
