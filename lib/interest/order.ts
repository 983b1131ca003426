import type { SearchDocument } from "@/lib/search/index/document";
import { createExplainer, type Reason } from "./explain";
import { createFollower, isDoubtful } from "./follow";
import type { Interests } from "./interests";
import { createMatchFinder } from "./match-queries";
import { readReader } from "./reader";
import { type Located, multiply, type Space } from "./space";
import { countTerms } from "./terms";

export type OrderPart = "likely" | "maybe" | "rest" | "muted";

/** The papers of a list by identifier, in the reader's order. Each appears once. */
export type PersonalOrder = { readonly [Name in OrderPart]: readonly string[] } & {
  /** Whether enough papers were kept or imported: else nothing but what is followed is likely. */
  readonly isEnough: boolean;
  /** How many those are; `leastWanted` are enough. */
  readonly wanted: number;
  /** Return why a paper of the list is where it is; what says most first, nothing where no word can be named. */
  explain(id: string): readonly Reason[];
};

/** Of a reader's later papers, 41 of 100 fit better than this share of the papers at hand, and 29 more than this. */
const shares = { likely: 0.95, maybe: 0.75 };

/**
 * Order the papers of a list by what a reader wants; `now` is the time as ISO. What is followed is likely in any
 * case, or maybe where a namesake may have written it; what is muted appears apart. Nothing is left out, and papers that
 * fit equally keep the order of the list.
 */
export function orderPapers(
  papers: readonly SearchDocument[],
  interests: Interests,
  space: Space,
  now: string,
): PersonalOrder {
  const { count, isEnough, wanted, profile } = readReader(space, interests, now);
  const limits = findLimits(space, profile);

  const located = new Map(papers.map((paper) => [paper.id, locatePaper(space, paper)]));
  const find = createMatchFinder(papers);
  const follow = createFollower(located, interests.authors, interests.queries, find);
  const listMuting = createFollower(located, interests.mutedAuthors, interests.mutedQueries, find);
  // A namesake is not muted.
  const mute = (id: string) => listMuting(id).filter((reason) => !isDoubtful(reason));
  const choosePart = ({ id, score }: { readonly id: string; readonly score: number }): OrderPart => {
    if (mute(id).length > 0) return "muted";
    const followed = follow(id);
    if (score > limits.likely || followed.some((reason) => !isDoubtful(reason))) return "likely";
    return score > limits.maybe || followed.length > 0 ? "maybe" : "rest";
  };
  const scored = [...located.values()].map(({ id, vector }) => ({ id, score: multiply(profile, vector) }));
  const ordered = scored
    .sort((a, b) => b.score - a.score)
    .map((paper) => ({ ...paper, part: choosePart(paper) }));
  const list = (part: OrderPart) => ordered.filter((paper) => paper.part === part).map(({ id }) => id);

  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const explain = createExplainer(space, profile, wanted);
  return {
    isEnough,
    wanted: count,
    likely: list("likely"),
    maybe: list("maybe"),
    rest: list("rest"),
    muted: list("muted"),
    explain(id) {
      const [paper, document] = [located.get(id), byId.get(id)];
      const reason = paper && document && explain(paper, listTexts(document));
      return [...mute(id), ...follow(id), ...(reason ? [reason] : [])];
    },
  };
}

function listTexts({ title, titleTranslated = "", tldr }: SearchDocument): string[] {
  return [title, titleTranslated, ...tldr.map(({ text }) => text)];
}

/** A paper without a vector is known by what the list says of it. */
function locatePaper(space: Space, document: SearchDocument): Located {
  const { id, title, authors, categories } = document;
  const [, ...texts] = listTexts(document);
  return (
    space.get(id) ?? space.locate(id, countTerms({ title, text: texts.join("\n"), authors, categories }))
  );
}

/** Find the scores above which the given shares of the papers at hand end; without a profile no paper is above. */
function findLimits(
  space: Space,
  profile: Float32Array,
): { readonly likely: number; readonly maybe: number } {
  const scores = Float64Array.from(space.papers, ({ vector }) => multiply(profile, vector)).sort();
  const limit = (share: number) => Math.max(0, scores[Math.floor(scores.length * share)] ?? 0);
  return { likely: limit(shares.likely), maybe: limit(shares.maybe) };
}
