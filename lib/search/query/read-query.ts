import { readName } from "@/lib/search/text/names";
import { createPhrase } from "@/lib/search/text/phrase";
import { fold } from "@/lib/search/text/tokenizer";
import { readFilter } from "./query-filters";
import { type Clause, isTextField, listClauses, maxQueryLength } from "./query-syntax";
import { createPhraseTerm, listDistinct, listQueryTerms } from "./query-terms";
import type { QueryNode, QueryNote, QueryTerm, ReadQuery } from "./query-tree";

/** How much of what was left out a note quotes. */
const quotedLength = 40;

/**
 * Read what was typed: bare words, by which papers are ranked, and what they must meet: `"phrase"`, `+word`,
 * `-excluded`, `OR` between neighbours, `field:value`. Never fails: what is no syntax is words, and a note says so where it looked like
 * syntax. Only the first 400 characters count.
 *
 * @example readQuery('gaussian OR nerf "feed forward" -cat:cs.RO date:2026-02..')
 */
export function readQuery(typed: string): ReadQuery {
  const clauses = listClauses(typed);
  const bare = listBare(clauses);
  const read = clauses.map(readClause);
  const strict = read.filter(({ clause }) => !bare.has(clause));
  const nodes = groupAlternatives(strict).flatMap(joinAlternatives);
  const positive = strict.filter(({ clause }) => !clause.isExcluded);
  const bareText = [...bare].map(({ value }) => value).join(" ");
  const hasWords = listQueryTerms(fold(bareText)).length > 0;
  const identifier = readIdentifier(clauses);
  return {
    root: { type: "and", nodes: dropRepeated(nodes) },
    bareText,
    hasWords,
    isOpen: [...bare].at(-1)?.valueEnd === typed.trimEnd().length,
    terms: listDistinct(positive.flatMap(({ terms }) => terms)),
    phrase: createPhrase(fold(listFreeText(clauses).join(" "))),
    notes: listNotes(typed, read, hasWords ? undefined : nodes),
    ...(identifier !== undefined && { identifier }),
  };
}

/** Return whether a query asks for anything; one without conditions finds nothing. */
export function hasConditions({ root, hasWords }: ReadQuery): boolean {
  return root.type !== "and" || root.nodes.length > 0 || hasWords;
}

/** Return whether a query, by its tree, depends on what the browser remembers of papers. */
export function asksForMarks(node: QueryNode): boolean {
  switch (node.type) {
    case "term":
      return false;
    case "filter":
      return node.filter.kind === "mark";
    case "not":
      return asksForMarks(node.node);
    case "and":
    case "or":
      return node.nodes.some(asksForMarks);
  }
}

/** List the clauses that are no syntax: what papers are ranked by, not bound to. */
function listBare(clauses: readonly Clause[]): ReadonlySet<Clause> {
  return new Set(
    clauses.filter((clause, index) => {
      const { field, isExcluded, isRequired, isQuoted, isAlternative, reference } = clause;
      const isInGroup = isAlternative || clauses[index + 1]?.isAlternative === true;
      const isSyntax = field !== undefined || isExcluded || isRequired || isQuoted || isInGroup;
      return !isSyntax && reference === undefined;
    }),
  );
}

/** A clause with what it asks for; without a node it asks for nothing. */
type ReadClause = {
  readonly clause: Clause;
  readonly node?: QueryNode;
  readonly terms: readonly QueryTerm[];
  readonly notes: readonly QueryNote[];
};

function readClause(clause: Clause): ReadClause {
  const notes: QueryNote[] = clause.note ? [clause.note] : [];
  if (clause.field === undefined || isTextField(clause.field)) return { ...readWords(clause), notes };
  if (clause.value === "") return { clause, terms: [], notes };
  const filter = readFilter(clause.field, clause.value);
  const text = `${clause.field}:${clause.value}`;
  if (!filter) return { clause, terms: [], notes: [...notes, { reason: "unknown-value", text }] };
  if (filter.kind === "date" && filter.isReversed) notes.push({ reason: "reversed-dates", text });
  return { clause, node: exclude(clause, { type: "filter", filter }), terms: [], notes };
}

