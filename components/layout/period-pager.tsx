import { Pager, type PagerLink } from "./pager";
import { UiDate } from "./ui-date";
import type { UiKey } from "./ui-text";

type PeriodPagerProps = {
  readonly of: "day" | "month";
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly pathOf: (period: string) => string;
};

/** Lead to the day or month before and after this one. */
export function PeriodPager({ of, earlier, later, pathOf }: PeriodPagerProps) {
  const link = (period: string | undefined, label: UiKey): PagerLink | undefined =>
    period === undefined
      ? undefined
      : { href: pathOf(period), label, name: <UiDate date={period} style={of} /> };
  return (
    <Pager label={`${of}s`} previous={link(earlier, `previous-${of}`)} next={link(later, `next-${of}`)} />
  );
}
