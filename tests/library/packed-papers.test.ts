import { expect, test } from "vitest";
import type { Library } from "@/lib/library/library";
import { hasFewFiles, listPackedPapers } from "@/lib/library/packed-papers";
import type { Site } from "@/lib/library/site";
import { createDigest, createEntry, createLibrary } from "./fixtures";

/** Papers of three months; the first paper is listed again in the last. */
const library = createLibrary([
  createDay("2026-01-20", "2601.00001", "2601.00002", "2601.00003"),
  createDay("2026-02-20", "2602.00001", "2602.00002"),
  createDay("2026-03-02", "2603.00001", "2601.00001"),
]);

function createDay(date: string, ...ids: readonly string[]) {
  const file = `content/one/${date}.md`;
  return createDigest({ date, file, entries: ids.map((arxivId) => createEntry({ arxivId })) });
}

function listPacked(site: Partial<Site>): string[] {
  const named: Library = { ...library, site: { ...library.site, ...site } };
  return listPackedPapers(named)
    .map(({ id }) => id)
    .sort();
}

test.each<[string, Partial<Site>, readonly string[]]>([
  ["where no host is named", {}, []],
  ["where all fit", { pages: 6 }, []],
  ["of the oldest month, where one is too many", { pages: 5 }, ["2601.00002", "2601.00003"]],
  ["of as many months as it takes", { pages: 3 }, ["2601.00002", "2601.00003", "2602.00001", "2602.00002"]],
  ["never of the newest month", { pages: 1 }, ["2601.00002", "2601.00003", "2602.00001", "2602.00002"]],
  ["as a host of the name holds them", { host: "github-pages" }, []],
  // Nine tenths of ten names in the folder of papers are more than there are, of five they are four.
  ["by the names in a folder", { host: { folderFiles: 10 } }, []],
  ["by few names in a folder", { host: { folderFiles: 5 } }, ["2601.00002", "2601.00003"]],
  // 25.18 MB, less 25 MB for the site and 75,000 bytes for six papers in lists and packs: 5 pages of 19,600 more.
  ["by the bytes of a small host", { host: { bytes: 27_980_000 } }, ["2601.00002", "2601.00003"]],
  // 336.6 files, less 330 and 1.3: 5 pages.
  ["by the number of files", { host: { files: 374 } }, ["2601.00002", "2601.00003"]],
])("Papers appear in packs %s", (_, site, expected) => {
  expect(listPacked(site)).toEqual(expected);
});

// Six papers take 330 files, and 1.49 each: 338.94, which are nine tenths of 376.6.
test.each<[boolean, string, Partial<Site>]>([
  [false, "no host is named", {}],
  [false, "bytes alone are limited", { host: "github-pages" }],
  [false, "all fit as pages", { host: { files: 377 } }],
  [true, "some do not fit", { host: { files: 376 } }],
])("That search data is in few files is %s where %s", (expected, _, site) => {
  expect(hasFewFiles({ ...library, site: { ...library.site, ...site } })).toBe(expected);
});
