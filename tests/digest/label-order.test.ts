import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseInOrder, listDoubts } from "@/lib/digest/formats/details/label-order";

/** Lists every run of rising ranks, by index. */
function listRuns(ranks: readonly number[], from = 0): readonly (readonly number[])[] {
  if (from === ranks.length) return [[]];
  const rest = listRuns(ranks, from + 1);
  const rank = ranks[from] ?? -1;
  const longer = rest.filter(([next]) => next === undefined || (ranks[next] ?? -1) > rank);
  return [...rest, ...longer.map((run) => [from, ...run])];
}

test("of all runs in order the longest is chosen, then the least doubtful, then the earliest", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 10 }), (ranks) => {
      const doubts = listDoubts(ranks);
      const count = (run: readonly number[]): number => run.filter((index) => doubts[index]).length;
      const [best] = [...listRuns(ranks)].sort(
        (a, b) => b.length - a.length || count(a) - count(b) || compare(a, b),
      );
      expect(chooseInOrder(ranks)).toEqual(best);
    }),
    { numRuns: 500 },
  );
});

test("a repeated label does not replace the first", () => {
  expect(chooseInOrder([0, 0, 1, 2])).toEqual([0, 2, 3]);
  expect(chooseInOrder([0, 1, 2, 2])).toEqual([0, 1, 2]);
});

test("a second set of labels inside a passage leaves the label after it its place", () => {
  expect(chooseInOrder([1, 2, 3, 1, 2, 3, 4, 4, 5])).toEqual([0, 1, 2, 7, 8]);
});

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((index, position) => index !== b[position]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
