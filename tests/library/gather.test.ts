import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assert, property, shuffledSubarray } from "fast-check";
import { expect, test } from "vitest";
import { parseFile } from "@/lib/digest/parse";
import { gatherDigests } from "@/lib/library/gather";

const samples = fileURLToPath(new URL("../digest/samples", import.meta.url));

/** Samples of every family, two files of each on one day of one source. */
const files = readdirSync(samples).flatMap((name) => {
  const input = readdirSync(`${samples}/${name}`).find((file) => file.startsWith("input.")) ?? "";
  const extension = input.slice(input.lastIndexOf("."));
  return ["2026-02-25", "2026-02-25_b"].map((day, place) => {
    const file = `content/one/${day}-${name}${extension}`;
    return {
      file,
      hash: String(place),
      digests: parseFile(readFileSync(`${samples}/${name}/${input}`, "utf8"), file),
    };
  });
});

test("Files of every family are gathered into the same digests, whatever their order", () => {
  const gather = (some: typeof files) =>
    gatherDigests(some, [])
      .map(({ digest }) => JSON.stringify(digest))
      .sort();
  const expected = gather(files);
  expect(expected.length).toBeGreaterThan(100);
  assert(
    property(shuffledSubarray(files, { minLength: files.length, maxLength: files.length }), (shuffled) => {
      expect(gather(shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
