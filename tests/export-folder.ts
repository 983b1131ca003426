import path from "node:path";

/** Where `tests/build.ts` exports the site of `tests/content`. */
export const exportFolder = path.join(".cache", "tests", "out");
