import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { measureCoverage } from "@/lib/digest/coverage";
import { parsedDigestSchema } from "@/lib/digest/record";
import { parseDigest } from "./parse-digest";

function readSample(name: string): string {
  return readFileSync(fileURLToPath(new URL(`samples/${name}/input.md`, import.meta.url)), "utf8");
}

const files = [
  "reads-a-details-digest",
  "reads-categories-as-parts-and-ordinals-that-restart",
  "reads-a-report",
  "reads-quoted-labels",
];

describe.each(files)("%s, cut off after any character", (name) => {
  const whole = readSample(name);
  const cuts = Array.from({ length: whole.length }, (_, length) => whole.slice(0, length));

  test("is a valid record, and every character is accounted for", () => {
    for (const cut of cuts) {
      parsedDigestSchema.parse(parseDigest(cut, "sample/input.md"));
      expect(measureCoverage(cut, "sample/input.md").uncovered).toEqual([]);
    }
  });

  test("is as sound after any byte, in the middle of a character too", () => {
    const bytes = Buffer.from(whole);
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = bytes.toString("utf8", 0, length);
      if (!cut.endsWith("\ufffd")) continue;
      const digest = parsedDigestSchema.parse(parseDigest(cut, "sample/input.md"));
      expect(digest.messages.map(({ rule }) => rule)).toContain("invalid-utf8");
      expect(measureCoverage(cut, "sample/input.md").uncovered).toEqual([]);
    }
  });

  test("says that something is missing, wherever text is", () => {
    const silent = cuts.filter((cut) => {
      const isWhole = isComplete(whole.slice(cut.length));
      return !isWhole && parseDigest(cut, "sample/input.md").messages.length === 0;
    });
    expect(silent.map((cut) => cut.slice(-40))).toEqual([]);
  });
});

/** Returns whether what was cut off says nothing: white space, rules, and links back to the contents. */
function isComplete(rest: string): boolean {
  return rest.replace(/\[[^\]]*\]\(#[^)]*\)|[-|\s]/g, "") === "";
}
