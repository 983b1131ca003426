import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { markdownTable } from "markdown-table";
import { z } from "zod";

/** What was measured, by a name that tells its unit. */
export type Figures = Readonly<Record<string, number>>;

/** What a bench has to say: lines to print, and the same in figures that the next run compares with. */
export type Report = { readonly lines: readonly string[]; readonly figures: Figures };

const folder = path.join(".cache", "bench");
const figuresSchema = z.record(z.string(), z.number());

/**
 * Write the figures of a bench to `.cache/bench/<name>.json`, and return a table of them beside those of the last
 * run there; what this run did not measure stays.
 */
export function keepFigures(name: string, figures: Figures): string[] {
  const file = path.join(folder, `${name}.json`);
  const last = readFigures(file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...last, ...figures }, undefined, 2)}\n`);
  const rows = Object.entries(figures).map(([figure, value]) => [
    figure,
    ...(last[figure] === undefined ? ["–", round(value), "–"] : compare(last[figure], value)),
  ]);
  return markdownTable([[name, "last run", "this run", "change"], ...rows]).split("\n");
}

function readFigures(file: string): Figures {
  try {
    return figuresSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // None yet, or of another shape: there is nothing to compare with.
    return {};
  }
}

function compare(last: number, value: number): string[] {
  const change =
    last === 0 ? "–" : `${value < last ? "−" : "+"}${Math.abs((value / last - 1) * 100).toFixed(0)} %`;
  return [round(last), round(value), change];
}

function round(value: number): string {
  return String(Number(value.toPrecision(4)));
}
