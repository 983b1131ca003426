import type { Entry } from "@/lib/digest/record";
import type { Draft } from "./format";

/** An entry with its own date; entries without one share the date of the file. */
export type Drafted = { readonly date: string | undefined; readonly entry: Entry };

/** Gather entries into drafts, one a date, newest first; what belongs to no date goes with the newest. */
export function gatherDrafts(drafted: readonly Drafted[], rest: Omit<Draft, "entries" | "date">): Draft[] {
  const dates = new Map<string, Entry[]>();
  for (const { date = "", entry } of drafted) {
    const entries = dates.get(date);
    if (entries) entries.push(entry);
    else dates.set(date, [entry]);
  }
  const newestFirst = [...dates].sort(([a], [b]) => (a < b ? 1 : -1));
  if (newestFirst.length === 0) return [{ ...rest, entries: [] }];
  return newestFirst.map(([date, entries], place) => ({
    ...(place === 0 ? rest : { preface: [] }),
    ...(date !== "" && { date }),
    entries,
  }));
}
