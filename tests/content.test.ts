import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { measureCoverage } from "@/lib/digest/coverage";
import { loadLibrary } from "@/lib/library/load";

/** SHA-256 of the digests that the tests know. */
const seeds = {
  "tests/content/ai-enhanced/2025-09-22.md":
    "40a16017a7160f29b8d2322a52dfab00078ee205f184065ae5915682749423c9",
  "tests/content/ai-enhanced/2026-02-25.md":
    "385bbf82b2f5663ab1a921e05c2902ff6435c1faedc1b43f86c3e805b86de18a",
  "tests/content/bilingual/2025-12-29.md": "c76ce73214c5be33b14ea6c2542b69d6f740a6162d61b1abad9f241250847434",
  "tests/content/bilingual/2026-02-25.md": "6374747ecccebc8cc8853f9a4aed186ee52200e6c740b43b63502205d9562097",
  "tests/content/cv-report/2026-01-28.md": "2a8b9915fda874ba7a0fef5f9cc9dd1a0f116b1c9807acf3a7026600cd78a273",
};

const library = loadLibrary("tests/content");

describe("The digests of the tests", () => {
  test("are the seeds, byte for byte", () => {
    const hashes = library.digests.map(({ file }) => [
      file,
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(seeds);
  });

  test("have no errors", () => {
    expect(library.messages.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(library.digests.map(({ file }) => file))(
    "are accounted for to the last character: %s",
    (file) => {
      expect(measureCoverage(readFileSync(file, "utf8"), file).uncovered).toEqual([]);
    },
  );
});

test("No test reads the digests or the export of the site's owner", () => {
  const reading =
    /\b(?:loadLibrary|readFileSync|readdirSync|readFolder|cpSync|createSiteServer|join)\(["'`](?:content|out)\b|\bgetLibrary\(/;
  const files = globSync("tests/**/*.{ts,tsx}");
  expect(files.length).toBeGreaterThan(100);
  // A test that works in a folder of its own has its own digests there.
  const texts = files.map((file) => [file, readFileSync(file, "utf8")] as const);
  const owners = texts.filter(([, text]) => reading.test(text) && !text.includes("process.chdir("));
  expect(owners.map(([file]) => file)).toEqual([]);
});
