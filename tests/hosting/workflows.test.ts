import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const deploy = readFileSync(".github/workflows/site.yml", "utf8");
const tests = readFileSync(".github/workflows/tests.yml", "utf8");

/** What a workflow says of when it runs. */
function readEvents(workflow: string): string {
  const [, events = ""] = /^on:\n((?: {2}.*\n)+)/m.exec(workflow) ?? [];
  return events;
}

/** The steps of a workflow, in their order. */
function listSteps(workflow: string): string[] {
  const [, ...steps] = workflow.replace(/^ *#.*\n/gm, "").split(/^ {6}- /m);
  return steps;
}

test("Every push to main is deployed, of digests alone too, once they are checked and built", () => {
  expect(readEvents(deploy)).toBe("  push:\n    branches: [main]\n  workflow_dispatch:\n");
  expect(deploy).not.toContain("needs:");
  const steps = listSteps(deploy);
  const order = ["digest -- check", "npm run build", "upload-pages-artifact", "deploy-pages"].map((command) =>
    steps.findIndex((step) => step.includes(command)),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("No test of the code and no broken digest stops a deployment, unless its owner asks for that", () => {
  expect(deploy).not.toMatch(/npm test|npm run check|vitest|playwright/);
  const [check, ...others] = listSteps(deploy).filter((step) => step.includes("continue-on-error: true"));
  expect(check).toContain("npm run --silent digest -- check");
  expect(others).toEqual([]);
  expect(listSteps(deploy).find((step) => step.includes("npm run build"))).toMatch(
    /STRICT: \$\{\{ vars\.STRICT \}\}$/m,
  );
});

test("The code is tested where it changes, without the digests of the site", () => {
  expect(readEvents(tests)).toBe(
    '  pull_request:\n  push:\n    branches: [main]\n    paths-ignore: ["content/**"]\n  workflow_dispatch:\n',
  );
  expect(listSteps(tests).slice(-2)).toEqual(["run: rm -rf content/*/\n", "run: npm test\n"]);
});
