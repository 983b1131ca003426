import { createPhrase } from "./phrase";
import { readFilter } from "./query-filters";
import { type Clause, isTextField, listClauses, maxQueryLength } from "./query-syntax";
import { createPhraseTerm, listDistinct, listQueryTerms } from "./query-terms";
import type { Query, QueryNode, QueryNote, QueryTerm } from "./query-tree";
import { fold } from "./tokenizer";

/** How much of what was left out a note quotes. */
const quotedLength = 40;

/**
 * Read what was typed as a tree: words, all of which must match, `"phrase"`, `-excluded`, `OR` between
 * neighbours, `field:value`. Never fails: what is no syntax is words, and a note says so where it looked like
 * syntax. Only the first 400 characters count.
 *
 * @example parseQuery('gaussian OR nerf "feed forward" -cat:cs.RO date:2026-02..')
 */
export function parseQuery(typed: string): Query {
  const clauses = listClauses(typed);
  const read = clauses.map(readClause);
  const nodes = groupAlternatives(read).flatMap(joinAlternatives);
  const positive = read.filter(({ clause }) => !clause.isExcluded);
  const identifier = readIdentifier(clauses);
  return {
    root: { type: "and", nodes: dropRepeated(nodes) },
    terms: listDistinct(positive.flatMap(({ terms }) => terms)),
    phrase: createPhrase(fold(listFreeText(clauses).join(" "))),
    notes: listNotes(typed, read, nodes),
    ...(identifier !== undefined && { identifier }),
  };
}

/** Tell whether a query asks for anything; one without conditions finds nothing. */
export function hasConditions({ root }: Query): boolean {
  return root.type !== "and" || root.nodes.length > 0;
}

/** A clause with what it asks for; without a node it asks for nothing. */
type ReadClause = {
  readonly clause: Clause;
  readonly node?: QueryNode;
  readonly terms: readonly QueryTerm[];
  readonly notes: readonly QueryNote[];
};

function readClause(clause: Clause): ReadClause {
  const notes = clause.note ? [clause.note] : [];
  if (clause.field === undefined || isTextField(clause.field)) return { ...readWords(clause), notes };
  if (clause.value === "") return { clause, terms: [], notes };
  const filter = readFilter(clause.field, clause.value);
  if (filter) return { clause, node: exclude(clause, { type: "filter", filter }), terms: [], notes };
  const { field, value, ...words } = clause;
  const text = `${field}:${value}`;
  return {
    ...readWords({ ...words, value: text, isQuoted: false }),
    notes: [...notes, { reason: "unknown-value", text }],
  };
}

function readWords(clause: Clause): Omit<ReadClause, "notes"> {
  const terms = listTermsOf(clause);
  const nodes = terms.map((term): QueryNode => {
    const field = clause.field !== undefined && isTextField(clause.field) ? clause.field : undefined;
    return { type: "term", term, ...(field && { field }) };
  });
  const node = joinNodes("and", nodes);
  return { clause, terms, ...(node && { node: exclude(clause, node) }) };
}

function listTermsOf({ value, isQuoted }: Clause): QueryTerm[] {
  if (!isQuoted) return listQueryTerms(fold(value));
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
    .filter((clause, place) => {
      const isInGroup = clause.isAlternative || clauses[place + 1]?.isAlternative === true;
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

function listNotes(typed: string, read: readonly ReadClause[], nodes: readonly QueryNode[]): QueryNote[] {
  const notes = read.flatMap(({ notes }) => notes);
  const isOnlyExclusions = nodes.length > 0 && nodes.every(({ type }) => type === "not");
  if (isOnlyExclusions) notes.push({ reason: "only-exclusions", text: typed.trim() });
  if (typed.length > maxQueryLength) {
    notes.push({ reason: "too-long", text: typed.slice(maxQueryLength, maxQueryLength + quotedLength) });
  }
  return notes;
}
