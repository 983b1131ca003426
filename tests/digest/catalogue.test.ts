import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { catalogue, isRuleId } from "@/lib/digest/diagnostics";

const root = fileURLToPath(new URL("../..", import.meta.url));
const samples = `${root}tests/digest/samples`;
const found = readdirSync(samples).map((name) => readFileSync(`${samples}/${name}/messages.txt`, "utf8"));
const readme = readFileSync(`${root}content/README.md`, "utf8");

for (const [rule, { severity }] of Object.entries(catalogue)) {
  test(`${rule} has a sample`, () => {
    expect(found.some((text) => text.includes(` ${severity} ${rule} `))).toBe(true);
  });

  test(`${rule} is explained in content/README.md`, () => {
    expect(readme).toContain(`\n### ${rule}\n`);
  });

  test(`${rule} is a permanent name`, () => {
    expect(rule).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });
}

test("content/README.md explains no rule that is not there", () => {
  const explained = [...readme.slice(readme.indexOf("\n## Messages\n")).matchAll(/^### (\S+)$/gm)].map(
    ([, rule = ""]) => rule,
  );
  expect(explained.filter((rule) => !isRuleId(rule))).toEqual([]);
});
