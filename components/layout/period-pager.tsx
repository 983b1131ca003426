import { Pager, type PagerLink } from "./pager";
import { UiDate } from "./ui-date";
import type { UiKey } from "./ui-text";

type PeriodPagerProps = {
  readonly of: "day" | "month";
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly pathOf: (period: string) => string;
  /** Above the page, in one line, rather than at its end. */
  readonly isSmall?: boolean;
};

/** Lead to the day or month before and after this one. */
export function PeriodPager({ of, earlier, later, pathOf, isSmall = false }: PeriodPagerProps) {
  const link = (period: string | undefined, label: UiKey): PagerLink | undefined =>
    period === undefined
      ? undefined
      : { href: pathOf(period), label, name: <UiDate date={period} style={of} /> };
  if (isSmall) {
    return (
      <p className="no-print mb-2 flex min-h-8 flex-wrap items-center gap-x-5 text-sm">
        {earlier !== undefined && (
          <a href={pathOf(earlier)} className="link inline-flex min-h-8 items-center">
            <span aria-hidden>←&nbsp;</span>
            <UiDate date={earlier} style="near" />
          </a>
        )}
        {later !== undefined && (
          <a href={pathOf(later)} className="link inline-flex min-h-8 items-center">
            <UiDate date={later} style="near" />
            <span aria-hidden>&nbsp;→</span>
          </a>
        )}
      </p>
    );
  }
  return (
    <Pager label={`${of}s`} previous={link(earlier, `previous-${of}`)} next={link(later, `next-${of}`)} />
  );
}
