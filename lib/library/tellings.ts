import type { Digest, SectionKind } from "@/lib/digest/record";
import { rankDigest } from "./facts";
import { groupBy } from "./group-by";
import type { Appearance, Paper } from "./library";
import { listPassages, type Passage } from "./passages";

/** A section of a paper: the passages that are shown, in one or several languages, and what else digests tell in it. */
export type Telling = {
  readonly kind: SectionKind;
  readonly shown: readonly [Passage, ...Passage[]];
  /** In other words, by other digests; newest first. */
  readonly others: readonly Passage[];
};

/**
 * List the sections of a paper, each told by one digest in each language: by one whose text no generator spoiled, then
 * by one of the family that copies arXiv best, then by the source that has published longest, then by the newest.
 * `seniority` names sources, the longest published first; one that it does not name counts as the youngest.
 */
export function listTellings(paper: Paper, seniority: readonly string[]): readonly Telling[] {
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

/** Create what lists the sources that tell a paper, the longest published first; none where it has one source. */
export function createSeniority(digests: readonly Digest[]): (paper: Paper) => readonly string[] {
  const since = new Map<string, string>();
  for (const { source, date } of digests) {
    if (date < (since.get(source) ?? "9999")) since.set(source, date);
  }
  const order = [...since].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([source]) => source);
  return ({ appearances }) => {
    const told = new Set(appearances.map(({ digest }) => digest.source));
    return told.size > 1 ? order.filter((source) => told.has(source)) : [];
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
 * Choose of a section what one digest tells in each language. A language in which every text is spoiled is left to
 * the digests that were chosen for another.
 */
function chooseShown(section: readonly Passage[], ranked: readonly Appearance[]): readonly Passage[] {
  const chosen = [...groupBy(section, (passage) => passage.section.language).values()].map((told) => {
    const sound = told.filter(({ flags }) => flags.length === 0);
    const best = sound.length > 0 ? sound : told;
    const teller = ranked.find((appearance) => best.some(({ tellers }) => tellers.includes(appearance)));
    return { told, teller, isSound: sound.length > 0 };
  });
  const soundTellers = chosen.filter(({ isSound }) => isSound).map(({ teller }) => teller);
  return chosen
    .filter(({ teller, isSound }) => isSound || soundTellers.length === 0 || soundTellers.includes(teller))
    .flatMap(({ told, teller }) => told.filter(({ tellers }) => tellers.some((one) => one === teller)));
}
