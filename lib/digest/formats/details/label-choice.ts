import { getForm, isNumbered, standsLikeLabel } from "./label-evidence";
import { chooseInOrder } from "./label-order";
import { getShare, type LabelCandidate, type LabelTemplate } from "./label-template";

export type Choice = {
  /** The candidates that are labels, in the order of the file. */
  readonly labels: readonly LabelCandidate[];
  /** Labels known to the table that are text here without a doubt. */
  readonly refused: readonly LabelCandidate[];
  /** Lines that may be labels of the generator's own and are text here: the file holds too few to decide. */
  readonly doubtful: readonly LabelCandidate[];
};

/** A label that fewer of a file's entries hold is part of their text. */
const rare = 0.1;
/** A label outside the usual order, or in an unusual form, must appear in this share of the entries. */
const usual = 0.5;
/** In so many entries a label of the generator's own must stand for the file alone to show that it is one. */
const proof = 3;

/**
 * Choose which of an entry's candidates are labels. Passages with a usual order are chosen together: the most
 * labels in that order, of those the ones that repeat nothing, then the earliest; so a line `Conclusion:`
 * inside an abstract, or a second set of labels inside a passage, stays text. Every label is used once.
 *
 * @param habits keys of labels that other digests of the source show to be labels
 */
export function chooseLabels(
  candidates: readonly LabelCandidate[],
  template: LabelTemplate,
  habits: ReadonlySet<string>,
): Choice {
  const apart = candidates.filter(({ spaced, adjacent, style }) =>
    style === "bullet"
      ? template.style === "bullet"
      : spaced || !template.spaced || (adjacent && template.style === "bold"),
  );
  const headed = new Set(
    apart.filter(({ opens, style }) => opens && style === "heading").map(({ zone }) => zone),
  );
  const chosen = chooseRanked(apart, template, headed);
  const keys = new Set<string>();
  const zones = new Map<number, LabelCandidate>();
  const labels = apart.filter((candidate) => {
    const isLabel =
      chosen.has(candidate) || isFreeLabel(candidate, zones.get(candidate.zone), template, headed, habits);
    if (!isLabel || keys.has(candidate.key)) return false;
    keys.add(candidate.key);
    zones.set(candidate.zone, candidate);
    return true;
  });
  const taken = new Set(labels);
  if (taken.size === apart.length) return { labels, refused: [], doubtful: [] };
  const rest = apart.filter((candidate) => !taken.has(candidate));
  const doubtful = rest.filter(
    (candidate) =>
      isOwn(candidate) &&
      !keys.has(candidate.key) &&
      !isNumbered(candidate) &&
      getShare(template, candidate.key) >= rare,
  );
  const named = new Set(doubtful);
  const refused = rest.filter(
    (candidate) =>
      candidate.meaning !== undefined &&
      candidate.style !== "heading" &&
      candidate.style !== "bullet" &&
      !named.has(candidate),
  );
  return { labels, refused, doubtful };
}

/** Recognise a label that has no usual place, of which a source must show that it writes it. */
export function isOwn({ rank, style, meaning }: LabelCandidate): boolean {
  const isPassage = meaning === undefined || "kind" in meaning;
  return isPassage && rank === undefined && (style === "plain" || style === "bold");
}

/** Recognise a label that the entries of the file by themselves show to be one. */
export function isLearned(template: LabelTemplate, key: string): boolean {
  return getShare(template, key) >= usual && (template.uses.get(key) ?? 0) >= proof;
}

/** Choose the passages with a usual place, then those out of it whose kind the entry has nowhere else. */
function chooseRanked(
  apart: readonly LabelCandidate[],
  template: LabelTemplate,
  headed: ReadonlySet<number>,
): ReadonlySet<LabelCandidate> {
  const usable = apart.filter(
    (candidate) => candidate.rank !== undefined && isUsualForm(candidate, template, headed),
  );
  const odd = listOddForms(usable, template);
  const present = new Set(apart.filter((candidate) => !odd.has(candidate)).map(({ key }) => key));
  const ranked = usable.filter((candidate) => {
    const { rank, key } = candidate;
    if (rank === undefined || odd.has(candidate)) return false;
    const favourite = template.favourites.get(rank);
    const isRival = favourite !== undefined && favourite !== key && present.has(favourite);
    return !isRival && getShare(template, key) >= rare;
  });
  const order = chooseInOrder(ranked.map(({ rank }) => rank ?? -1));
  const chosen = new Set(order.flatMap((index) => ranked[index] ?? []));
  const ranks = new Set([...chosen].map(({ rank }) => rank));
  for (const candidate of ranked) {
    if (ranks.has(candidate.rank) || getShare(template, candidate.key) < usual) continue;
    ranks.add(candidate.rank);
    chosen.add(candidate);
  }
  return chosen;
}

/**
 * List the labels that are not written with the marks of most labels, where one that is names the same passage and
 * is used as much in the file: `结果：…` in a passage before `Result: …`.
 */
function listOddForms(
  ranked: readonly LabelCandidate[],
  { uses }: LabelTemplate,
): ReadonlySet<LabelCandidate> {
  if (new Set(ranked.map(({ rank }) => rank)).size === ranked.length) return new Set();
  const counts = new Map<string, number>();
  for (const form of ranked.map(getForm)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const isUsual = (candidate: LabelCandidate) => getForm(candidate) === most?.[0];
  const rivals = new Map(ranked.filter(isUsual).map(({ rank, key }) => [rank, uses.get(key) ?? 0]));
  return new Set(
    ranked.filter(
      (candidate) =>
        !isUsual(candidate) && (rivals.get(candidate.rank) ?? -1) >= (uses.get(candidate.key) ?? 0),
    ),
  );
}

/** A label without a usual place must be a habit, or appear where it can be nothing else, or like one. */
function isFreeLabel(
  candidate: LabelCandidate,
  previous: LabelCandidate | undefined,
  template: LabelTemplate,
  headed: ReadonlySet<number>,
  habits: ReadonlySet<string>,
): boolean {
  const { rank, meaning, style, key } = candidate;
  if (rank !== undefined || style === "bullet" || !isUsualForm(candidate, template, headed)) return false;
  if (style === "heading") return true;
  const isUsual = getShare(template, key) >= usual;
  if (habits.has(key) || (isUsual && (template.uses.get(key) ?? 0) >= leastUses(candidate, template)))
    return true;
  if (previous === undefined) return true;
  if (previous.rank === undefined && (meaning !== undefined || style === "bold" || isFact(previous)))
    return true;
  return isUsual && standsLikeLabel(candidate, previous);
}

/** No passage goes on behind a fact. */
function isFact({ meaning }: LabelCandidate): boolean {
  return meaning !== undefined && "fact" in meaning;
}

/** Lists and headings are text of a passage unless most entries, or the first line of the zone, say otherwise. */
function isUsualForm(
  { style, key, zone }: LabelCandidate,
  template: LabelTemplate,
  headed: ReadonlySet<number>,
): boolean {
  if (style === "plain" || style === "bold") return true;
  const share = getShare(template, key);
  if (style === "bullet") return share >= usual;
  if (share >= usual && (template.uses.get(key) ?? 0) > 1) return true;
  return headed.has(zone);
}

/** In how many entries a label must appear to be a habit: the less it looks like a label, the more; two of two will do. */
function leastUses({ meaning, style }: LabelCandidate, { entries }: LabelTemplate): number {
  if (style === "bold") return meaning === undefined ? 2 : 1;
  return meaning === undefined && entries > 2 ? proof : 2;
}
