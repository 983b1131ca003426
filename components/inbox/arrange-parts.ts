/** How a list is ordered: as its reader likes it, or its categories day by day or together. */
export const orders = ["for-you", "category", "day"] as const;

export type ListOrder = (typeof orders)[number];

/**
 * Order the categories of several days in their place: day by day, the newest first, or category by category as the
 * newest day has them.
 */
export function arrangeParts(list: Element, order: ListOrder): void {
  const parts = [...list.querySelectorAll<HTMLElement>(":scope > section[data-list-day]")];
  const byDay = parts.toSorted((a, b) => compare(dayOf(b), dayOf(a)));
  const groups = [...new Set(byDay.map(groupOf))];
  const sorted =
    order === "category"
      ? byDay.toSorted((a, b) => groups.indexOf(groupOf(a)) - groups.indexOf(groupOf(b)))
      : byDay;
  if (sorted.every((part, place) => part === parts[place])) return;
  for (const part of sorted) list.append(part);
}

function dayOf({ dataset }: HTMLElement): string {
  return dataset.listDay ?? "";
}

function groupOf({ dataset }: HTMLElement): string {
  return dataset.group ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
