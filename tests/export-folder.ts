import path from "node:path";

/** Where `tests/build.ts` exports the site of `tests/content`. */
export const exportFolder = path.join(".cache", "tests", "out");

/** Where it exports a site whose digests, names and settings try to be more than text, and wider than a page. */
export const hostileFolder = path.join(".cache", "tests", "hostile");

/** The path of that site below its host, as that of a repository on GitHub Pages. */
export const hostileBase = "/repo";

/** Where it exports the site of `tests/content` for a host that holds few pages, so that papers of all months but the last appear in packs. */
export const packedFolder = path.join(".cache", "tests", "packed");
