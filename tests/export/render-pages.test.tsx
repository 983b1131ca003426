import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { renderShare } from "@/lib/export/render-pages";
import { loadLibrary } from "@/lib/library/load";

vi.mock("@/components/paper/paper-page", () => ({
  PaperPage: ({ paper }: { readonly paper: { readonly id: string } }) => (
    <article>{paper.id === "2602.20165" ? <BrokenAbstract /> : paper.id}</article>
  ),
}));

function BrokenAbstract(): never {
  throw new Error("no abstract");
}

describe("renderShare", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-pages-"));
  const library = loadLibrary("tests/content");
  const template = ["<head>", "</head><body>", "</body>"] as const;
  const templates = { code: "code", folder, pages: { paper: template }, assets: [] };

  function render(...pages: string[]): void {
    renderShare(library, { pages, templates, folder, taken: mkdtempSync(path.join(folder, "taken-")) });
  }

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("names the page and the component where one throws, and a page that is none", () => {
    expect(() => render("/papers/2602.20205/", "/papers/2602.20165/")).toThrow(
      "the page /papers/2602.20165/ could not be rendered, in BrokenAbstract: Error: no abstract",
    );
    expect(existsSync(path.join(folder, "papers/2602.20205/index.html"))).toBe(true);
    expect(() => render("/papers/2602.99999/")).toThrow("the library has no page /papers/2602.99999/");
  });
});
