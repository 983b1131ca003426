/** A run of rising ranks that begins with one of the items. */
type Run = { readonly length: number; readonly doubts: number; readonly next: number | undefined };

/** Repeated ranks in a row after which the ranks that follow are taken for the rest of a second set. */
const secondSet = 2;

/**
 * Choose, by index, the longest run of rising ranks. Of runs as long the one with the fewest doubtful items wins,
 * then the earliest. The work is linear in the items, for a fixed number of ranks.
 */
export function chooseInOrder(ranks: readonly number[]): readonly number[] {
  if (ranks.every((rank, index) => rank > (ranks[index - 1] ?? -1))) return ranks.map((_, index) => index);
  const doubts = listDoubts(ranks);
  const runs = new Array<Run | undefined>(ranks.length).fill(undefined);
  const bestAt = new Map<number, number>();
  for (let index = ranks.length - 1; index >= 0; index -= 1) {
    const rank = ranks[index] ?? -1;
    const followers = [...bestAt].filter(([other]) => other > rank).map(([, at]) => at);
    const next = pickBest(followers, runs);
    const rest = next === undefined ? undefined : runs[next];
    const run = {
      length: (rest?.length ?? 0) + 1,
      doubts: (rest?.doubts ?? 0) + (doubts[index] ? 1 : 0),
      next,
    };
    runs[index] = run;
    if (pickBest([index, ...listPresent(bestAt.get(rank))], runs) === index) bestAt.set(rank, index);
  }
  return follow(pickBest([...bestAt.values()], runs), runs);
}

/**
 * Return which items are doubtful: those that repeat a rank, and those that go on from a set of repeated ranks, as
 * the second `Conclusion` does in Method, Result, (Method, Result, Conclusion,) Conclusion.
 */
export function listDoubts(ranks: readonly number[]): readonly boolean[] {
  let highest = -1;
  let repeats = 0;
  return ranks.map((rank, index) => {
    if (rank <= (ranks[index - 1] ?? -1)) repeats = 0;
    if (rank <= highest) repeats += 1;
    const isDoubtful = rank <= highest || repeats >= secondSet;
    if (!isDoubtful) highest = rank;
    return isDoubtful;
  });
}

/** The longest, least doubtful, earliest. */
function pickBest(indexes: readonly number[], runs: readonly (Run | undefined)[]): number | undefined {
  const [best] = indexes.toSorted((a, b) => {
    const [one, other] = [runs[a], runs[b]];
    if (one === undefined || other === undefined) return 0;
    return other.length - one.length || one.doubts - other.doubts || a - b;
  });
  return best;
}

function follow(from: number | undefined, runs: readonly (Run | undefined)[]): readonly number[] {
  const chosen: number[] = [];
  for (let index = from; index !== undefined; index = runs[index]?.next) chosen.push(index);
  return chosen;
}

function listPresent(index: number | undefined): readonly number[] {
  return index === undefined ? [] : [index];
}
