import type { Digest } from "@/lib/digest/record";
import { chooseFacts } from "./facts";
import type { Appearance, Paper } from "./library";

/**
 * Merge the entries of many digests into papers by arXiv identifier. The result depends neither on the order
 * of the digests nor on repeated calls; entries without an identifier are left out. Digests of doubtful dates count as
 * the oldest, and say when a paper was seen only where no other does.
 */
export function mergePapers(
  digests: readonly Digest[],
  doubtful: ReadonlySet<Digest> = new Set(),
): Map<string, Paper> {
  const byId = new Map<string, [Appearance, ...Appearance[]]>();
  for (const digest of digests) {
    for (const entry of digest.entries) {
      if (entry.arxivId === undefined) continue;
      const appearances = byId.get(entry.arxivId);
      if (appearances) appearances.push({ digest, entry });
      else byId.set(entry.arxivId, [{ digest, entry }]);
    }
  }
  return new Map(
    [...byId].sort(byKey).map(([id, appearances]) => [id, createPaper(id, appearances, doubtful)]),
  );
}

function createPaper(
  id: string,
  unsorted: [Appearance, ...Appearance[]],
  doubtful: ReadonlySet<Digest>,
): Paper {
  const isDoubtful = ({ digest }: Appearance) => doubtful.has(digest);
  const appearances = unsorted.sort(
    (a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b)) || byNewest(a, b),
  );
  const [{ digest: newest }] = appearances;
  const sound = appearances.filter((appearance) => !isDoubtful(appearance));
  const { digest: oldest } = (sound.length > 0 ? sound : appearances).at(-1) ?? { digest: newest };
  return {
    id,
    ...chooseFacts(appearances),
    firstSeen: oldest.date,
    lastSeen: newest.date,
    appearances,
  };
}

function byNewest(a: Appearance, b: Appearance): number {
  return (
    compare(b.digest.date, a.digest.date) ||
    compare(a.digest.source, b.digest.source) ||
    compare(a.digest.file, b.digest.file) ||
    a.entry.line - b.entry.line
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
