import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { exportFolder } from "@/tests/export-folder";
import { readerMark } from "@/tests/readers";

test("Nothing of a reader whom messages go to is in the site, though it lay there while the site was built", () => {
  const files = readdirSync(exportFolder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name));
  expect(files.length).toBeGreaterThan(300);
  expect(
    files.filter((file) => file.includes(readerMark) || readFileSync(file).includes(readerMark)),
  ).toEqual([]);
});
