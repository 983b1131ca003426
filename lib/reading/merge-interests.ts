import { getInterestKey, type Interest } from "./interest";

/**
 * Merge what browsers know of a reader's interests: of each the last word, and nothing from before the last reset. The
 * order and number of lists, and repeated rows, make no difference. The result is ordered by key.
 */
export function mergeInterests(...lists: readonly (readonly Interest[])[]): Interest[] {
  const merged = new Map<string, Interest>();
  for (const interest of lists.flat()) {
    const key = getInterestKey(interest);
    merged.set(key, pickLast(merged.get(key) ?? interest, interest));
  }
  const reset = merged.get("reset ")?.time ?? "";
  const left = [...merged].filter(([, { kind, time }]) => kind === "reset" || time > reset);
  return left.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, interest]) => interest);
}

/** Of two at one time, the one that takes back, else either of them, always the same. */
function pickLast(a: Interest, b: Interest): Interest {
  if (a.time !== b.time) return a.time > b.time ? a : b;
  if (a.removed !== b.removed) return a.removed ? a : b;
  return write(a) > write(b) ? a : b;
}

/** Equal rows are the same text, in whatever order a file names their values. */
function write(interest: Interest): string {
  return JSON.stringify(Object.entries(interest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
