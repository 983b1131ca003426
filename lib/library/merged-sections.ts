import type { Digest, SectionKind } from "@/lib/digest/record";
import { rankDigest } from "./facts";
import { groupBy } from "./group-by";
import type { Appearance, Paper } from "./library";
import { listPassages, type Passage } from "./passages";

/** A section of a paper: the passages that are shown, in one or several languages, and those of other digests. */
export type MergedSection = {
  readonly kind: SectionKind;
  readonly shown: readonly [Passage, ...Passage[]];
  /** In other words, by other digests; newest first. */
  readonly others: readonly Passage[];
};

/**
 * List the sections of a paper, each from one digest in each language: one whose text no generator spoiled, then
 * one of the family that copies arXiv best, then by the source that has published longest, then by the newest.
 * `seniority` names sources, the longest published first; one that it does not name counts as the youngest.
 */
export function listMergedSections(paper: Paper, seniority: readonly string[]): readonly MergedSection[] {
  const passages = [...listPassages(paper).values()].flat();
  const ranked = paper.appearances.toSorted(
    (a, b) => rankDigest(a.digest) - rankDigest(b.digest) || getPlace(a, seniority) - getPlace(b, seniority),
  );
  return [...groupBy(passages, nameSection).values()].flatMap((section) => {
    const [first, ...shown] = chooseShown(section, ranked);
    if (!first) return [];
    const others = section.filter((passage) => passage !== first && !shown.includes(passage));
    return [{ kind: first.section.kind, shown: [first, ...shown], others }];
  });
}

/** Create what lists the sources of a paper, the longest published first; none where it has one source. */
export function createSeniority(digests: readonly Digest[]): (paper: Paper) => readonly string[] {
  const since = new Map<string, string>();
  for (const { source, date } of digests) {
    if (date < (since.get(source) ?? "9999")) since.set(source, date);
  }
  const order = [...since].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([source]) => source);
  return ({ appearances }) => {
    const own = new Set(appearances.map(({ digest }) => digest.source));
    return own.size > 1 ? order.filter((source) => own.has(source)) : [];
  };
}

function nameSection({ section: { kind, label } }: Passage): string {
  return kind === "other" ? `other ${label}` : kind;
}

function getPlace({ digest }: Appearance, seniority: readonly string[]): number {
  const place = seniority.indexOf(digest.source);
  return place < 0 ? seniority.length : place;
}

/**
 * Choose the passages of a section that are shown: one digest's in each language. A language in which every text is spoiled is left to
 * the digests that were chosen for another.
 */
function chooseShown(section: readonly Passage[], ranked: readonly Appearance[]): readonly Passage[] {
  const chosen = [...groupBy(section, (passage) => passage.section.language).values()].map((passages) => {
    const sound = passages.filter(({ flags }) => flags.length === 0);
    const candidates = sound.length > 0 ? sound : passages;
    const best = ranked.find((one) => candidates.some(({ appearances }) => appearances.includes(one)));
    return { passages, best, isSound: sound.length > 0 };
  });
  const soundAppearances = chosen.filter(({ isSound }) => isSound).map(({ best }) => best);
  return chosen
    .filter(
      ({ best, isSound }) => isSound || soundAppearances.length === 0 || soundAppearances.includes(best),
    )
    .flatMap(({ passages, best }) =>
      passages.filter(({ appearances }) => appearances.some((one) => one === best)),
    );
}
