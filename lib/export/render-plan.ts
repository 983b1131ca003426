import { readFileSync } from "node:fs";
import type { RelatedPaper } from "@/lib/library/library";

/** Environment variable that names the file of a build's plan. */
export const planVariable = "RENDER_PLAN";

/**
 * Stands for the categories of a library that has none, since the framework exports no route without a page. That page
 * says that it is missing, and is removed; no category has this name.
 */
export const noCategory = "_none";

/** What a build renders, as JSON. */
export type RenderPlan = {
  /** Paths below the site's root. */
  readonly pages: readonly string[];
  /** Papers related to some of these papers, by identifier: finding them anew means reading ten thousand. */
  readonly related: Readonly<Record<string, readonly RelatedPaper[]>>;
};

let plan: RenderPlan | undefined;
let planned: ReadonlySet<string> | undefined;

/** Read this build's plan; undefined where there is none, and throws where it cannot be read. */
export function readPlan(): RenderPlan | undefined {
  const file = process.env[planVariable];
  if (file !== undefined) plan ??= JSON.parse(readFileSync(file, "utf8"));
  return plan;
}

/** List those of a route's pages that this build renders: those in its plan, or all where there is no plan. */
export function listPlanned<Item>(items: readonly Item[], getPath: (item: Item) => string): Item[] {
  planned ??= new Set(readPlan()?.pages);
  const paths = planned;
  return readPlan() ? items.filter((item) => paths.has(getPath(item))) : [...items];
}
