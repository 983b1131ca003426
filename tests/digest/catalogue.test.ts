import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderingRules } from "@/lib/cli/check-formulas";
import { catalogue } from "@/lib/digest/diagnostics";
import { libraryRules } from "@/lib/library/diagnostics";

const root = fileURLToPath(new URL("../..", import.meta.url));
const samples = `${root}tests/digest/samples`;
const found = readdirSync(samples).map((name) => readFileSync(`${samples}/${name}/messages.txt`, "utf8"));
/** The owner of a site may delete it, or write another. */
const readme = existsSync(`${root}content/README.md`) ? readFileSync(`${root}content/README.md`, "utf8") : "";
const [, messages] = readme.split("\n## Messages\n");

for (const [rule, { severity }] of Object.entries(catalogue)) {
  test(`${rule} has a sample`, () => {
    expect(found.some((text) => text.includes(` ${severity} ${rule} `))).toBe(true);
  });

  test(`${rule} is a permanent name`, () => {
    expect(rule).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });
}

test.skipIf(messages === undefined)(
  "content/README.md explains every rule, and none that is not there",
  () => {
    const explained = [...(messages ?? "").matchAll(/^### (\S+)$/gm)].map(([, rule]) => rule);
    const rules = [catalogue, libraryRules, renderingRules].flatMap((part) => Object.keys(part));
    expect(explained.sort()).toEqual(rules.sort());
  },
);
