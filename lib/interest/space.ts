import type { Piece } from "./piece";
import { isWord, type TermCounts } from "./terms";

/** The words of a paper by their places in a space, with weights that make a vector of length one. */
export type Vector = { readonly places: Uint32Array; readonly weights: Float32Array };

/** A paper with its vector and the numbers of its other terms, authors and categories. */
export type Located = { readonly id: string; readonly vector: Vector; readonly facts: ReadonlySet<number> };

/** What words weigh, by the papers that are at hand. */
export type Space = {
  /** How many places there are. */
  readonly size: number;
  readonly papers: readonly Located[];
  get(id: string): Located | undefined;
  /** Locate a paper that is not among them by its own text; words that no paper of the space holds are left out. */
  locate(id: string, terms: TermCounts): Located;
  /** Return the place of a word by its number; undefined for a word that weighs nothing. */
  getPlace(term: number): number | undefined;
  /** Return the number of the word at a place. */
  getTerm(place: number): number;
};

/** Words of fewer papers tell no more than that they are rare, misspelt or a name. */
const leastPapers = 3;

/**
 * Create the space of the papers of some pieces, each once. A word weighs by how often the paper says it and by how few
 * of the papers at hand do (Salton and Buckley 1988).
 */
export function createSpace(pieces: readonly Piece[]): Space {
  const counts = countPapers(pieces);
  const paperCount = pieces.reduce((sum, { ids }) => sum + ids.length, 0);
  const terms = [...counts].flatMap(([term, count]) => (isWord(term) && count >= leastPapers ? term : []));
  const places = new Map(terms.map((term, place) => [term, place]));
  const rarities = Float32Array.from(terms, (term) => Math.log(paperCount / (counts.get(term) ?? 1)));

  const locate = (id: string, entries: Iterable<readonly [term: number, level: number]>): Located => {
    const found: number[] = [];
    const weights: number[] = [];
    const facts = new Set<number>();
    for (const [term, level] of entries) {
      const place = places.get(term);
      if (place !== undefined) {
        found.push(place);
        weights.push((1 + Math.log(level)) * (rarities[place] ?? 0));
      } else if (!isWord(term)) facts.add(term);
    }
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return {
      id,
      vector: {
        places: Uint32Array.from(found),
        weights: Float32Array.from(weights, (weight) => weight / length),
      },
      facts,
    };
  };

  const papers = new Map<string, Located>();
  for (const piece of pieces) {
    for (const [place, id] of piece.ids.entries()) papers.set(id, locate(id, listTerms(piece, place)));
  }
  return {
    size: terms.length,
    papers: [...papers.values()],
    get: (id) => papers.get(id),
    locate,
    getPlace: (term) => places.get(term),
    getTerm: (place) => terms[place] ?? 0,
  };
}

function countPapers(pieces: readonly Piece[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { terms } of pieces) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function* listTerms({ starts, terms, levels }: Piece, paper: number): Generator<[number, number]> {
  const end = starts[paper + 1] ?? 0;
  for (let place = starts[paper] ?? 0; place < end; place += 1) yield [terms[place] ?? 0, levels[place] ?? 0];
}

/** Add a vector, times a factor, to a profile. */
export function addVector(profile: Float32Array, { places, weights }: Vector, factor: number): void {
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    profile[place] = (profile[place] ?? 0) + factor * (weights[i] ?? 0);
  }
}

/** Return the product of a profile and a vector. */
export function multiply(profile: Float32Array, { places, weights }: Vector): number {
  let product = 0;
  for (let i = 0; i < places.length; i += 1) product += (profile[places[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return product;
}
