import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageKinds } from "@/app/_pages/page-kinds";
import { createPageFiller, joinPage } from "@/lib/export/fill-page";
import { hashPages } from "@/lib/export/hash-pages";
import { loadLibrary } from "@/lib/library/load";

const started = process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), "digest-inputs-"));
const template = ["<head>", "</head><body>", "</body>"] as const;

/** Pages as they are rendered, and their hashes, by path. */
type Site = { readonly pages: ReadonlyMap<string, string>; readonly hashes: ReadonlyMap<string, string> };

let before: Site;

beforeAll(() => {
  process.chdir(folder);
  resetContent();
  before = readSite();
});

afterAll(() => {
  process.chdir(started);
  rmSync(folder, { recursive: true });
});

function resetContent(): void {
  rmSync("digests", { recursive: true, force: true });
  const from = path.join(started, "tests", "content");
  for (const name of ["site.json", "bilingual/source.json", "cv-report/source.json"]) {
    cpSync(path.join(from, name), path.join("digests", name));
  }
  cpSync(path.join(from, "cv-report/2026-01-28.md"), "digests/cv-report/2026-01-28.md");
  write("bilingual/2025-12-29.md", [
    ["2512.00001", "Splatting under water", "cs.CV, cs.RO"],
    ["2512.00002", "Haze over scenes", "cs.CV"],
  ]);
  write("bilingual/2025-12-30.md", [
    ["2512.00003", "Chants by neural notation", "cs.SD"],
    ["2512.00001", "Splatting under water", "cs.CV, cs.RO"],
  ]);
  write("other/2025-12-31.md", [["2512.00002", "Haze over many scenes", "cs.CV"]]);
}

type Listed = readonly [id: string, title: string, categories: string];

function write(name: string, entries: readonly Listed[]): void {
  const text = entries.map(
    ([id, title, categories], place) =>
      `### [${place + 1}] [${title}](https://arxiv.org/abs/${id})\n*Ada Lovelace*\n\nMain category: ${categories}\n\nTL;DR: Of ${title}.\n\n<details>\n  <summary>Details</summary>\nAbstract: Underwater Gaussian scenes of ${title} are rendered.\n\n</details>\n`,
  );
  mkdirSync(path.dirname(path.join("digests", name)), { recursive: true });
  writeFileSync(path.join("digests", name), text.join("\n"));
}

function edit(name: string, from: string, to: string): void {
  const file = path.join("digests", name);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function readSite(): Site {
  const library = loadLibrary("digests");
  const fill = createPageFiller(library.site);
  const pages = pageKinds.flatMap((kind) =>
    kind.list(library).map((page) => [page.path, joinPage(template, fill(template, page))] as const),
  );
  return { pages: new Map(pages), hashes: hashPages(library) };
}

describe("A page whose content changes has another hash", () => {
  test.each<[string, () => void]>([
    ["a later day came", () => write("bilingual/2026-03-01.md", [["2603.00001", "New", "cs.CV"]])],
    [
      "an earlier day came",
      () => write("bilingual/2025-11-03.md", [["2511.00001", "Splatting old", "cs.CV"]]),
    ],
    ["another source lists papers", () => write("other/2026-01-02.md", [["2512.00002", "Haze", "cs.CV"]])],
    [
      "a source turns out to have published longer",
      () => write("other/2025-10-01.md", [["2510.00001", "Birdsong", "cs.SD"]]),
    ],
    ["a day went", () => rmSync("digests/bilingual/2025-12-30.md")],
    ["a summary changed", () => edit("bilingual/2025-12-29.md", "TL;DR: Of Haze", "TL;DR: On haze")],
    ["a title changed", () => edit("bilingual/2025-12-30.md", "[Chants by", "[Songs by")],
    ["a category changed", () => edit("bilingual/2025-12-30.md", "cs.SD", "cs.MM")],
    ["an abstract changed", () => edit("bilingual/2025-12-29.md", "scenes of Haze", "songs of Haze")],
    [
      "what precedes the papers changed",
      () => edit("cv-report/2026-01-28.md", "Executive", "Short executive"),
    ],
    ["a source has another name", () => edit("cv-report/source.json", '"name": "', '"name": "New ')],
    ["a source has another licence", () => edit("bilingual/source.json", "{", '{ "licence": "CC0",')],
    ["the site has another title", () => edit("site.json", '"title": "', '"title": "New ')],
    [
      "the site has another language",
      () => edit("site.json", '"defaultLanguage": "zh"', '"defaultLanguage": "en"'),
    ],
    [
      "a date is only estimated",
      () => renameSync("digests/bilingual/2025-12-30.md", "digests/bilingual/undated.md"),
    ],
  ])("where %s", (_, change) => {
    resetContent();
    change();
    const after = readSite();
    const changed = [...after.pages].filter(([path, html]) => before.pages.get(path) !== html);
    expect(changed).not.toEqual([]);
    const stale = changed.filter(([path]) => before.hashes.get(path) === after.hashes.get(path));
    expect(stale.map(([path]) => path)).toEqual([]);
  });

  test("and keeps its hash where only what it does not show has changed", () => {
    resetContent();
    write("bilingual/2026-03-01.md", [["2603.00001", "New", "cs.LG"]]);
    const { hashes } = readSite();
    const same = [...before.hashes].filter(([path, hash]) => hashes.get(path) === hash);
    expect(same.map(([path]) => path)).toEqual(
      expect.arrayContaining(["/papers/2512.00001/", "/digests/2025-12-29/", "/categories/cs.SD/2025-12/"]),
    );
  });
});
