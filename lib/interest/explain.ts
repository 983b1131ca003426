import type { PaperExample } from "./interests";
import { listShared } from "./profile";
import { addVector, type Located, multiply, type Space } from "./space";
import { listWords, numberTerm } from "./terms";

/** Why a paper is where it is. */
export type Reason =
  /** Words that it shares with what the reader wants, as they are written; what counts most first. */
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** A paper of the reader's that it is like. */
  | { readonly kind: "like"; readonly id: string; readonly title: string; readonly words: readonly string[] }
  /** Doubtful where a namesake may have written it. */
  | { readonly kind: "author"; readonly name: string; readonly isDoubtful: boolean }
  | { readonly kind: "query"; readonly query: string };

/** Explains a paper by its words; `texts` are those that a list shows of it. Undefined where no word can be named. */
export type Explain = (paper: Located, texts: readonly string[]) => Reason | undefined;

/** Two papers that are less alike (cosine) are like many others: of a reader's later papers, one in seven is more. */
const leastLike = 0.2;
const mostWords = 3;
/** Words of titles that are rare in abstracts and say nothing of a subject; they count, but are no reason. */
const hollow = new Set(
  (
    "a about across against all always an and any are as at be better between beyond but by can do does each effective " +
    "efficient enough every few for from good have help helps how improve improved improving in into is it its know " +
    "less let like look make many matter matters meet meets more most much need needs new no not novel of on one only " +
    "or other our out over own really revisiting rethinking right say see should so some than that the their them " +
    "then there these they this those through to too toward towards two under up use " +
    "used using via want we well what when where which while who why will with within without work you your"
  ).split(" "),
);

/**
 * Create what explains papers by the words that they share with a profile, or by the paper of the reader's that they are
 * like. Words are named as titles and summaries write them; those that appear in abstracts alone cannot be.
 */
export function createExplainer(
  space: Space,
  profile: Float32Array,
  wanted: readonly { readonly paper: Located; readonly example: PaperExample }[],
): Explain {
  let ofWanted: ReadonlyMap<number, string> | undefined;
  const dense = new Float32Array(space.size);
  const name = (places: readonly number[], names: ReadonlyMap<number, string>): readonly string[] => {
    ofWanted ??= nameWords(wanted.flatMap(({ example }) => [example.title, example.text]));
    const known = ofWanted;
    const words = places.flatMap((place) => {
      const term = space.getTerm(place);
      const word = names.get(term) ?? known.get(term);
      return word === undefined || hollow.has(word) ? [] : word;
    });
    return words.filter((word, at) => !isRepeated(word, words.slice(0, at))).slice(0, mostWords);
  };
  return (paper, texts) => {
    const names = nameWords(texts);
    dense.fill(0);
    addVector(dense, paper.vector, 1);
    const others = wanted.filter((one) => one.paper.id !== paper.id);
    const best = findBest(others.map((one) => ({ ...one, alike: multiply(dense, one.paper.vector) })));
    if (best && best.alike >= leastLike) {
      const { id, title } = best.example;
      return { kind: "like", id, title, words: name(listShared(dense, best.paper.vector), names) };
    }
    const words = name(listShared(profile, paper.vector), names);
    return words.length > 0 ? { kind: "words", words } : undefined;
  };
}

function findBest<T extends { readonly alike: number }>(papers: readonly T[]): T | undefined {
  return papers.reduce<T | undefined>(
    (best, one) => (best && best.alike >= one.alike ? best : one),
    undefined,
  );
}

/** Name the words of texts by their numbers, each as it is written first. */
export function nameWords(texts: readonly string[]): Map<number, string> {
  const names = new Map<number, string>();
  for (const { stem, written } of texts.flatMap(listWords)) {
    const term = numberTerm("word", stem);
    if (!names.has(term)) names.set(term, written);
  }
  return names;
}

/** One word of a family says enough: `keypoint`, `keypoints`. */
function isRepeated(word: string, others: readonly string[]): boolean {
  return others.some((other) => other.startsWith(word) || word.startsWith(other));
}
