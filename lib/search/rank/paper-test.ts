import { listFieldTexts, type SearchDocument } from "@/lib/search/index/document";
import type { Query, QueryNode, QueryTerm, TextField } from "@/lib/search/query/query-tree";
import { hasConditions } from "@/lib/search/query/read-query";
import { getKinPrefix, weighKin } from "@/lib/search/text/kin";
import { listSoftPieces, listSoftTerms } from "@/lib/search/text/soft-terms";
import { findFolded, fold, readWord } from "@/lib/search/text/tokenizer";
import { type Marks, passesFilter } from "./facets";
import { createFind, createFoldedPaper, type FoldedPaper, findField, hasAuthor } from "./folded-paper";

/** A paper that queries are asked about one by one. */
export type ReadPaper = {
  readonly document: SearchDocument;
  readonly folded: FoldedPaper;
  /** List its soft terms that may start with a text. */
  listSoftTerms(prefix: string): readonly string[];
};

/** Returns whether a paper meets all conditions of a query and holds all of its words. */
export type PaperTest = (paper: ReadPaper) => boolean;

/** Read a paper, so that it can be tested by any number of queries. */
export function prepareForTests(document: SearchDocument): ReadPaper {
  const fields = listFieldTexts(document);
  const folded = createFoldedPaper(fields.map(fold));
  const mayHold = createSoftTest(folded.text);
  let pieces: readonly ReturnType<typeof createPiece>[] | undefined;
  return {
    document,
    folded,
    listSoftTerms(prefix) {
      if (!mayHold(prefix)) return [];
      pieces ??= fields.flatMap(listSoftPieces).map(createPiece);
      return pieces.flatMap((list) => list(prefix));
    },
  };
}

/** Create what lists the soft terms of a piece of text that may start with a prefix; to read them takes long. */
function createPiece(text: string): (prefix: string) => readonly string[] {
  const mayHold = createSoftTest(fold(text));
  let terms: readonly string[] | undefined;
  return (prefix) => {
    if (!mayHold(prefix)) return [];
    terms ??= listSoftTerms(text);
    return terms;
  };
}

const greek = /\p{Script=Greek}/u;

/** Soft terms are stretches of a folded text but for its hyphens, or Greek letters by name. */
function createSoftTest(folded: string): (prefix: string) => boolean {
  const unhyphenated = folded.replaceAll("-", "");
  const hasGreek = greek.test(folded);
  return (prefix) => hasGreek || unhyphenated.includes(prefix);
}

/**
 * Create the test of a query for papers that have no index: the same papers pass it that the engine finds with all
 * words of the query. Nothing passes a query that asks for nothing. To ask 532 papers twenty queries takes a
 * quarter of the time in which the engine indexes them.
 */
export function createPaperTest(query: Query, marks: Marks): PaperTest {
  if (!hasConditions(query)) return () => false;
  const tests = [query.root, ...query.words].map((node) => createNodeTest(node, marks));
  return (paper) => tests.every((test) => test(paper));
}

function createNodeTest(node: QueryNode, marks: Marks): PaperTest {
  switch (node.type) {
    case "term":
      return createTermTest(node.term, node.field);
    case "filter":
      return ({ document }) => passesFilter(document, node.filter, marks);
    case "not": {
      const excluded = createNodeTest(node.node, marks);
      return (paper) => !excluded(paper);
    }
    case "and": {
      const tests = node.nodes.map((part) => createNodeTest(part, marks));
      return (paper) => tests.every((test) => test(paper));
    }
    case "or": {
      const tests = node.nodes.map((part) => createNodeTest(part, marks));
      return (paper) => tests.some((test) => test(paper));
    }
  }
}

function createTermTest(term: QueryTerm, field?: TextField): PaperTest {
  switch (term.kind) {
    case "word": {
      const find = (folded: string, from: number) => findFolded(folded, term.text, from, true);
      return ({ folded }) => findField(folded, field, find) >= 0;
    }
    case "name":
    case "run":
    case "phrase": {
      const find = createFind(term);
      return ({ folded }) => findField(folded, field, find) >= 0;
    }
    case "person":
      return ({ folded }) => hasAuthor(folded, term.parts);
    case "kin":
      return createKinTest(term.text, term.isOpen);
    case "any": {
      // Of a compound, the longest part is the rarest.
      const options = term.options.map(({ terms }) =>
        terms.toSorted((a, b) => b.text.length - a.text.length).map((part) => createTermTest(part)),
      );
      return (paper) => options.some((tests) => tests.every((test) => test(paper)));
    }
  }
}

/** Among the words that begin as all kin of a word do, one has to be of its kin. */
function createKinTest(word: string, isOpen: boolean): PaperTest {
  const prefix = getKinPrefix(word);
  const isKin = (other: string) => other.startsWith(prefix) && weighKin(word, isOpen, other) > 0;
  return (paper) => {
    const { text } = paper.folded;
    let position = findFolded(text, prefix, 0, true);
    while (position >= 0) {
      if (isKin(readWord(text, position))) return true;
      position = findFolded(text, prefix, position + 1, true);
    }
    return paper.listSoftTerms(prefix).some(isKin);
  };
}
