import { createPhraseFinder } from "@/lib/search/text/phrase";
import { fold, foldWithOffsets } from "@/lib/search/text/tokenizer";
import { listValues } from "./query-filters";
import { type Clause, type FieldName, listClauses } from "./query-syntax";

/** A value of a field as it stands in what was typed. */
export type TypedFilter = {
  readonly field: FieldName;
  /** As typed, without quotes. */
  readonly value: string;
  readonly isExcluded: boolean;
  /** What was typed, without this value. */
  readonly without: string;
};

/**
 * List the values of fields in what was typed, each value of a list by itself, in order; what was not
 * understood as a field's value is listed too, so that it can be taken away.
 *
 * @example listFilters("slam cat:cs.CV,cs.RO")[0].without === "slam cat:cs.RO"
 */
export function listFilters(typed: string): TypedFilter[] {
  const clauses = listClauses(typed);
  return clauses.flatMap((clause) => {
    const { field, isExcluded } = clause;
    if (field === undefined || clause.value === "") return [];
    return listClauseValues(clause).map((value) => ({
      field,
      value,
      isExcluded,
      without: removeValue(typed, clauses, clause, value),
    }));
  });
}

/**
 * Add a value of a filter to what was typed, or take it away where it appears; the rest stays as it was typed.
 * Categories and sources join a list, of which a paper needs one; a date takes the place of another.
 *
 * @example toggleFilter("slam cat:cs.CV", "cat", "cs.RO") === "slam cat:cs.CV,cs.RO"
 */
export function toggleFilter(typed: string, field: FieldName, value: string): string {
  const clauses = listClauses(typed);
  const ofField = clauses.filter((clause) => clause.field === field && !clause.isExcluded);
  const holder = ofField.find((clause) => listClauseValues(clause).some((item) => isSame(item, value)));
  if (holder) return removeValue(typed, clauses, holder, value);
  const [open] = ofField;
  if (open && isList(field)) {
    return replaceClause(typed, open, writeClause(field, [...listClauseValues(open), value]));
  }
  if (open && field === "date") return replaceClause(typed, open, writeClause(field, [value]));
  return `${typed.trim()} ${writeClause(field, [value])}`.trim();
}

function isList(field: FieldName): boolean {
  return field === "cat" || field === "source";
}

function listClauseValues({ field, value }: Clause): string[] {
  return field !== undefined && isList(field) ? listValues(value) : [value];
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function removeValue(typed: string, clauses: readonly Clause[], clause: Clause, value: string): string {
  const { field, isExcluded } = clause;
  const others = listClauseValues(clause).filter((item) => !isSame(item, value));
  if (field === undefined || others.length === 0) return removeClause(typed, clauses, clause);
  return replaceClause(typed, clause, (isExcluded ? "-" : "") + writeClause(field, others));
}

/** Take a clause away, and with it an `OR` that would be left without a neighbour. */
function removeClause(typed: string, clauses: readonly Clause[], clause: Clause): string {
  const index = clauses.indexOf(clause);
  const next = clauses[index + 1];
  const start = clause.isAlternative ? (clauses[index - 1]?.end ?? clause.start) : clause.start;
  const end = !clause.isAlternative && next?.isAlternative ? next.start : clause.end;
  return `${typed.slice(0, start).trimEnd()} ${typed.slice(end).trimStart()}`.trim();
}

function replaceClause(typed: string, { start, end }: Clause, text: string): string {
  return typed.slice(0, start) + text + typed.slice(end);
}

/** Write a field with its values, in quotes where one holds what would end it. */
function writeClause(field: FieldName, values: readonly string[]): string {
  const value = values.join(",");
  const bare = value.replace(/["“”„＂「」『』]/g, "");
  return /^[^\s]+$/.test(value) && bare === value ? `${field}:${value}` : `${field}:"${bare}"`;
}

/**
 * Put words of what was typed into quotes, so that they are looked for as they are; where they do not appear side by
 * side, it stays as it is. The words are folded, with spaces between.
 *
 * @example quoteWords("Gausian splatting", "gausian") === '"Gausian" splatting'
 */
export function quoteWords(typed: string, words: string): string {
  const { text, starts, ends } = foldWithOffsets(typed);
  const found = createPhraseFinder([words])(text, 0);
  if (!found) return typed;
  const start = starts[found.start] ?? 0;
  const end = ends[found.end - 1] ?? start;
  return `${typed.slice(0, start)}"${typed.slice(start, end)}"${typed.slice(end)}`;
}
