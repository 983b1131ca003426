import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderingRules } from "@/lib/cli/check-formulas";
import { writeOwnersPage } from "@/lib/cli/owners-page";
import { catalogue } from "@/lib/digest/diagnostics";
import { formats } from "@/lib/digest/formats";
import { libraryRules } from "@/lib/library/diagnostics";

const root = fileURLToPath(new URL("../..", import.meta.url));
const samples = `${root}tests/digest/samples`;
const readSamples = (file: string) =>
  readdirSync(samples)
    .map((name) => `${samples}/${name}/${file}`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"));
const found = readSamples("messages.txt");
const records = readSamples("record.json");
/** The owner of a site may delete it, or write another. */
const page = `${root}content/README.md`;
const readme = existsSync(page) ? readFileSync(page, "utf8") : "";

for (const [rule, { severity }] of Object.entries(catalogue)) {
  test(`${rule} has a sample`, () => {
    expect(
      found.some((text) => text.includes(` ${severity} ${rule} `)),
      `Add a folder to tests/digest/samples whose input breaks ${rule}, and run tests/digest/samples.test.ts with UPDATE_GOLDENS=1`,
    ).toBe(true);
  });

  test(`${rule} is a permanent name`, () => {
    expect(rule).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });
}

test.each([...new Set(formats.map(({ name }) => name))])("the family %s has a sample", (name) => {
  expect(
    records.some((text) => text.includes(`"format": "${name}"`)),
    `Add a folder with an input.md of the family "${name}" to tests/digest/samples, and run tests/digest/samples.test.ts with UPDATE_GOLDENS=1`,
  ).toBe(true);
});

test.skipIf(!readme.includes("<!-- messages -->"))(
  "content/README.md says what the code does; UPDATE_GOLDENS=1 writes it",
  () => {
    const written = writeOwnersPage(readme);
    if (process.env.UPDATE_GOLDENS === "1") writeFileSync(page, written);
    expect(
      process.env.UPDATE_GOLDENS === "1" ? written : readme,
      "Families, labels and messages are written from the code: run tests/digest/catalogue.test.ts with UPDATE_GOLDENS=1",
    ).toBe(written);
    for (const rule of Object.keys({ ...catalogue, ...libraryRules, ...renderingRules })) {
      expect(written).toContain(`\n### ${rule}\n`);
    }
  },
);
