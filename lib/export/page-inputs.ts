import { readFileSync } from "node:fs";
import type { Digest } from "@/lib/digest/record";
import type { Library, Paper } from "@/lib/library/library";
import { groupByMonth, neighbours } from "@/lib/library/queries";
import { hashParts } from "./hash";

/** The hash of all that a page shows, by the page's path below the site's root. */
export type PageInputs = ReadonlyMap<string, string>;

/**
 * Hash what each page of a library is made from, beside the code: digests by their bytes and dates, the papers in
 * them by their digests, and what stands before and after. Pages that sum up the whole library are not among them.
 */
export function hashPageInputs(library: Library): PageInputs {
  const { site, sources, papers, days, months, categories } = library;
  const everywhere = hashParts(JSON.stringify([site, ...sources.values()]));
  const hash = (...parts: readonly string[]) => hashParts(everywhere, ...parts);
  const keyOfDigest = createDigestKeys();
  const keys = new Map([...papers.values()].map((paper) => [paper, keyOfPaper(paper, keyOfDigest)]));
  const listKeys = (list: readonly Paper[]) => list.map((paper) => keys.get(paper) ?? "");
  const inputs = new Map<string, string>();

  for (const [paper, key] of keys) {
    const { previous, next } = neighbours(days.get(paper.lastSeen)?.papers ?? [], paper);
    inputs.set(`/papers/${paper.id}/`, hash(key, ...listTitle(previous), ...listTitle(next)));
  }
  for (const [date, day] of days) {
    const { previous = "", next = "" } = neighbours([...days.keys()], date);
    inputs.set(
      `/digests/${date}/`,
      hash(previous, next, ...day.digests.map(keyOfDigest), ...listKeys(day.papers)),
    );
  }
  for (const [name, month] of months) {
    const { previous = "", next = "" } = neighbours([...months.keys()], name);
    const ofDays = month.days.flatMap((day) => [day.date, ...listKeys(day.papers)]);
    inputs.set(`/digests/${name}/`, hash(previous, next, ...ofDays));
  }
  for (const [category, ofCategory] of categories) {
    const ofMonths = groupByMonth(ofCategory);
    const folder = `/categories/${encodeURIComponent(category)}/`;
    inputs.set(folder, hash(...ofMonths.keys(), ...listKeys(ofCategory)));
    for (const [month, ofMonth] of ofMonths) {
      const { previous = "", next = "" } = neighbours([...ofMonths.keys()], month);
      inputs.set(`${folder}${month}/`, hash(previous, next, ...listKeys(ofMonth)));
    }
  }
  return inputs;
}

function createDigestKeys(): (digest: Digest) => string {
  const keys = new Map<Digest, string>();
  return (digest) => {
    const key =
      keys.get(digest) ?? hashParts(readFileSync(digest.file), digest.file, digest.date, digest.dateFrom);
    keys.set(digest, key);
    return key;
  };
}

function keyOfPaper(paper: Paper, keyOfDigest: (digest: Digest) => string): string {
  const digests = paper.appearances.map(({ digest }) => keyOfDigest(digest));
  return hashParts(paper.id, paper.firstSeen, paper.lastSeen, ...digests);
}

function listTitle(paper: Paper | undefined): string[] {
  return paper ? [paper.id, paper.title] : ["", ""];
}
