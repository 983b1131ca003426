import { readFileSync } from "node:fs";

/** Environment variable that names the file of a build's plan. */
export const planVariable = "RENDER_PLAN";

let planned: ReadonlySet<string> | undefined;

/**
 * List those of a route's pages that this build renders: those in its plan, a JSON list of paths below the site's
 * root, or all where there is no plan. Throws where the plan cannot be read.
 */
export function listPlanned<Item>(items: readonly Item[], getPath: (item: Item) => string): Item[] {
  const file = process.env[planVariable];
  if (file === undefined) return [...items];
  planned ??= new Set<string>(JSON.parse(readFileSync(file, "utf8")));
  const paths = planned;
  return items.filter((item) => paths.has(getPath(item)));
}
