import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { prunePayload } from "./prune-payload";
import { noCategory } from "./render-plan";

/** Between two texts this parts them; at the end of an element it only says that its text was late. */
const leftover = "<!-- --></";
/** Copies of the page that says a page is missing; hosts look for `404.html` alone. */
const duplicates = ["404", "_not-found", path.join("categories", noCategory)];
/** Who shows a link takes `og:` tags where these are missing. */
const repeated = /<meta name="twitter:(?:title|description)"[^>]*>/g;

/**
 * Remove the files that the framework writes and no browser needs: payload files beside each page, which are for its
 * own router and are four of every five files while every link of the site is a plain one; and copies of the page
 * that says a page is missing. Returns the files of pages.
 */
export function removeUnused(folder: string): string[] {
  for (const name of duplicates) rmSync(path.join(folder, name), { recursive: true, force: true });
  const pages: string[] = [];
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const isPayload = /^(?:__next\..*|index|_not-found|404)\.txt$/.test(item.name);
    const file = path.join(item.parentPath, item.name);
    if (item.isFile() && isPayload) rmSync(file);
    if (item.isFile() && item.name.endsWith(".html")) pages.push(file);
  }
  return pages;
}

/** Read a page of the framework without what it says twice, its policy before all that it is about. */
export function readPruned(file: string): string {
  const html = readFileSync(file, "utf8");
  const [policy = ""] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html) ?? [];
  // React writes descriptions of a page in the order in which they were ready, and scripts before them.
  return prunePayload(
    html
      .replace(repeated, "")
      .replaceAll(leftover, "</")
      .replace(policy, "")
      .replace(/<meta charSet="utf-8"\/>/, (first) => first + policy),
  );
}
