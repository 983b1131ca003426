import { fold } from "@/lib/search/text/tokenizer";
import type { FieldName } from "./query-syntax";
import type { QueryFilter, TextField } from "./query-tree";

const listSeparator = /[,，、]/;
/** A year, a month or a day; the dash after which more was going to be typed is let go. */
const period = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?-?$/;

/** Read the value of a filter's field as it was typed; undefined where it is none of the field's. */
export function readFilter(field: Exclude<FieldName, TextField>, value: string): QueryFilter | undefined {
  const folded = fold(value);
  if (folded === "") return undefined;
  switch (field) {
    case "cat":
      return readList("category", folded);
    case "source":
      return readList("source", folded);
    case "date":
      return readDates(folded);
    case "has":
      return "code".startsWith(folded) ? { kind: "code" } : undefined;
    case "is":
      return readMark(folded);
  }
}

/** Split a list of values at its commas, as it was typed. */
export function listValues(value: string): string[] {
  return value
    .split(listSeparator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function readList(kind: "category" | "source", folded: string): QueryFilter | undefined {
  const values = listValues(folded).map((value) => value.replace(/\.$/, ""));
  return values.length > 0 ? { kind, values } : undefined;
}

/** Read `2026`, `2026-02`, `2026-02-20`, or two of them around `..`, of which one may be absent. */
function readDates(folded: string): QueryFilter | undefined {
  const [first = "", last = first, ...others] = folded.split(/\.{2,3}/);
  if (others.length > 0 || (first === "" && last === "")) return undefined;
  const ends = [first, last].map((text) => (text === "" ? everything : readPeriod(text)));
  const [from, to] = ends;
  if (!from || !to) return undefined;
  if (from.from <= to.to) return { kind: "date", from: from.from, to: to.to };
  return { kind: "date", from: to.from, to: from.to, isReversed: true };
}

type Period = { readonly from: string; readonly to: string };

const everything: Period = { from: "0000-01-01", to: "9999-12-31" };

function readPeriod(text: string): Period | undefined {
  const [, year = "", month = "", day = ""] = period.exec(text) ?? [];
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (year === "" || Number(month) > 12 || Number(day) > lastDay) return undefined;
  const pad = (part: string, absent: string) => (Number(part) > 0 ? part.padStart(2, "0") : absent);
  return {
    from: `${year}-${pad(month, "01")}-${pad(day, "01")}`,
    to: `${year}-${pad(month, "12")}-${pad(day, "31")}`,
  };
}

function readMark(folded: string): QueryFilter | undefined {
  const mark = (["kept", "unread"] as const).find((name) => name.startsWith(folded));
  return mark && { kind: "mark", mark };
}
