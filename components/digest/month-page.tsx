import { EstimateMark } from "@/components/layout/date-mark";
import { Island } from "@/components/layout/island";
import { PageHeading } from "@/components/layout/page-heading";
import { PeriodPager } from "@/components/layout/period-pager";
import { UiDate } from "@/components/layout/ui-date";
import { UiCount } from "@/components/layout/ui-text";
import type { Month } from "@/lib/library/library";
import { countNewOfMonth, groupByCategory, isEstimatedDay, splitRepeats } from "@/lib/library/queries";
import { digestPath, partAnchor } from "@/lib/site/urls";
import { CalendarLegend, countOfDay, findHeatLimits } from "./calendar-legend";
import { DayMarks } from "./day-marks";
import { MonthCalendar } from "./month-calendar";

type MonthPageProps = {
  readonly month: Month;
  readonly earlier: string | undefined;
  readonly later: string | undefined;
};

/** Show a month: its calendar, and each day with its counts by primary category. */
export function MonthPage({ month, earlier, later }: MonthPageProps) {
  const days = new Map(month.days.map((day) => [day.date, day]));
  const limits = findHeatLimits(month.days);
  return (
    <>
      <PageHeading
        lead={
          <p className="flex gap-4 tabular-nums">
            <UiCount of="paper" count={countNewOfMonth(month)} />
            <UiCount of="day" count={month.days.length} />
          </p>
        }
      >
        <UiDate date={month.month} style="month" />
      </PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12 md:grid-cols-[15rem_minmax(0,1fr)]">
        <div>
          <MonthCalendar month={month.month} days={days} limits={limits} />
          <CalendarLegend limits={limits} />
          <Island name="DayMarks" of={DayMarks} props={{}} />
        </div>
        <ul className="max-w-2xl self-start divide-y divide-line border-line border-y">
          {month.days.map((day) => (
            <li key={day.date} className="py-4">
              <a
                href={digestPath(day.date)}
                className="flex flex-wrap items-baseline gap-x-4 hover:text-accent"
              >
                <span className="font-medium text-lg">
                  <UiDate date={day.date} style="weekday" /> {isEstimatedDay(day) && <EstimateMark />}
                </span>
                <span className="text-muted text-sm tabular-nums">
                  <UiCount of="paper" count={countOfDay(day)} />
                </span>
              </a>
              <ul className="mt-2 flex flex-wrap gap-1.5">
                {[...groupByCategory(splitRepeats(day).news)]
                  .filter(([category]) => category !== "")
                  .map(([category, papers]) => (
                    <li key={category}>
                      <a href={`${digestPath(day.date)}#${partAnchor(category)}`} className="chip gap-1.5">
                        {category} <span>{papers.length}</span>
                      </a>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
      <PeriodPager of="month" earlier={earlier} later={later} pathOf={digestPath} />
    </>
  );
}
