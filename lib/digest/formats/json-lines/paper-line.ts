import { z } from "zod";
import { listMembers, type Member } from "./members";

const text = z.string();
const one = text.transform((value) => [value]);
const several = z.union([z.array(text), one]);

/** What a line must hold to be a paper. */
const paperSchema = z.object({ id: text.trim().min(1), title: text.trim().min(1) });

type FactName = "address" | "pdf" | "code" | "authors" | "category" | "categories" | "abstract" | "comment";
type Fact = { readonly fact: FactName; readonly schema: z.ZodType<string[]> };

/** What the generator takes from arXiv and finds of code, by its own names for it and those of its forks. */
const facts: ReadonlyMap<string, Fact> = new Map([
  ["abs", { fact: "address", schema: one }],
  ["abstract_url", { fact: "address", schema: one }],
  ["url", { fact: "address", schema: one }],
  ["pdf", { fact: "pdf", schema: one }],
  ["pdf_url", { fact: "pdf", schema: one }],
  ["code_url", { fact: "code", schema: one }],
  ["authors", { fact: "authors", schema: several }],
  ["cate", { fact: "category", schema: several }],
  ["categories", { fact: "categories", schema: several }],
  ["subjects", { fact: "categories", schema: several }],
  ["summary", { fact: "abstract", schema: one }],
  ["abstract", { fact: "abstract", schema: one }],
  ["comment", { fact: "comment", schema: one }],
  ["comments", { fact: "comment", schema: one }],
]);

/** A paper as a line gives it: each fact with the values of all fields that hold it. */
export type PaperLine = z.infer<typeof paperSchema> &
  Readonly<Record<FactName, readonly string[]>> & {
    /** Every other field, and what is not of its field's type or is said again further on. */
    readonly others: readonly Member[];
    /** Names of fields that are not of their type. */
    readonly faulty: readonly string[];
  };

/** Return whether a line is a paper, in half of the time that reading it takes. */
export function isPaperLine(line: string): boolean {
  const json = line.trim();
  return json.startsWith("{") && paperSchema.safeParse(parseJson(json)).success;
}

/** Read a line as a paper, or say what is wrong with it. */
export function parsePaperLine(line: string): PaperLine | string {
  const json = line.trim();
  if (!json.startsWith("{")) return "it is not a JSON object";
  const value = parseJson(json);
  if (value === undefined) return "its JSON is broken, or cut off";
  const paper = paperSchema.safeParse(value);
  if (paper.success) return { ...paper.data, ...sortMembers(listMembers(json)) };
  const names = paper.error.issues.map(({ path }) => JSON.stringify(path.join(".")));
  return names.length > 1
    ? `its fields ${names.join(" and ")} are missing or no text`
    : `its field ${names.join()} is missing or no text`;
}

/** Parse JSON; returns undefined for text that is none. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function sortMembers(members: readonly Member[]): Omit<PaperLine, "id" | "title"> {
  const found: Record<FactName, string[]> = {
    ...{ address: [], pdf: [], code: [], authors: [] },
    ...{ category: [], categories: [], abstract: [], comment: [] },
  };
  const others: Member[] = [];
  const faulty: string[] = [];
  // Of two fields with one name the last counts, as for every parser of JSON.
  const last = new Map(members.map((member) => [member.name, member]));
  for (const member of members) {
    const { name, raw } = member;
    const isLast = last.get(name) === member;
    if (raw === "null" || (isLast && (name === "id" || name === "title"))) continue;
    const known = isLast ? facts.get(name) : undefined;
    const values = known?.schema.safeParse(parseJson(raw)).data;
    if (known && values) found[known.fact] = found[known.fact].concat(values);
    else others.push(member);
    const isFaulty = known ? !values : isLast && name === "AI" && !/^["{]/.test(raw.slice(0, 1));
    if (isFaulty) faulty.push(name);
  }
  return { ...found, others, faulty };
}
