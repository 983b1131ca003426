import { sitePath } from "./urls";

/** Pages that a reader goes on to; search, downloads and feeds are prepared by nobody. */
const prepared = ["/", "/digests/*", "/papers/*", "/categories/*", "/about/"];

/**
 * Write the speculation rules of every page: a page that the reader points at for a moment is prepared, so that it
 * is there when they open it. None is before that: a day of two hundred papers starts no request by itself.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export function createSpeculationRules(): string {
  const where = {
    and: [{ href_matches: prepared.map(sitePath) }, { not: { selector_matches: "[href^='#'], [download]" } }],
  };
  return JSON.stringify({ prerender: [{ where, eagerness: "moderate" }] });
}
