import type { Digest } from "@/lib/digest/record";
import { listCategoryParts, listShownDays } from "@/lib/library/category-parts";
import type { Library, Paper } from "@/lib/library/library";
import { neighbours } from "@/lib/library/queries";
import { listComparedDays, listNew } from "@/lib/library/related";
import { hashParts } from "./hash";

/** The hash of all that a page shows, by the page's path below the site's root. */
export type PageInputs = ReadonlyMap<string, string>;

/**
 * Hash what each page of a library is made from, beside the code: digests by their bytes and dates, the papers in
 * them by their digests, and what stands before and after. Pages that sum up the whole library are not among them.
 */
export function hashPageInputs(library: Library, keyOfPaper: (paper: Paper) => string): PageInputs {
  const { site, sources, papers, days, months, categories } = library;
  const everywhere = hashParts(JSON.stringify([site, ...sources.values()]));
  const hash = (...parts: readonly string[]) => hashParts(everywhere, ...parts);
  const listKeys = (list: readonly Paper[]) => list.map(keyOfPaper);
  const hashDigest = createDigestHash(library);
  const inputs = new Map<string, string>();

  const known = hashKnownPapers(library);
  for (const paper of papers.values()) {
    const { previous, next } = neighbours(days.get(paper.lastSeen)?.papers ?? [], paper);
    const related = known.get(paper.firstSeen) ?? "";
    const parts = [keyOfPaper(paper), related, ...listTitle(previous), ...listTitle(next)];
    inputs.set(paperPage(paper.id), hash(...parts));
  }
  for (const [date, day] of days) {
    const { previous = "", next = "" } = neighbours([...days.keys()], date);
    inputs.set(
      `/digests/${date}/`,
      hash(previous, next, ...day.digests.map(hashDigest), ...listKeys(day.papers)),
    );
  }
  for (const [name, month] of months) {
    const { previous = "", next = "" } = neighbours([...months.keys()], name);
    const ofDays = month.days.flatMap((day) => [day.date, ...listKeys(day.papers)]);
    inputs.set(`/digests/${name}/`, hash(previous, next, ...ofDays));
  }
  for (const [category, ofCategory] of categories) {
    const folder = `/categories/${encodeURIComponent(category)}/`;
    inputs.set(folder, hash(...listKeys(ofCategory)));
    const parts = listCategoryParts(ofCategory);
    for (const part of parts) {
      const { previous, next } = neighbours(parts, part);
      const later = [previous?.month, previous?.number, previous?.first];
      const earlier = [next?.month, next?.number, next?.last];
      const listed = listShownDays(part, parts).map(({ date, count }) => [date, count]);
      inputs.set(
        `${folder}${part.month}/${part.number === undefined ? "" : `${part.number}/`}`,
        hash(JSON.stringify([later, earlier, listed]), ...[...part.days.values()].flatMap(listKeys)),
      );
    }
  }
  return inputs;
}

/** Return the path of a paper's page below the site's root. */
export function paperPage(id: string): string {
  return `/papers/${id}/`;
}

/** Hash for each day the papers among which those related to its new ones are sought: by their digests. */
function hashKnownPapers(library: Library): Map<string, string> {
  const { days } = library;
  const hashDigest = createDigestHash(library);
  const ofDay = new Map(
    [...days.values()].map((day) => [
      day.date,
      hashParts(...day.digests.map(hashDigest), ...listNew(day).map(({ id }) => id)),
    ]),
  );
  return new Map(
    [...days.keys()].map((date) => [
      date,
      hashParts(...listComparedDays(days, date).map((day) => ofDay.get(day.date) ?? "")),
    ]),
  );
}

/** Create what hashes all that is told of a paper: the digests that tell it, and its days. */
export function createPaperKeys(library: Library): (paper: Paper) => string {
  const keys = new Map<Paper, string>();
  const hashDigest = createDigestHash(library);
  return (paper) => {
    const ofDigests = paper.appearances.map(({ digest }) => hashDigest(digest));
    const key = keys.get(paper) ?? hashParts(paper.id, paper.firstSeen, paper.lastSeen, ...ofDigests);
    keys.set(paper, key);
    return key;
  };
}

/** Create what hashes a digest as it was parsed: what its file says by now is the next build's. */
function createDigestHash({ hashes }: Library): (digest: Digest) => string {
  const keys = new Map<Digest, string>();
  return (digest) => {
    const { file, date, dateFrom } = digest;
    const key = keys.get(digest) ?? hashParts(hashes.get(file) ?? "", file, date, dateFrom);
    keys.set(digest, key);
    return key;
  };
}

function listTitle(paper: Paper | undefined): string[] {
  return paper ? [paper.id, paper.title] : ["", ""];
}
