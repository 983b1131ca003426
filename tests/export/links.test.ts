import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, test } from "vitest";
import { exportFolder } from "@/tests/export-folder";
import { type Page, readPages } from "./pages";

let pages: readonly Page[];
const ids = new Map<string, Set<string>>();

beforeAll(() => {
  pages = readPages();
  for (const page of pages) {
    const ofPage = new Set<string>();
    visit(page.tree, "element", ({ properties }) => {
      if (typeof properties.id === "string") ofPage.add(properties.id);
    });
    ids.set(page.path, ofPage);
  }
});

function listLinks(page: Page): string[] {
  const links: string[] = [];
  visit(page.tree, "element", ({ tagName, properties: { href, src, rel } }: Element) => {
    const elsewhere = tagName === "link" && Array.isArray(rel) && rel.includes("canonical");
    for (const address of [href, src]) if (typeof address === "string" && !elsewhere) links.push(address);
  });
  return links;
}

function resolves(link: string, from: string): boolean {
  const { pathname, hash } = new URL(link, `http://site${from}`);
  const file = path.join(exportFolder, decodeURIComponent(pathname));
  const found = existsSync(file) && (statSync(file).isFile() || existsSync(path.join(file, "index.html")));
  return found && (hash === "" || (ids.get(pathname)?.has(decodeURIComponent(hash.slice(1))) ?? false));
}

describe("Of the export", () => {
  test("every internal link and anchor resolves", () => {
    const broken = new Set<string>();
    for (const page of pages) {
      for (const link of listLinks(page)) {
        const internal = link.startsWith("#") || (link.startsWith("/") && !link.startsWith("//"));
        if (internal && !resolves(link, page.path)) broken.add(`${page.path} → ${link}`);
      }
    }
    expect([...broken]).toEqual([]);
  });

  test("every other link leads to http(s)", () => {
    const others = pages.flatMap(listLinks).filter((link) => !/^(?:https?:\/\/|\/|#)/.test(link));
    expect(others).toEqual([]);
  });

  test("no page repeats an id", () => {
    const repeated = pages.filter(({ path, tree }) => {
      let count = 0;
      visit(tree, "element", ({ properties }) => {
        if (typeof properties.id === "string") count += 1;
      });
      return count !== ids.get(path)?.size;
    });
    expect(repeated.map(({ path }) => path)).toEqual([]);
  });

  test("every page has one first heading, a title, a description and a canonical address", () => {
    for (const { path, html } of pages) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<title>[^<]+<\/title>/);
      if (path === "/404.html") continue;
      expect(html, path).toMatch(/<meta name="description" content="[^"]+"/);
      expect(html, path).toContain(`<link rel="canonical" href="http://localhost:3000${path}"`);
    }
  });
});
