export type FacetCount = { readonly value: string; readonly count: number };

/** The values of one kind that papers hold, such as their categories; each value is kept once. */
export type ValueColumn = {
  /** Add the values of the next paper; the first one's ordinal is 0. */
  add(values: readonly string[]): void;
  /** Create a test of papers: whether one of their values is accepted. */
  createTest(accepts: (value: string) => boolean): (ordinal: number) => boolean;
  /** Count papers by value, in the order in which the values first came. */
  count(ordinals: readonly number[]): FacetCount[];
};

/** Create an empty column. */
export function createValueColumn(): ValueColumn {
  const values: string[] = [];
  const numbers = new Map<string, number>();
  /** The numbers of all papers' values, and where those of each paper start. */
  const held: number[] = [];
  const starts: number[] = [0];
  const intern = (value: string): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, values.length);
    return values.push(value) - 1;
  };
  return {
    add(added) {
      for (const value of new Set(added)) held.push(intern(value));
      starts.push(held.length);
    },
    createTest(accepts) {
      const accepted = values.map(accepts);
      return (ordinal) => {
        const end = starts[ordinal + 1] ?? 0;
        for (let index = starts[ordinal] ?? end; index < end; index++) {
          if (accepted[held[index] ?? -1]) return true;
        }
        return false;
      };
    },
    count(ordinals) {
      const counts = new Uint32Array(values.length);
      for (const ordinal of ordinals) {
        const end = starts[ordinal + 1] ?? 0;
        for (let index = starts[ordinal] ?? end; index < end; index++) {
          const number = held[index] ?? 0;
          counts[number] = (counts[number] ?? 0) + 1;
        }
      }
      return values
        .map((value, number) => ({ value, count: counts[number] ?? 0 }))
        .filter(({ count }) => count > 0);
    },
  };
}
