import type { ParsedDigest } from "./record";

/** Labels that a source is known to write, by `OwnLabel.key`; empty where nothing is known of it. */
export type Habits = ReadonlySet<string>;

type LabelledDigest = Pick<ParsedDigest, "entries" | "ownLabels">;

/** Entries that must hold a label, and their share of all, where no digest by itself shows that it is one. */
const leastEntries = 3;
const leastShare = 0.1;

/**
 * Learn the labels that a source made its own from all its digests, in any order: those that one digest shows by
 * itself, and those that its small digests show together. Each digest is to be parsed without habits.
 */
export function learnHabits(digests: Iterable<LabelledDigest>): Habits {
  const habits = new Set<string>();
  const counts = new Map<string, number>();
  let all = 0;
  for (const { entries, ownLabels = [] } of digests) {
    all += entries.length;
    for (const { key, entries, is } of ownLabels) {
      if (is === "learned") habits.add(key);
      counts.set(key, (counts.get(key) ?? 0) + entries);
    }
  }
  for (const [key, count] of counts) if (count >= leastEntries && count >= all * leastShare) habits.add(key);
  return habits;
}

/**
 * Pick the habits that change how a digest is read: labels of the source that its file took for text. With none there
 * is nothing to gain from parsing it again; with some, parsing it with these alone is parsing it with all.
 */
export function pickHabits({ ownLabels = [] }: LabelledDigest, habits: Habits): Habits {
  return new Set(ownLabels.filter(({ key, is }) => is === "text" && habits.has(key)).map(({ key }) => key));
}
