/**
 * Select the first `count` items of a list as sorting would leave them; much less work than sorting when
 * `count` is small.
 */
export function selectBest<T>(
  items: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const best: T[] = [];
  for (const item of items) {
    const last = best.at(-1);
    if (best.length >= count && (last === undefined || compare(item, last) >= 0)) continue;
    best.splice(findPlace(best, item, compare), 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}

function findPlace<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
