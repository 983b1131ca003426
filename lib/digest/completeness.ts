import { isUsualKind } from "./labels";
import type { Reading } from "./reading";
import type { Entry, SectionKind } from "./record";

/** A part that this share of the other entries has is missed where an entry lacks it. */
const usual = 0.8;

/**
 * Report entries that lack passages, or links, that most others of the file have. In a file of one entry or two,
 * which have nothing to be compared with, an entry of a single passage is one that was cut off, unless that is the
 * abstract: generators write it last.
 */
export function reportIncomplete(reading: Reading, entries: readonly Entry[]): void {
  const parts = entries.map(listParts);
  const counts = new Map<string, number>();
  for (const part of parts.flatMap((found) => [...found])) counts.set(part, (counts.get(part) ?? 0) + 1);
  for (const [index, entry] of entries.entries()) {
    const own: ReadonlySet<string> = parts[index] ?? new Set();
    const others = Math.max(entries.length - 1, 1);
    const missing = [...counts].filter(([part, count]) => !own.has(part) && count >= others * usual);
    const heading = reading.lines[entry.line - 1];
    const isWhole = own.size > 1 || own.has("abstract");
    if (heading === undefined || (missing.length === 0 && isWhole)) continue;
    const names = missing.map(([part]) => part).join(", ");
    const reason = names === "" ? "The entry holds next to nothing" : `The entry lacks ${names}`;
    reading.report("incomplete-entry", heading, reason);
  }
}

function listParts({ sections, links }: Entry): ReadonlySet<SectionKind | "links"> {
  // A translation appears behind the abstract, or in its place.
  const kinds = sections
    .map(({ kind }) => (kind === "abstract-translation" ? "abstract" : kind))
    .filter(isUsualKind);
  return new Set([...kinds, ...(links.length > 0 ? (["links"] as const) : [])]);
}
