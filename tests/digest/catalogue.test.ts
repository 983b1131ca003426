import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderingRules } from "@/lib/cli/check-formulas";
import { writeOwnersPage } from "@/lib/cli/owners-page";
import { catalogue } from "@/lib/digest/diagnostics";
import { libraryRules } from "@/lib/library/diagnostics";

const root = fileURLToPath(new URL("../..", import.meta.url));
const samples = `${root}tests/digest/samples`;
const found = readdirSync(samples).map((name) => readFileSync(`${samples}/${name}/messages.txt`, "utf8"));
/** The owner of a site may delete it, or write another. */
const page = `${root}content/README.md`;
const readme = existsSync(page) ? readFileSync(page, "utf8") : "";

for (const [rule, { severity }] of Object.entries(catalogue)) {
  test(`${rule} has a sample`, () => {
    expect(found.some((text) => text.includes(` ${severity} ${rule} `))).toBe(true);
  });

  test(`${rule} is a permanent name`, () => {
    expect(rule).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });
}

test.skipIf(!readme.includes("<!-- messages -->"))(
  "content/README.md says what the code does; UPDATE_GOLDENS=1 writes it",
  () => {
    const written = writeOwnersPage(readme);
    if (process.env.UPDATE_GOLDENS === "1") writeFileSync(page, written);
    expect(process.env.UPDATE_GOLDENS === "1" ? written : readme).toBe(written);
    for (const rule of Object.keys({ ...catalogue, ...libraryRules, ...renderingRules })) {
      expect(written).toContain(`\n### ${rule}\n`);
    }
  },
);
