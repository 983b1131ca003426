import { softMark } from "@/lib/search/text/compounds";
import type { HanVariants } from "@/lib/search/text/han-variants";
import { getStem } from "@/lib/search/text/kin";
import { fold } from "@/lib/search/text/tokenizer";
import type { Option, Query, RankedWord } from "./query-tree";
import { compoundFactor, createKinTerm, createRankedWord, partFactor } from "./ranked-words";

/** What was looked for beside a word of a query, for the reader to see. */
export type Expansion = {
  readonly kind: "repair" | "synonym";
  /** As typed, folded; several words with spaces between. */
  readonly from: string;
  readonly to: string;
};

/** What is known of the words of a library. */
export type Knowledge = {
  /** In how many papers a word appears, of those that are known; a soft term is asked for with its mark. */
  count(word: string): number;
  /** Return the frequent word that a misspelt one was meant to be. */
  repair(word: string): string | undefined;
  readonly synonyms: Synonyms;
  readonly hanVariants: HanVariants;
};

/** Abbreviations and what they stand for. */
export type Synonyms = {
  /** The long forms of an abbreviation, folded, the most frequent first. */
  listLongForms(abbreviation: string): readonly string[];
  /** The abbreviations of a long form, by the stems of its words with spaces between. */
  listAbbreviations(stems: string): readonly string[];
};

const synonymFactor = 0.6;
const repairFactor = 0.7;
/** Longest long form, in words. */
const longestForm = 5;
const shortestPart = 2;
/** A word in more papers than these is hardly a part of a name. */
const rareCount = 5;

/**
 * A query with what its words may stand for, the words of it that are not known, what neighbours would be as one word
 * that is not known either, where one of them is rare: `evo chamber` may be a name, and other writings of Chinese
 * that are not known.
 */
export type Expanded = {
  readonly query: Query;
  readonly expansions: readonly Expansion[];
  readonly unknown: readonly string[];
  readonly joined: readonly string[];
  readonly variants: readonly string[];
};

/** Add to the words of a query what they may stand for: compounds of neighbours, synonyms, repairs of unknown words. */
export function expandQuery(query: Query, knowledge: Knowledge): Expanded {
  const expansions: Expansion[] = [];
  const unknown: string[] = [];
  const joined: string[] = [];
  const variants: string[] = [];
  const texts = query.words.map(({ term }) => term.text);
  const added = texts.map((): Option[] => []);
  const add = (index: number, option: Option) => added[index]?.push(option);
  const isKnown = (word: string) => knowledge.count(word) > 0 || knowledge.count(word + softMark) > 0;
  const isKin = query.words.map(({ term }) => term.options[0]?.terms[0]?.kind === "kin");

  /** Add the abbreviations of the longest long form that begins at a word; returns its length in words. */
  const addAbbreviations = (index: number): number => {
    for (let length = Math.min(longestForm, texts.length - index); length > 0; length--) {
      const words = texts.slice(index, index + length);
      const abbreviations = knowledge.synonyms
        .listAbbreviations(words.map(getStem).join(" "))
        .filter((abbreviation) => !texts.includes(abbreviation));
      for (const abbreviation of abbreviations) {
        for (let part = index; part < index + length; part++) {
          add(part, { terms: [createKinTerm(abbreviation)], factor: synonymFactor });
        }
        expansions.push({ kind: "synonym", from: words.join(" "), to: abbreviation });
      }
      if (abbreviations.length > 0) return length;
    }
    return 0;
  };

  let covered = 0;
  for (const [index, text] of texts.entries()) {
    for (const variant of knowledge.hanVariants.list(text)) {
      if (isKnown(variant) || [...variant].every(isKnown))
        add(index, { terms: [{ kind: "run", text: variant }], factor: 1 });
      else variants.push(variant);
    }
    if (!isKin[index]) continue;
    const next = texts[index + 1];
    if (next !== undefined && isKin[index + 1]) {
      if (isKnown(text + next)) {
        for (const part of [index, index + 1]) {
          add(part, { terms: [createKinTerm(text + next)], factor: compoundFactor });
        }
      } else if (Math.min(knowledge.count(text), knowledge.count(next)) <= rareCount)
        joined.push(text + next);
    }
    const parts = splitCompound(text, knowledge);
    if (parts) add(index, { terms: parts.map((part) => createKinTerm(part)), factor: partFactor });
    for (const form of knowledge.synonyms.listLongForms(getStem(text))) {
      add(index, { terms: form.split(" ").map((word) => createKinTerm(word)), factor: synonymFactor });
      expansions.push({ kind: "synonym", from: text, to: form });
    }
    if (index >= covered) covered = index + addAbbreviations(index);
    if (parts || isKnown(text) || knowledge.count(getStem(text)) > 0) continue;
    unknown.push(text);
    const repaired = knowledge.repair(text);
    if (repaired === undefined) continue;
    add(index, { terms: [createKinTerm(repaired)], factor: repairFactor });
    expansions.push({ kind: "repair", from: text, to: repaired });
  }
  return {
    query: { ...query, words: query.words.map((word, index) => extend(word, added[index] ?? [])) },
    expansions,
    unknown,
    joined,
    variants,
  };
}

/** Read synonyms from lines of an abbreviation and its long forms, separated by tabs. */
export function createSynonyms(lines: readonly string[]): Synonyms {
  const longForms = new Map<string, readonly string[]>();
  const abbreviations = new Map<string, string[]>();
  for (const line of lines) {
    const [abbreviation = "", ...forms] = line.split("\t").map(fold);
    longForms.set(abbreviation, forms);
    for (const form of forms) {
      const stems = form.split(" ").map(getStem).join(" ");
      abbreviations.set(stems, [...(abbreviations.get(stems) ?? []), abbreviation]);
    }
  }
  return {
    listLongForms: (abbreviation) => longForms.get(abbreviation) ?? [],
    listAbbreviations: (stems) => abbreviations.get(stems) ?? [],
  };
}

function extend({ term }: RankedWord, added: readonly Option[]): RankedWord {
  return createRankedWord(term.text, [...term.options, ...added]);
}

/** Cut a word that papers write with a hyphen as well, `zeroshot`, where both parts are best known. */
function splitCompound(word: string, { count }: Knowledge): readonly [string, string] | undefined {
  if (count(word + softMark) === 0) return undefined;
  let best: readonly [string, string] | undefined;
  let most = 0;
  for (let index = shortestPart; index <= word.length - shortestPart; index++) {
    const parts = [word.slice(0, index), word.slice(index)] as const;
    const known = Math.min(count(parts[0]), count(parts[1]));
    if (known > most) [best, most] = [parts, known];
  }
  return best;
}
