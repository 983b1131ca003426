import { expect, test } from "vitest";
import type { Library } from "@/lib/library/library";
import { listPackedPapers } from "@/lib/library/packed-papers";
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
  // 25.2 MB, less 25 MB for the site and 76,800 bytes for six papers in lists and packs: 5 pages of 22,600 more.
  ["by the bytes of a small host", { host: { bytes: 28_000_000 } }, ["2601.00002", "2601.00003"]],
  // 338.4 files, less 330 and 3.2: 5 pages.
  ["by the number of files", { host: { files: 376 } }, ["2601.00002", "2601.00003"]],
])("Papers appear in packs %s", (_, site, expected) => {
  expect(listPacked(site)).toEqual(expected);
});
