import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureCoverage } from "@/lib/digest/coverage";
import { loadLibrary } from "@/lib/library/load";

const library = loadLibrary("content");
const seeds = "../shared/seeds";

describe("The shipped digests", () => {
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

describe.skipIf(!existsSync(seeds))("The seeds", () => {
  test("are shipped byte for byte", () => {
    const shipped = library.digests.map(({ file }) => readFileSync(file));
    for (const name of readdirSync(seeds).filter((name) => name.endsWith(".txt"))) {
      const seed = readFileSync(`${seeds}/${name}`);
      expect(
        shipped.some((bytes) => bytes.equals(seed)),
        name,
      ).toBe(true);
    }
  });
});
