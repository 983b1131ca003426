import { Island } from "@/components/layout/island";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { UiCount, UiText } from "@/components/layout/ui-text";
import { groupBy } from "@/lib/library/group-by";
import type { Library, Month } from "@/lib/library/library";
import { countNewOfMonth } from "@/lib/library/queries";
import { digestPath } from "@/lib/site/urls";
import { ArchiveSummary } from "./archive-summary";
import { CalendarLegend, findHeatLimits } from "./calendar-legend";
import { DayMarks } from "./day-marks";
import { MonthCalendar } from "./month-calendar";

/** Months that appear as calendars; the earlier ones are links to theirs, so that years more stay a short page. */
const shownMonths = 12;

/** Show the whole archive by year: the newest months as calendars, the earlier ones with their counts. */
export function ArchivePage({ library }: { readonly library: Library }) {
  const limits = findHeatLimits(library.days.values());
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
          <CalendarLegend limits={limits} />
          <Island name="DayMarks" of={DayMarks} props={{}} />
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
                <MonthCalendar key={month} month={month} days={library.days} limits={limits} />
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
      {months.map((month) => (
        <li key={month.month}>
          <a href={digestPath(month.month)} className="flex min-h-8 items-baseline gap-3 hover:text-accent">
            <UiDate date={month.month} style="month" />
            <span className="ms-auto text-muted text-sm tabular-nums">
              <UiCount of="paper" count={countNewOfMonth(month)} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
