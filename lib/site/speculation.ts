import { type Route, routes } from "./routes";
import { sitePath } from "./urls";

/**
 * Write the speculation rules of every page: a page that the reader points at for a moment is prepared, so that it
 * is there when they open it. None is before that: a day of two hundred papers starts no request by itself. Downloads
 * and feeds are no pages, so that nobody prepares them, and a paper that opens beside its list (`components/pane`)
 * needs none.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export function createSpeculationRules(): string {
  const where = {
    and: [
      { href_matches: listPrepared().map(sitePath) },
      { not: { selector_matches: "[href^='#'], [download], [data-pane] [data-paper] h3 a, .pane a" } },
    ],
  };
  return JSON.stringify({ prerender: [{ where, eagerness: "moderate" }] });
}

/** List patterns of the paths that are prepared, each no more often than needed: `/digests/*` is `/digests/`, too. */
function listPrepared(): string[] {
  const patterns = Object.values<Route>(routes)
    .filter(({ isUnprepared }) => !isUnprepared)
    .map(({ path }) => path.replace(/__.*/, "*"));
  const isCovered = (path: string) => patterns.some((other) => other !== path && matches(other, path));
  return [...new Set(patterns)].filter((path) => !isCovered(path));
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith("*") && path.startsWith(pattern.slice(0, -1));
}
