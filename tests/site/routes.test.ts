import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { pageKinds } from "@/app/_pages/page-kinds";
import { loadLibrary } from "@/lib/library/load";
import { places, routes } from "@/lib/site/routes";
import { createSpeculationRules } from "@/lib/site/speculation";
import { categoryPath, digestPath, paperPath, searchPath } from "@/lib/site/urls";
import { examples } from "@/tests/e2e/pages";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("Every kind of page", () => {
  test("has a route, by its own name", () => {
    expect(pageKinds.map(({ name }) => name).sort()).toEqual(Object.keys(routes).sort());
  });

  test("has a page for Next.js, without which the site is not built", () => {
    const pages = globSync("app/**/{page,not-found}.tsx", { cwd: root });
    const text = pages.map((file) => readFileSync(root + file, "utf8")).join("\n");
    for (const { name } of pageKinds) {
      const message = `Add a page.tsx below app/, at the path of "${name}" in lib/site/routes.ts, which imports app/_pages/${name}-pages.tsx`;
      expect(text.includes(`@/app/_pages/${name}-pages"`), message).toBe(true);
    }
  });

  test("has an example that the tests in a browser open, and lists it", () => {
    const library = loadLibrary("tests/content");
    for (const kind of pageKinds.filter(({ name }) => name !== "not-found")) {
      const [path] = examples[kind.name].split("?");
      expect(
        kind.list(library).map((page) => page.path),
        kind.name,
      ).toContain(path);
    }
  });

  test("has the paths that links lead to", () => {
    expect(paperPath("__paper__")).toBe(routes.paper.path);
    expect(digestPath("__day__")).toBe(routes.day.path);
    expect(categoryPath("__category__", "__month__")).toBe(routes["category-month"].path);
    expect(searchPath()).toBe(routes.search.path);
  });
});

test("Places have names, and keys and paths of their own", () => {
  expect(
    places.map(({ path, label, key = "" }) => `${key} ${path} ${label}`),
    "Add a new place to this list, in the order of lib/site/routes.ts",
  ).toEqual([
    "h / home",
    "d /digests/ days",
    "c /categories/ categories",
    "l /library/ library",
    " /search/ search-papers",
    " /about/ about",
  ]);
});

test("Pages are prepared but for those that start work: search, the library, and what does not exist", () => {
  const matches = '{"href_matches":["/","/digests/*","/categories/*","/papers/*","/about/"]}';
  expect(
    createSpeculationRules(),
    "Add the path of a new page to this list, or isUnprepared to its route",
  ).toBe(
    `{"prerender":[{"where":{"and":[${matches},{"not":{"selector_matches":"[href^='#'], [download], [data-pane] [data-paper] h3 a, .pane a"}}]},"eagerness":"moderate"}]}`,
  );
});
