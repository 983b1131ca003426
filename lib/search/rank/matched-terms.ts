import type { Query, QueryTerm, RankedWord } from "@/lib/search/query/query-tree";
import { softMark } from "@/lib/search/text/compounds";
import { getKinPrefix, weighKin } from "@/lib/search/text/kin";
import { listCompounds } from "@/lib/search/text/soft-terms";
import { fold, listTokens } from "@/lib/search/text/tokenizer";

/** What of a query's bare words some texts hold. */
export type TextMatch = {
  /** As `highlight` takes them: words as the texts write them, starts of words, pairs of characters. */
  readonly terms: readonly QueryTerm[];
  /** Whether no word is left that they hold in no form, but for those that say nothing. */
  readonly isComplete: boolean;
};

/** Words that say nothing of why a paper was found, unless they are all that was asked for. */
const filler = new Set(
  "a an and are as at be by can do does for from how in into is it its not of on or that the their this to we what when which with".split(
    " ",
  ),
);

/** The words of texts: as they are indexed, each with how it is written there. */
type Forms = ReadonlyMap<string, readonly string[]>;
type Texts = { readonly folded: string; readonly forms: Forms };

/** Create what shows why texts were found: which of their words stand for bare words of a query, as it was expanded. */
export function createTextMatcher({ words }: Pick<Query, "words">): (texts: readonly string[]) => TextMatch {
  const kin = words.flatMap(({ term }) => term.options).flatMap(({ terms }) => terms);
  const prefixes = new Map(kin.map(({ text }) => [text, getKinPrefix(text)]));
  const starts = new Set([...prefixes.values()].map(getStart));

  const listKin = (word: string, isOpen: boolean, forms: Forms): QueryTerm[] => {
    const prefix = prefixes.get(word) ?? word;
    return [...forms].flatMap(([form, parts]): QueryTerm[] => {
      if (!form.startsWith(prefix)) return [];
      if (weighKin(word, false, form) > 0) return [{ kind: "phrase", text: parts.join(" "), parts }];
      return weighKin(word, isOpen, form) > 0 ? [{ kind: "word", text: word }] : [];
    });
  };

  const listShown = (term: QueryTerm, texts: Texts): readonly QueryTerm[] => {
    if (term.kind === "kin") return listKin(term.text, term.isOpen, texts.forms);
    if (term.kind === "any") return listOfWord(term, texts);
    return texts.folded.includes(term.text) ? [term] : [];
  };

  /** An option counts where all of its terms appear. */
  const listOfWord = ({ options }: RankedWord["term"], texts: Texts): QueryTerm[] =>
    options.flatMap(({ terms }) => {
      const shown = terms.map((term) => listShown(term, texts));
      return shown.every(({ length }) => length > 0) ? shown.flat() : [];
    });

  const isFiller = words.map(({ term }) => filler.has(term.text));
  const isAllFiller = isFiller.every(Boolean);

  return (list) => {
    const texts = readTexts(list, starts);
    const ofWords = words.map(({ term }) => listOfWord(term, texts));
    const distinctive = ofWords.filter((_, index) => isAllFiller || !isFiller[index]);
    const distinct = new Map(distinctive.flat().map((term) => [`${term.kind} ${term.text}`, term]));
    return { terms: [...distinct.values()], isComplete: distinctive.every(({ length }) => length > 0) };
  };
}

/** Return what kin have in common that is quick to compare. */
function getStart(form: string): string {
  return form.slice(0, form.endsWith(softMark) ? Math.min(2, form.length - softMark.length) : 2);
}

/** Read the words of texts that begin as one of those that are looked for. */
function readTexts(list: readonly string[], starts: ReadonlySet<string>): Texts {
  const text = list.join("\n");
  const folded = fold(text);
  const forms = new Map<string, readonly string[]>();
  for (const { kind, text } of listTokens(folded)) {
    if (kind === "word" && starts.has(getStart(text))) forms.set(text, [text]);
  }
  for (const { term, parts } of listCompounds(text)) {
    if (starts.has(getStart(term))) forms.set(term, parts);
  }
  return { folded, forms };
}
