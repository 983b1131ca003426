import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { beforeAll, describe, expect, test } from "vitest";
import { exportFolder } from "@/tests/export-folder";
import { type Page, readPages } from "./pages";

let pages: readonly Page[];

beforeAll(() => {
  pages = readPages();
});

function read(file: string): string {
  return readFileSync(path.join(exportFolder, file), "utf8");
}

function pageOf(address: string): string {
  return pages.find((page) => page.path === address)?.html ?? "";
}

describe("The citations of a day", () => {
  const day = "digests/2026-02-25";

  test("are files that its page leads to", () => {
    for (const ending of ["bib", "ris"]) {
      expect(pageOf(`/${day}/`)).toContain(`href="/${day}.${ending}"`);
      expect(statSync(path.join(exportFolder, `${day}.${ending}`)).size).toBeGreaterThan(30_000);
    }
  });

  test("say of all its papers the same in both formats, by another reader", () => {
    const bibtex = new Cite(read(`${day}.bib`)).data;
    const ris = new Cite(read(`${day}.ris`), { forceType: "@ris/file" }).data;
    expect(bibtex).toHaveLength(89);
    for (const field of ["DOI", "URL", "publisher"]) {
      expect(ris.map((item) => item[field])).toEqual(bibtex.map((item) => item[field]));
    }
    const [item] = bibtex.filter(({ DOI }) => DOI === "10.48550/arXiv.2602.20205");
    expect(item).toMatchObject({
      id: "chen2026otprune",
      title: "OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport",
      issued: { "date-parts": [[2026, 2]] },
      publisher: "arXiv",
      keyword: "cs.CV",
    });
    const [whole] = ris.filter(({ DOI }) => DOI === "10.48550/arXiv.2602.20205");
    expect(whole).toMatchObject({
      abstract: expect.stringMatching(/^Multi-modal large language models \(MLLMs\) achieve strong visual/),
    });
  });

  test("hold the authors' abstracts and no summary of a model", () => {
    for (const ending of ["bib", "ris"]) {
      expect(read(`${day}.${ending}`)).not.toMatch(/\p{sc=Han}|TL;?DR/u);
    }
  });
});

describe("A list of papers", () => {
  test.each([
    ["/digests/2026-02-25/", 89],
    ["/", 12],
    ["/categories/cs.CV/2025-12/", 10],
  ])("%s offers reference managers each of its %i papers once", (address, count) => {
    const contexts = [...pageOf(address).matchAll(/<span class="Z3988" title="([^"]*)"/g)].map(
      ([, context = ""]) => /rft_id=info:doi\/([^&]*)/.exec(context)?.[1],
    );
    expect(contexts).toHaveLength(count);
    expect(new Set(contexts).size).toBe(count);
  });

  test("is a list and no paper: a page of one has none", () => {
    expect(pageOf("/papers/2602.20205/")).not.toContain("Z3988");
  });
});

describe("Every page", () => {
  test("is in the site's language, with a title and a description of its own that name nothing twice", () => {
    for (const { path, html } of pages) {
      expect(html, path).toContain('<html lang="zh-CN"');
      const [, title = ""] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
      const parts = title.split(" · ");
      expect(new Set(parts).size, title).toBe(parts.length);
      expect(html.match(/<meta name="description"/g)?.length ?? 0, path).toBe(path === "/404.html" ? 0 : 1);
    }
    expect(pageOf("/search/")).toContain(
      '<meta name="description" property="og:description" content="按标题、作者',
    );
  });

  test("is left out by search engines where it is the reader's own, or repeats a day for frames", () => {
    expect(pageOf("/library/")).toContain('<meta name="robots" content="noindex"');
    const hidden = pages.filter(({ html }) => html.includes('<meta name="robots" content="noindex"'));
    expect(hidden.map(({ path }) => path).sort()).toEqual(["/404.html", "/embed/", "/library/", "/offline/"]);
  });
});
