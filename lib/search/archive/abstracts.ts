import type { Query, RankedWord } from "@/lib/search/query/query-tree";
import type { InAbstracts, Matched } from "@/lib/search/rank/rank";
import { abstractWeights } from "@/lib/search/rank/scoring";
import { getStem } from "@/lib/search/text/kin";
import { loadTerms } from "./load-terms";
import type { TermSet } from "./term-set";

/** By the text of a word: the papers whose abstracts hold it, each by how many older papers the library has. */
export type AbstractMatches = ReadonlyMap<string, Matched & { readonly commonCount: number }>;

const noConditions: Query["root"] = { type: "and", nodes: [] };

/** Find the words of a query in what is kept of abstracts. Rejects where a file cannot be had. */
export async function findInAbstracts(
  sets: readonly TermSet[],
  words: readonly RankedWord[],
  paperCount: number,
): Promise<AbstractMatches> {
  const countCommon = ({ term }: RankedWord) =>
    sets.reduce((sum, set) => sum + set.countCommon(getStem(term.text)), 0);
  const loaded = await Promise.all(
    sets.map(async (set) => ({
      start: set.start,
      ...(await loadTerms(
        set,
        { root: noConditions, words: words.filter(({ term }) => set.countCommon(getStem(term.text)) === 0) },
        { weights: abstractWeights, hasText: false, createTest: () => () => true },
      )),
    })),
  );
  return new Map(
    words.map((word) => {
      const termWeights = new Float32Array(paperCount);
      const ordinals = loaded.flatMap(({ start, matches }) => {
        const found = matches.get(word);
        return (found?.ordinals ?? []).map((ordinal) => {
          termWeights[start + ordinal] = found?.termWeights[ordinal] ?? 0;
          return start + ordinal;
        });
      });
      return [word.term.text, { ordinals, termWeights, commonCount: countCommon(word) }];
    }),
  );
}

/** View matches as a term set counts its papers: from the oldest one on. */
export function viewOfSet(matches: AbstractMatches, { start, papers }: TermSet): InAbstracts {
  return createView(matches, (ordinal) => ordinal - start, papers);
}

/** View matches as the engine counts its papers, of so many in the library: from the newest one on. */
export function viewOfNewest(matches: AbstractMatches, paperCount: number, newest: number): InAbstracts {
  return createView(matches, (ordinal) => paperCount - 1 - ordinal, newest);
}

function createView(
  matches: AbstractMatches,
  move: (ordinal: number) => number,
  papers: number,
): InAbstracts {
  return {
    get(word) {
      const found = matches.get(word);
      if (found === undefined) return undefined;
      const termWeights = new Float32Array(papers);
      const ordinals: number[] = [];
      for (const ordinal of found.ordinals) {
        const moved = move(ordinal);
        if (moved < 0 || moved >= papers) continue;
        termWeights[moved] = found.termWeights[ordinal] ?? 0;
        ordinals.push(moved);
      }
      return { ordinals, termWeights };
    },
    count(word, others) {
      const found = matches.get(word);
      return Math.max(others + (found?.ordinals.length ?? 0), found?.commonCount ?? 0);
    },
  };
}
