import { bilingualRange } from "@/components/digest/date-range";
import type { CategoryPart } from "@/lib/library/category-parts";
import { bilingualDate } from "@/lib/site/dates";
import type { UiString } from "@/lib/site/strings";

/** Name a page of a category's month in words: the month, or its days where the month has several pages. */
export function bilingualPart(
  { month, first, last }: CategoryPart,
  parts: readonly CategoryPart[],
): UiString {
  const ofMonth = parts.filter((part) => part.month === month);
  return ofMonth.length > 1 ? bilingualRange(first, last) : bilingualDate(month, "month");
}