function readWords(clause: Clause): Omit<ReadClause, "notes"> {
  const terms = listTermsOf(clause);
  const nodes = terms.map((term): QueryNode => {
    const field = clause.field !== undefined && isTextField(clause.field) ? clause.field : undefined;
    return { type: "term", term, ...(field && { field }) };
  });
  const node = joinNodes("and", nodes);
  return { clause, terms: terms.flatMap(listMarked), ...(node && { node: exclude(clause, node) }) };
}

/** List what a match shows of a term. */
function listMarked(term: QueryTerm): QueryTerm[] {
  if (term.kind !== "person") return [term];
  return term.parts
    .filter((part) => part.length > 1)
    .map((part) => ({ kind: "phrase", text: part, parts: [part] }));
}

function listTermsOf({ value, isQuoted, field }: Clause): QueryTerm[] {
  if (!isQuoted) return listQueryTerms(fold(value));
  const name = field === "author" ? readName(fold(value)) : undefined;
  if (name) return [{ kind: "person", text: name.join(" "), parts: name }];
  return [createPhraseTerm(fold(value)) ?? []].flat();
}

function exclude({ isExcluded }: Clause, node: QueryNode): QueryNode {
  return isExcluded ? { type: "not", node } : node;
}

function groupAlternatives(read: readonly ReadClause[]): ReadClause[][] {
  const groups: ReadClause[][] = [];
  for (const clause of read) {
    const group = groups.at(-1);
    if (group && clause.clause.isAlternative) group.push(clause);
    else groups.push([clause]);
  }
  return groups;
}

/** Join a group by "or"; the words of a clause that stands alone join those around it. */
function joinAlternatives(group: readonly ReadClause[]): QueryNode[] {
  const node = joinNodes(
    "or",
    group.flatMap(({ node }) => node ?? []),
  );
  if (node === undefined) return [];
  return node.type === "and" ? [...node.nodes] : [node];
}

function joinNodes(type: "and" | "or", nodes: readonly QueryNode[]): QueryNode | undefined {
  return nodes.length > 1 ? { type, nodes } : nodes[0];
}

/** Ask for a repeated word once. */
function dropRepeated(nodes: readonly QueryNode[]): QueryNode[] {
  return [...new Map(nodes.map((node) => [JSON.stringify(node), node])).values()];
}

/** List what was typed outside of fields, exclusions and alternatives. */
function listFreeText(clauses: readonly Clause[]): string[] {
  return clauses
    .filter((clause, index) => {
      const isInGroup = clause.isAlternative || clauses[index + 1]?.isAlternative === true;
      return clause.field === undefined && !clause.isExcluded && !isInGroup;
    })
    .map(({ value }) => value);
}

function readIdentifier(clauses: readonly Clause[]): string | undefined {
  const [clause, ...others] = clauses.filter(({ value }) => createPhrase(fold(value)) !== "");
  if (clause === undefined || others.length > 0 || clause.isExcluded) return undefined;
  const isId = clause.field === undefined || clause.field === "id";
  return isId && clause.reference?.isValid ? clause.reference.id : undefined;
}

/** List what there is to say of a query; `nodes` are its conditions where it has no bare words. */
function listNotes(typed: string, read: readonly ReadClause[], nodes?: readonly QueryNode[]): QueryNote[] {
  const notes = read.flatMap(({ notes }) => notes);
  const text = typed.trim();
  if (nodes?.length === 0 && notes.length === 0 && text !== "") notes.push({ reason: "nothing-asked", text });
  else if (nodes?.length && nodes.every(({ type }) => type === "not"))
    notes.push({ reason: "only-exclusions", text });
  if (typed.length > maxQueryLength) {
    notes.push({ reason: "too-long", text: typed.slice(maxQueryLength, maxQueryLength + quotedLength) });
  }
  return notes;
}
