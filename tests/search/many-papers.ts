import { existsSync } from "node:fs";
import { listDigestFiles } from "@/lib/cli/digest-files";
import type { Paper } from "@/lib/library/library";
import { loadDigests } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { resolveDates } from "@/lib/library/resolve-dates";

const archive = "../shared/corpus/archive";

/** Whether real digests lie beside the project. */
export const hasRealPapers = existsSync(archive);

/** Read the papers of real digests, some 15,000 in the order of their identifiers, or those of the first days. */
export function readRealPapers(days = Number.POSITIVE_INFINITY): Paper[] {
  return readDigestPapers(archive, days);
}

/** Read the papers of the digests below a folder, in the order of their identifiers. */
export function readDigestPapers(folder: string, days = Number.POSITIVE_INFINITY): Paper[] {
  const files = listDigestFiles([folder]).slice(0, days);
  const { digests } = resolveDates(loadDigests(files, []));
  return [...mergePapers(digests).values()];
}

/**
 * Make as many papers as asked for out of real ones, or a few less: the same texts, each round three months
 * earlier, with new identifiers, and with method names and authors of its own so that the vocabulary grows as a
 * real one does.
 */
export function multiplyPapers(papers: readonly Paper[], count: number): Paper[] {
  const multiplied = Array.from({ length: count }, (_, place) => {
    const round = Math.floor(place / papers.length);
    const paper = papers[papers.length - 1 - (place % papers.length)];
    if (paper === undefined) throw new RangeError("No papers to multiply");
    return round === 0 ? paper : createOlder(paper, round);
  });
  return [...new Map(multiplied.map((paper) => [paper.id, paper])).values()];
}

function createOlder(paper: Paper, round: number): Paper {
  const [archivePart = "", number = ""] = paper.id.split(".");
  const firstSeen = moveMonths(paper.firstSeen, -3 * round);
  return {
    ...paper,
    id: `${moveMonths(`20${archivePart.slice(0, 2)}-${archivePart.slice(2)}-01`, -3 * round)
      .slice(2, 7)
      .replace("-", "")}.${number}`,
    firstSeen,
    title: paper.title.replace(/^(\S+)(?=:)/, `$1${String.fromCharCode(96 + round)}`),
    authors: paper.authors.map((author, place) =>
      place % 2 === 0 ? `${author}${String.fromCharCode(96 + round)}` : author,
    ),
  };
}

function moveMonths(date: string, months: number): string {
  const moved = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return `${moved.toISOString().slice(0, 8)}${date.slice(8) > "28" ? "28" : date.slice(8)}`;
}
