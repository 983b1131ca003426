import { EstimateMark } from "@/components/layout/date-mark";
import { UiDate } from "@/components/layout/ui-date";
import { Bilingual, UiCount } from "@/components/layout/ui-text";
import type { Day } from "@/lib/library/library";
import { isEstimatedDay } from "@/lib/library/queries";
import { weekdayNames, weeksOf } from "@/lib/site/dates";
import { digestPath } from "@/lib/site/urls";
import { countOfDay, type HeatLimits, heatTones, toneOf } from "./calendar-legend";

type MonthCalendarProps = {
  readonly month: string;
  readonly days: ReadonlyMap<string, Day>;
  readonly limits: HeatLimits;
};

const weekdays = weekdayNames("en").map((en, place) => ({ en, zh: weekdayNames("zh")[place] ?? en }));

/** Show a month as a calendar; days with a digest are links, toned by how many papers they hold. */
export function MonthCalendar({ month, days, limits }: MonthCalendarProps) {
  return (
    <table className="w-full max-w-[14.5rem] table-fixed border-separate border-spacing-1 text-center text-sm tabular-nums">
      <caption className="pb-1 text-start font-medium">
        <a href={digestPath(month)} className="hover:text-accent">
          <UiDate date={month} style="month" />
        </a>
      </caption>
      <thead aria-hidden>
        <tr>
          {weekdays.map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: weekdays never move, and their initials repeat.
            <th key={place} className="h-6 font-normal text-muted text-xs">
              <Bilingual {...name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((date) => date !== undefined)}>
            {week.map((date, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is a weekday.
              <td key={place} className="p-0">
                {date !== undefined && <CalendarDay date={date} day={days.get(date)} limits={limits} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CalendarDayProps = {
  readonly date: string;
  readonly day: Day | undefined;
  readonly limits: HeatLimits;
};

function CalendarDay({ date, day, limits }: CalendarDayProps) {
  const number = Number(date.slice(8));
  if (!day) return <span className="grid h-7 place-items-center text-muted">{number}</span>;
  const count = countOfDay(day);
  const tone = heatTones[toneOf(count, limits)];
  return (
    <a
      href={digestPath(date)}
      data-day={date}
      data-count={count - day.unidentified.length}
      title={`${date} · ${count}`}
      className={`grid h-7 place-items-center rounded-sm font-medium hover:outline-2 hover:outline-accent ${tone}`}
    >
      <span aria-hidden>
        {isEstimatedDay(day) && "≈"}
        {number}
      </span>
      <span className="sr-only">
        <UiDate date={date} /> <UiCount of="paper" count={count} />
        {isEstimatedDay(day) && <EstimateMark />}
      </span>
    </a>
  );
}
