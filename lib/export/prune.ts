import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { prunePayload } from "./prune-payload";

/** Pages that the framework writes twice; hosts look for `404.html` alone. */
const duplicates = ["404", "_not-found"];

/**
 * Remove what the framework writes and no browser needs: what the payload in each page repeats; the payload files
 * beside each page, which are for its own router and are four of every five files while every link of the site is a
 * plain one; and copies of the page that says a page is missing.
 */
export function pruneExport(folder: string): void {
  for (const name of duplicates) rmSync(path.join(folder, name), { recursive: true, force: true });
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const isPayload = /^(?:__next\..*|index|_not-found|404)\.txt$/.test(item.name);
    const file = path.join(item.parentPath, item.name);
    if (item.isFile() && isPayload) rmSync(file);
    if (item.isFile() && item.name.endsWith(".html")) {
      writeFileSync(file, prunePayload(readFileSync(file, "utf8")));
    }
  }
}
