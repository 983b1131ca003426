import { UiDate } from "@/components/layout/ui-date";
import type { DateStyle } from "@/lib/site/dates";

/** A day or a month of a category. */
type Period = { readonly date: string; readonly href: string; readonly count: number };

/** List days or months with their counts, each as a link to its papers. */
export function PeriodList({
  periods,
  style,
}: {
  readonly periods: readonly Period[];
  readonly style: DateStyle;
}) {
  return (
    <ul className="flex flex-wrap gap-2 lg:block lg:space-y-0.5">
      {periods.map(({ date, href, count }) => (
        <li key={date}>
          <a
            href={href}
            className="flex min-h-8 items-center gap-3 rounded-md bg-raised px-2.5 text-sm hover:bg-tint hover:text-accent lg:bg-transparent"
          >
            <UiDate date={date} style={style} />
            <span className="ms-auto text-muted tabular-nums">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
