import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { findDate, findDateInFolders, findDateInName } from "@/lib/digest/dates";
import { loadLibrary } from "@/lib/library/load";

test.each([
  ["2026-01-28", "2026-01-28"],
  ["1991-08-14", "1991-08-14"],
  ["2099年12月31日", "2099-12-31"],
  ["0000-01-01", undefined],
  ["1990-12-31", undefined],
  ["2100-01-01", undefined],
  ["9999-12-31", undefined],
  ["2026-02-30", undefined],
])("The date of %j is %s", (text, date) => {
  expect(findDate(text)).toBe(date);
  expect(findDateInName(`content/a/${text}.md`)).toBe(/^\d+-/.test(text) ? date : undefined);
});

test("A folder of no year has no date", () => {
  expect(findDateInFolders("content/a/999912/31/paper.md")).toBeUndefined();
});

test("A file that is named by no year is dated by its papers, and no page is", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-dates-"));
  const source = path.join(folder, "bilingual");
  mkdirSync(source);
  const text = readFileSync("tests/content/bilingual/2026-02-25.md", "utf8");
  for (const date of ["0000-01-01", "9999-12-31"]) writeFileSync(path.join(source, `${date}.md`), text);
  const { days, months, messages } = loadLibrary(folder, undefined, "2026-03-01");
  rmSync(folder, { recursive: true });
  expect([...days.keys()].every((date) => date.startsWith("2026-02-2"))).toBe(true);
  expect([...months.keys()]).toEqual(["2026-02"]);
  const dated = messages.filter(({ rule }) => rule === "estimated-date");
  expect(dated.map(({ file }) => path.basename(file))).toEqual(["0000-01-01.md", "9999-12-31.md"]);
});
