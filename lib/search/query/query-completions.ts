import { fold } from "@/lib/search/text/tokenizer";
import { type Clause, type FieldName, fieldNames, listClauses } from "./query-syntax";

/** What the values of fields are completed from. */
export type CompletionContext = {
  readonly categories: readonly string[];
  /** Identifiers of sources. */
  readonly sources: readonly string[];
  /** `YYYY-MM`, newest first. */
  readonly months: readonly string[];
  readonly authors?: readonly string[];
};

/** A text that may take the place of what was typed between two offsets. */
export type Completion = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: "field" | "value";
};

const maxCompletions = 8;

/**
 * List what may be meant by the clause that ends at the caret: names of fields from their second letter on,
 * and values once a field appears. Nothing within a word, in quotes, or where nothing fits.
 */
export function listCompletions(typed: string, caret: number, context: CompletionContext): Completion[] {
  if (/^\S/.test(typed.slice(caret))) return [];
  const clause = listClauses(typed.slice(0, caret)).at(-1);
  if (clause === undefined || clause.end !== caret || clause.isQuoted) return [];
  return clause.field === undefined ? completeField(clause) : completeValue(clause, clause.field, context);
}

function completeField({ value, valueStart, valueEnd }: Clause): Completion[] {
  const start = fold(value);
  if (start.length < 2) return [];
  return fieldNames
    .filter((name) => name.startsWith(start))
    .map((name) => ({ from: valueStart, to: valueEnd, text: `${name}:`, kind: "field" }));
}

function completeValue(
  { value, valueStart, valueEnd }: Clause,
  field: FieldName,
  context: CompletionContext,
): Completion[] {
  const start = fold(value.slice(findLastValue(value, field)));
  const from = valueStart + findLastValue(value, field);
  return listFieldValues(field, context)
    .filter((candidate) => isStartOf(start, fold(candidate)))
    .slice(0, maxCompletions)
    .map((candidate) => ({ from, to: valueEnd, text: quote(candidate), kind: "value" }));
}

/** Of a list or a range, the last value is being typed. */
function findLastValue(value: string, field: FieldName): number {
  if (field === "cat" || field === "source") return value.lastIndexOf(",") + 1;
  const end = value.lastIndexOf("..");
  return field === "date" && end >= 0 ? end + 2 : 0;
}

function listFieldValues(field: FieldName, context: CompletionContext): readonly string[] {
  switch (field) {
    case "cat":
      return context.categories;
    case "source":
      return context.sources;
    case "date":
      return context.months;
    case "author":
      return context.authors ?? [];
    case "has":
      return ["code"];
    case "is":
      return ["kept", "unread"];
    case "title":
    case "id":
      return [];
  }
}

/** Return whether a text begins another, or one of its words, as `cv` and `li` begin parts of `cs.cv` and `fei-fei li`. */
function isStartOf(start: string, text: string): boolean {
  return (
    text !== start && (text.startsWith(start) || text.split(/[\s.-]/).some((word) => word.startsWith(start)))
  );
}

function quote(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
