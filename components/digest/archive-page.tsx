import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import { groupBy } from "@/lib/library/group-by";
import type { Library } from "@/lib/library/library";
import { ArchiveSummary } from "./archive-summary";
import { CalendarLegend } from "./calendar-legend";
import { MonthCalendar } from "./month-calendar";

/** Show the whole archive as calendars by year and month. */
export function ArchivePage({ library }: { readonly library: Library }) {
  const most = Math.max(...[...library.days.values()].map((day) => day.papers.length));
  const years = groupBy(library.months.keys(), (month) => month.slice(0, 4));
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
      {[...years].map(([year, months]) => (
        <section key={year} className="mb-12">
          <PartHeading>
            <span className="tabular-nums">{year}</span>
          </PartHeading>
          <div className="mt-4 grid grid-cols-[repeat(auto-fill,14.5rem)] gap-x-10 gap-y-8">
            {months.map((month) => (
              <MonthCalendar key={month} month={month} days={library.days} most={most} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
