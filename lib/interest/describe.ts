import { nameWords } from "./explain";
import type { Interests } from "./interests";
import { readReader } from "./reader";
import type { Space } from "./space";

/** What is known of a reader, word by word. */
export type Description = {
  readonly isEnough: boolean;
  /** Papers kept or imported. */
  readonly wanted: number;
  /** Those that weigh most first; `share` of the whole weight, negative for a word that is not wanted. */
  readonly words: readonly { readonly word: string; readonly share: number }[];
  /** Share of the weight that no text at hand has a word for. */
  readonly unnamed: number;
};

/** Describe what a reader wants; `texts` may name words besides those of the reader's own papers. */
export function describeReader(
  space: Space,
  interests: Interests,
  now: string,
  texts: readonly string[],
): Description {
  const { count, isEnough, profile } = readReader(space, interests, now);
  const own = [...interests.wanted, ...interests.unwanted].flatMap(({ title, text }) => [title, text]);
  const names = nameWords([...own, ...texts]);
  const whole = profile.reduce((sum, weight) => sum + Math.abs(weight), 0) || 1;
  const words = [...profile].flatMap((weight, place) => {
    const word = names.get(space.getTerm(place));
    return weight === 0 || word === undefined ? [] : { word, share: weight / whole };
  });
  const named = words.reduce((sum, { share }) => sum + Math.abs(share), 0);
  return {
    isEnough,
    wanted: count,
    words: words.sort((a, b) => Math.abs(b.share) - Math.abs(a.share)),
    unnamed: isEnough ? Math.max(0, 1 - named) : 0,
  };
}
