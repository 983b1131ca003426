import { fold } from "@/lib/search/text/tokenizer";
import { listArxivReferences, type ReferenceInQuery } from "./arxiv-reference";
import type { QueryNote, TextField } from "./query-tree";

/** Longest query that is read, in UTF-16 units; arXiv allows titles of some 300. */
export const maxQueryLength = 400;

/** Every field of the query language, by the name that appears before its colon. */
export const fieldNames = ["title", "author", "id", "cat", "source", "date", "has", "is"] as const;
export type FieldName = (typeof fieldNames)[number];

/** A stretch of a query that says one thing: a word, something quoted, a field with its value. Offsets count in what was typed. */
export type Clause = {
  readonly start: number;
  readonly end: number;
  readonly isExcluded: boolean;
  /** Whether "+" appears before it: every paper found must hold it. */
  readonly isRequired: boolean;
  readonly field?: FieldName;
  /** Without quotes; an identifier without what was pasted around it. */
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly isQuoted: boolean;
  readonly reference?: ReferenceInQuery;
  /** Whether `OR` appears between the clause before and this one. */
  readonly isAlternative: boolean;
  readonly note?: QueryNote;
};

type Value = Pick<Clause, "value" | "valueStart" | "valueEnd" | "end" | "isQuoted" | "reference" | "note">;

/** Opening quotes, each with what closes it. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"＂'],
  ["＂", '"＂'],
  ["“", '”"'],
  ["„", '“”"'],
  ["「", "」"],
  ["『", "』"],
]);

const exclusion = /[-－−](?=[^\s\-－−])/y;
const requirement = /[+＋](?=[^\s+＋])/y;
const fieldPrefix = /([a-z\uff21-\uff3a\uff41-\uff5a]{2,})([:：])(?!\/\/)/iy;
/** Where a word without quotes ends; a straight quote within it is a sign of inches. */
const wordBoundary = /[\s“„「『]/;

/** Return whether a name stands for a field, in lower case. */
function isFieldName(name: string): name is FieldName {
  return fieldNames.some((field) => field === name);
}

/** Return whether a field looks words up in a text, rather than filter by a value. */
export function isTextField(field: FieldName): field is TextField {
  return field === "title" || field === "author" || field === "id";
}

/** Cut the first 400 characters of what was typed into clauses, in order. */
export function listClauses(text: string): Clause[] {
  const typed = text.slice(0, maxQueryLength);
  const references = listArxivReferences(typed);
  const clauses: Clause[] = [];
  let isAlternative = false;
  for (let position = skipSpace(typed, 0); position < typed.length; ) {
    const clause = readClause(typed, position, references);
    const word = typed.slice(clause.start, clause.end);
    const isOr = word === "OR";
    if (!isOr && word !== "AND") clauses.push({ ...clause, isAlternative });
    isAlternative = isOr && clauses.length > 0;
    position = skipSpace(typed, clause.end);
  }
  return clauses;
}

function readClause(typed: string, start: number, references: readonly ReferenceInQuery[]): Clause {
  const isSeparate = start === 0 || /\s/.test(typed.charAt(start - 1));
  const minus = isSeparate ? matchAt(exclusion, typed, start) : undefined;
  const plus = isSeparate && !minus ? matchAt(requirement, typed, start) : undefined;
  const position = start + (minus?.[0] ?? plus?.[0] ?? "").length;
  const isReference = references.some((reference) => reference.start === position);
  const prefix = isReference ? undefined : matchAt(fieldPrefix, typed, position);
  const { field, note } = readField(typed, position, prefix);
  const value = readValue(typed, field && prefix ? position + prefix[0].length : position, references);
  return {
    ...value,
    start,
    isExcluded: minus !== undefined,
    isRequired: plus !== undefined,
    isAlternative: false,
    ...(field && { field }),
    ...(note && { note }),
  };
}

/** Read a name before a colon: a field, or a word with a note if it looks like a field and is none. */
function readField(
  typed: string,
  position: number,
  prefix: RegExpExecArray | undefined,
): { readonly field?: FieldName; readonly note?: QueryNote } {
  const [text = "", name = "", colon] = prefix ?? [];
  const field = fold(name);
  const rest = typed.slice(position + text.length);
  // Without a value yet, it is being typed; with a space after the colon it is a title that was pasted.
  if (isFieldName(field) && (/^\S/.test(rest) || rest.trim() === "")) return { field };
  // Titles hold `SAMPO:Scale-wise`, never `sampo:scale-wise`.
  const isIntended = name !== "" && name === field && colon === ":";
  if (!isIntended) return {};
  if (isFieldName(field)) return { note: { reason: "unknown-value", text } };
  return /^\S/.test(rest) ? { note: { reason: "unknown-field", text } } : {};
}

function readValue(typed: string, start: number, references: readonly ReferenceInQuery[]): Value {
  const reference = references.find((candidate) => candidate.start === start);
  if (reference) {
    const { id: value, end } = reference;
    return { value, valueStart: start, valueEnd: end, end, isQuoted: false, reference };
  }
  const closers = quotes.get(typed.charAt(start));
  if (closers === undefined) return readWord(typed, start, references);
  for (let end = start + 1; end < typed.length; end++) {
    if (closers.includes(typed.charAt(end)))
      return { ...cut(typed, start + 1, end), end: end + 1, isQuoted: true };
  }
  return {
    ...readWord(typed, start + 1, references),
    note: { reason: "open-quote", text: typed.slice(start) },
  };
}

function readWord(typed: string, start: number, references: readonly ReferenceInQuery[]): Value {
  const length = typed.slice(start).search(wordBoundary);
  const wordEnd = length < 0 ? typed.length : start + length;
  const next = references.find((reference) => reference.start > start)?.start ?? typed.length;
  const end = Math.min(wordEnd, next);
  return { ...cut(typed, start, end), end, isQuoted: false };
}

function cut(typed: string, valueStart: number, valueEnd: number) {
  return { value: typed.slice(valueStart, valueEnd), valueStart, valueEnd };
}

function skipSpace(typed: string, position: number): number {
  const length = typed.slice(position).search(/\S/);
  return length < 0 ? typed.length : position + length;
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text) ?? undefined;
}
