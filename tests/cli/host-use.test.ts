import { expect, test } from "vitest";
import { describeUse, formatSize } from "@/lib/cli/host-use";
import { type ExportFile, measureFiles } from "@/lib/export/export-size";
import { siteSchema } from "@/lib/library/site";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";

const files: readonly ExportFile[] = [
  { file: "index.html", bytes: 1_000 },
  { file: "papers/2602.00001/index.html", bytes: 30_000_000 },
  { file: "papers/2602.00002/index.html", bytes: 20_000_000 },
  { file: "papers/2602.00002/index.html.br", bytes: 4_000_000 },
  { file: "digests/2026-02-25/index.html", bytes: 5_000_000 },
  { file: "digests/2026-02-25.bib", bytes: 1_000_000 },
  { file: "data/manifest.json", bytes: 500_000 },
  { file: "feed.xml", bytes: 200_000 },
  { file: "feeds/all/2026-02-1.xml", bytes: 300_000 },
];
const size = measureFiles(files);

/** A library of ten papers a day on so many days up to the end of February. */
function createDays(dates: readonly string[]) {
  return createLibrary(
    dates.map((date) =>
      createDigest({
        date,
        file: `content/one/${date}.md`,
        entries: Array.from({ length: 10 }, (_, place) =>
          createEntry({ arxivId: `${date.slice(2, 4)}${date.slice(5, 7)}.${date.slice(8)}00${place}` }),
        ),
      }),
    ),
  );
}

const library = createDays(["2025-12-10", "2026-01-10", "2026-02-10", "2026-02-25"]);

test("Files are measured by kind, with what hosts have limits for", () => {
  expect(size.kinds).toEqual([
    { kind: "papers", files: 3, bytes: 54_000_000 },
    { kind: "packs of older papers", files: 0, bytes: 0 },
    { kind: "days", files: 2, bytes: 6_000_000 },
    { kind: "categories", files: 0, bytes: 0 },
    { kind: "search and order", files: 1, bytes: 500_000 },
    { kind: "feeds", files: 2, bytes: 500_000 },
    { kind: "images of shared links", files: 0, bytes: 0 },
    { kind: "the rest", files: 1, bytes: 1_000 },
  ]);
  expect([size.files, size.bytes, size.largestFile]).toEqual([9, 61_001_000, 30_000_000]);
  // index.html, feed.xml, and the folders papers, digests, data and feeds.
  expect(size.fullestFolder).toBe(6);
  expect(formatSize(size).split("\n").slice(2, 4)).toEqual([
    "| papers           |     3 |  54 |",
    "| days             |     2 |   6 |",
  ]);
});

test("A host's use is reported with the time that is left, the nearest limit first", () => {
  // Twenty of forty papers came in the last thirty days: another forty take sixty days more.
  expect(describeUse(size, { bytes: 122_002_000, files: 90 }, library)).toEqual({
    level: "fits",
    text: "The host of site.json: 50 % of 122 MB, 10 % of 90 files. At the pace of the last 30 days it is full in 2 months.",
  });
  expect(describeUse(size, "github-pages", library).text).toMatch(
    /^github-pages: 6 % of 1,000 MB\. .* 3 years\.$/,
  );
  expect(describeUse(size, "cloudflare-pages", library)).toEqual({
    level: "over",
    text: "Error. cloudflare-pages: 114 % of 26 MB in one file, 0 % of 20,000 files. The site is too large for it. README.md says which hosts hold more.",
  });
  expect(describeUse(size, "netlify", library).text).toContain("0 % of 54,000 names in one folder");
});

test("From four fifths on an owner is warned", () => {
  expect(describeUse(size, { files: 11 }, library)).toEqual({
    level: "nearly",
    text: "Warning. The host of site.json: 82 % of 11 files. At the pace of the last 30 days it is full in 13 days. Before that, papers of the oldest months leave as pages. README.md says which hosts hold more.",
  });
});

test("Where older papers appear in packs, a host is as full as its papers are of those that it can hold", () => {
  const months = ["2025-12-10", "2026-01-10", "2026-02-10", "2026-02-25"];
  const packed = { ...library, site: { ...library.site, pages: 10 } };
  expect(months).toHaveLength(library.days.size);
  // 45 MB, less 25 MB for the site and 452,000 bytes for the 20 pages of a month: 19,548,000 bytes at 12,800 a paper.
  // Of 1,527 papers, 1,487 are left, at 20 in thirty days: 2,230 days.
  expect(describeUse({ ...size, bytes: 45_000_000, largestFile: 1 }, { bytes: 50_000_000 }, packed)).toEqual({
    level: "fits",
    text: "The host of site.json: 90 % of 50 MB. 20 older papers are in packs. At the pace of the last 30 days it is full in 6 years.",
  });
  // 432,000 bytes are left of 28,758,000 for papers: 33, of which 40 is more.
  const full = describeUse({ ...size, bytes: 28_000_000, largestFile: 1 }, { bytes: 28_760_000 }, packed);
  expect(full.level).toBe("nearly");
  expect(full.text).toContain("it is full in 0 days.");
});

test("A site that is younger than thirty days has no pace, and a host without limits no use", () => {
  expect(describeUse(size, { files: 90 }, createDays(["2026-02-24", "2026-02-25"])).text).toBe(
    "The host of site.json: 10 % of 90 files.",
  );
  expect(describeUse(size, {}, library)).toEqual({ level: "fits", text: "" });
});

test("A host that nobody knows, and limits that are none, are faults of the settings", () => {
  const site = { title: "a", description: { en: "a", zh: "a" }, defaultLanguage: "en" };
  for (const host of ["gitlab", { bytes: 0 }, { files: 1.5 }, { size: 3 }, 3])
    expect(siteSchema.safeParse({ ...site, host }).success).toBe(false);
  for (const host of ["netlify", { bytes: 1_000 }, {}])
    expect(siteSchema.safeParse({ ...site, host }).success).toBe(true);
});
