import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { ParsedDigest } from "@/lib/digest/record";
import { resolveDates } from "@/lib/library/resolve-dates";
import { parseDigest } from "@/tests/digest/parse-digest";
import { omitDate } from "./omit-date";

const root = fileURLToPath(new URL("../..", import.meta.url));
const archive = fileURLToPath(new URL("../../../shared/corpus/archive", import.meta.url));

/** Days between the dates found and the true ones. */
function measureErrors(
  digests: readonly ParsedDigest[],
  truth: ReadonlyMap<string, string>,
): readonly number[] {
  return resolveDates(digests).digests.flatMap(({ file, date }) => {
    const expected = truth.get(file);
    return expected === undefined ? [] : [Math.abs(Date.parse(date) - Date.parse(expected)) / 86_400_000];
  });
}

function shareWithin(errors: readonly number[], days: number): number {
  return errors.filter((error) => error <= days).length / errors.length;
}

describe("The seeds, when a date is taken away", () => {
  const files = [
    "ai-enhanced/2025-09-22",
    "ai-enhanced/2026-02-25",
    "bilingual/2025-12-29",
    "bilingual/2026-02-25",
  ];
  const digests = files.map((file) =>
    parseDigest(readFileSync(`${root}tests/content/${file}.md`, "utf8"), `content/${file}.md`),
  );

  test.each([1, 3])("get it back from the digest with the same papers (%i)", (place) => {
    const errors = measureErrors(
      digests.map((digest, number) => (number === place ? omitDate(digest) : digest)),
      new Map([[digests[place]?.file ?? "", "2026-02-25"]]),
    );
    expect(errors).toEqual([0]);
  });

  test("are estimated within a week without another date in the month", () => {
    const truth = new Map(digests.map(({ file, date = "" }) => [file, date]));
    const errors = measureErrors(digests.map(omitDate), truth);
    expect(errors).toHaveLength(4);
    expect(Math.max(...errors)).toBeLessThanOrEqual(5);
  });
});

describe.skipIf(!existsSync(archive))("Ninety-one days of one digest", () => {
  const names = existsSync(archive) ? readdirSync(archive).sort() : [];
  const dated = names.map((name) =>
    parseDigest(readFileSync(`${archive}/${name}`, "utf8"), `archive/${name}`),
  );
  const isWorkingDay = (date = ""): boolean => ![0, 6].includes(new Date(date).getUTCDay());

  /** Take the dates of some days away; the names that are left sort against time, and show nothing. */
  function measure(isDropped: (place: number) => boolean, source = "archive"): readonly number[] {
    const truth = new Map<string, string>();
    const undated = dated.flatMap((digest, place) => {
      if (!isDropped(place)) return [];
      const file = `${source}/undated-${100 - place}.md`;
      if (isWorkingDay(digest.date)) truth.set(file, digest.date ?? "");
      return { ...omitDate(digest), source, file };
    });
    const kept = dated.filter((_digest, place) => source !== "archive" || !isDropped(place));
    return measureErrors([...kept, ...undated], truth);
  }

  test("one lost date is found: 93 working days of 100 exactly, 97 within a day", () => {
    const errors = dated.flatMap((_digest, lost) => measure((place) => place === lost));
    expect(errors).toHaveLength(65);
    expect(shareWithin(errors, 0)).toBeGreaterThan(0.93);
    expect(shareWithin(errors, 1)).toBeGreaterThan(0.97);
    expect(shareWithin(errors, 3)).toBe(1);
  });

  test("every second lost date is found: 80 of 100 exactly, 85 within a day", () => {
    const errors = [0, 1].flatMap((rest) => measure((place) => place % 2 === rest));
    expect(shareWithin(errors, 0)).toBeGreaterThan(0.8);
    expect(shareWithin(errors, 1)).toBeGreaterThan(0.85);
    expect(shareWithin(errors, 3)).toBe(1);
  });

  test("without any date, 45 of 100 are within a day and none is off by more than a week", () => {
    const errors = measure(() => true);
    expect(shareWithin(errors, 1)).toBeGreaterThan(0.45);
    expect(shareWithin(errors, 7)).toBe(1);
  });

  test("beside another source with dates, 95 of 100 are exact", () => {
    expect(
      shareWithin(
        measure(() => true, "copy"),
        0,
      ),
    ).toBeGreaterThan(0.95);
  });
});
