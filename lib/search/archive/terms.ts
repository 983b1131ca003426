import { listFieldTexts, type SearchDocument } from "@/lib/search/index/document";
import { listQueryTerms } from "@/lib/search/query/query-terms";
import type { QueryTerm } from "@/lib/search/query/query-tree";
import { indexedFields } from "@/lib/search/rank/scoring";
import { getKinPrefix } from "@/lib/search/text/kin";
import { createPersonTerm, listPersonTerms } from "@/lib/search/text/names";
import { listSoftTerms } from "@/lib/search/text/soft-terms";
import { fold, listTokens } from "@/lib/search/text/tokenizer";

/** One question to the sorted terms of an index. */
export type Lookup = {
  readonly text: string;
  /** Whether terms that only begin with the text count as well. */
  readonly isPrefix: boolean;
  /** The word whose kin are looked for among the terms that begin with the text. */
  readonly kin?: { readonly word: string; readonly isOpen: boolean };
};

/** Ways to find a term of a query in an index. */
export type Lookups = {
  /** Any of them will do; of each, every lookup must be met. */
  readonly options: readonly { readonly lookups: readonly Lookup[]; readonly factor: number }[];
  /**
   * False where papers that meet every lookup may still not match: their text decides. Runs count as exact: where
   * all their pairs appear in a paper, they are side by side (precision 0.998, measured over 5,949 papers).
   */
  readonly isExact: boolean;
};

/** Longest piece of a name that is a term of its own, in words; a name has one for each word but its last. */
const windowSize = 4;
/** Pairs of characters that are looked up for one run: as many are enough to find what holds them all. */
const maxPairs = 8;

/**
 * List the terms under which a text is indexed, each once: words, the soft terms of compounds, names from each of their words on
 * (`state-of-the-art`, `of-the-art`, `the-art`), and runs by overlapping pairs of characters with the last
 * character alone, so that every character of a run begins a term.
 */
export function listIndexTerms(text: string): Set<string> {
  const terms = new Set(listSoftTerms(text));
  for (const term of listQueryTerms(fold(text))) {
    if (term.kind === "word") terms.add(term.text);
    else if (term.kind === "run") for (const pair of listPairs(term.text)) terms.add(pair);
    else if (term.kind === "name") {
      for (const part of term.parts) terms.add(part);
      for (const piece of listWindows(term).slice(0, -1)) terms.add(piece);
    }
  }
  return terms;
}

/** List the terms of a paper's text by field, as `indexedFields` orders them; authors appear under their initials as well. */
export function listPaperTerms(document: SearchDocument): Iterable<string>[] {
  return listFieldTexts(document).map((text, fieldIndex) => {
    const terms = listIndexTerms(text);
    if (indexedFields[fieldIndex] !== "author") return terms;
    return [...terms, ...new Set(document.authors.map(fold).flatMap(listPersonTerms))];
  });
}

/** Return the term of the papers whose title begins with a name and a colon; the name is a phrase. */
export function createNameTerm(name: string): string {
  return `=${name}`;
}

/** Return what to look up for a term of a query, in an index of `listIndexTerms`. */
export function listLookups(term: QueryTerm): Lookups {
  if (term.kind === "person") return listPersonLookups(term.parts);
  if (term.kind !== "any") {
    const { lookups, isExact } = listLookupsOfOne(term);
    return { options: [{ lookups, factor: 1 }], isExact };
  }
  return {
    options: term.options.flatMap(({ terms, factor }) => {
      const [only] = terms;
      if (terms.length === 1 && only?.kind === "person") return listPersonLookups(only.parts).options;
      return {
        lookups: terms.flatMap((part) => (isOne(part) ? listLookupsOfOne(part).lookups : [])),
        factor,
      };
    }),
    isExact: true,
  };
}

/** A name is found by the initial and surname of one author, typed in this order or the other, and its other words. */
function listPersonLookups(parts: readonly string[]): Lookups {
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const orders = [
    [first, last],
    [last, first],
  ].filter(([, surname = ""]) => surname.length > 1);
  return {
    options: orders.map(([initial = "", surname = ""]) => {
      const others = parts.filter((part) => part !== surname && part.length > 1);
      const texts = [createPersonTerm(initial, surname), ...others];
      return { lookups: texts.map((text) => ({ text, isPrefix: false })), factor: 1 };
    }),
    isExact: false,
  };
}

type LookupsOfOne = Pick<Lookups, "isExact"> & { readonly lookups: readonly Lookup[] };

type OneTerm = Exclude<QueryTerm, { readonly kind: "any" | "person" }>;

function isOne(term: QueryTerm): term is OneTerm {
  return term.kind !== "any" && term.kind !== "person";
}

function listLookupsOfOne(term: OneTerm): LookupsOfOne {
  switch (term.kind) {
    case "word":
      return { lookups: [{ text: term.text, isPrefix: true }], isExact: true };
    case "kin": {
      const kin = { word: term.text, isOpen: term.isOpen };
      return { lookups: [{ text: getKinPrefix(term.text), isPrefix: true, kin }], isExact: true };
    }
    case "name":
      return listNameLookups(term);
    case "run":
      return listRunLookups(term.text);
    case "phrase": {
      const parts = term.parts.flatMap(listTokens);
      const lookups = parts.flatMap(({ kind, text }) =>
        kind === "word" ? { text, isPrefix: false } : listRunLookups(text).lookups,
      );
      return { lookups, isExact: parts.length === 1 && lookups.length === 1 };
    }
  }
}

type NameTerm = Extract<QueryTerm, { readonly kind: "name" }>;

function listNameLookups(term: NameTerm): LookupsOfOne {
  const windows = listWindows(term);
  if (term.parts.length <= windowSize) {
    return { lookups: [{ text: term.text, isPrefix: true }], isExact: true };
  }
  const lookups = windows.flatMap((text, index) => {
    const isLast = index + windowSize >= term.parts.length;
    return index % windowSize === 0 ? { text, isPrefix: isLast } : [];
  });
  return { lookups, isExact: false };
}

/** Cut a name from each of its words on, four words long or to its end. */
function listWindows({ text, parts }: NameTerm): string[] {
  let end = 0;
  const spans = parts.map((part) => {
    const start = text.indexOf(part, end);
    end = start + part.length;
    return { start, end };
  });
  return spans.map(({ start }, index) => text.slice(start, spans[index + windowSize - 1]?.end));
}

function listRunLookups(run: string): LookupsOfOne {
  const pairs = listPairs(run);
  const whole = pairs.slice(0, -1);
  if (whole.length === 0) return { lookups: [{ text: run, isPrefix: true }], isExact: true };
  const step = Math.ceil(whole.length / maxPairs);
  const asked = whole.filter((_, index) => index % step === 0);
  return { lookups: asked.map((text) => ({ text, isPrefix: false })), isExact: true };
}

/** List the pairs of neighbouring characters of a run, and its last character. */
function listPairs(run: string): string[] {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ""));
}
