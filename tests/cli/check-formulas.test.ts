import { expect, test } from "vitest";
import { checkFormulas } from "@/lib/cli/check-formulas";
import { parseDigest } from "@/tests/digest/parse-digest";

const digest = `### [1] [Splats with $\\ours$ gain $2\\times$](https://arxiv.org/abs/2602.20165)
*A. Author*

Main category: cs.CV

TL;DR: It costs $5 or $10.

<details>
  <summary>Details</summary>
Method: A sum
over $x_{i$ and $\\frac{a}{b}$,
then \\[ \\begin{cases} x = 1 \\].

Abstract: Nothing to typeset.

</details>
`;

test("Each refused formula is reported with its place, and the others are not", () => {
  const messages = checkFormulas(parseDigest(digest, "one/2026-02-25.md"), () => digest);
  expect(messages.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
    Array(3).fill("formula-error one/2026-02-25.md"),
  );
  expect(messages.map(({ line, column, actual }) => [line, column, actual?.split(" (")[0]])).toEqual([
    [1, 23, "\\ours"],
    [11, 7, "x_{i"],
    [12, 8, " \\begin{cases} x = 1 "],
  ]);
});

test("A formula whose lines were joined is reported at its passage", () => {
  const joined = digest.replace("$x_{i$", "$x_{i\n+ \\frac$");
  const [, second] = checkFormulas(parseDigest(joined, "2026-02-25.md"), () => joined);
  expect(second?.line).toBe(10);
});
