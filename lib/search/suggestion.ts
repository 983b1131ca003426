import { isTextField, listClauses } from "./query-syntax";
import type { QueryTerm } from "./query-tree";
import { isRepairable, type Speller } from "./spelling";
import { foldWithOffsets, listTokens } from "./tokenizer";

/** Words that fewer papers than this match may be misspelt. */
const rareCount = 3;
/** How many times more frequent a word must be to be what a rare one was meant to be. */
const leastRatio = 10;

/**
 * Repair misspelt words of what was typed and leave the rest, its syntax included, as it is; undefined where no
 * word has a repair. `count` tells how many papers match a term. Whether the repaired query finds more is for
 * the caller to see.
 *
 * @example suggest("gausian splatting cat:cs.CV", count, speller) === "gaussian splatting cat:cs.CV"
 */
export function suggest(
  typed: string,
  count: (term: QueryTerm) => number,
  speller: Speller,
): string | undefined {
  let repaired = "";
  let place = 0;
  for (const { start, end, text } of listWords(typed)) {
    const word = repairWord(text, count, speller);
    if (word === undefined) continue;
    repaired += typed.slice(place, start) + word;
    place = end;
  }
  return place === 0 ? undefined : repaired + typed.slice(place);
}

type TypedWord = { readonly text: string; readonly start: number; readonly end: number };

/** List the words, folded, that are looked up in text, with where they stand in what was typed. */
function listWords(typed: string): TypedWord[] {
  return listClauses(typed).flatMap(({ field, isExcluded, reference, value, valueStart }) => {
    const isText = field === undefined || isTextField(field);
    if (!isText || isExcluded || reference) return [];
    const { text: folded, starts, ends } = foldWithOffsets(value);
    return listTokens(folded).map(({ text, start, end }) => ({
      text,
      start: valueStart + (starts[start] ?? 0),
      end: valueStart + (ends[end - 1] ?? 0),
    }));
  });
}

function repairWord(text: string, count: (term: QueryTerm) => number, speller: Speller): string | undefined {
  if (!isRepairable(text)) return undefined;
  const papers = count({ kind: "word", text });
  if (papers >= rareCount) return undefined;
  const repair = speller.repair(text);
  return repair && repair.count > papers * leastRatio ? repair.word : undefined;
}
