import { describe, expect, test } from "vitest";
import { type Habits, learnHabits, pickHabits } from "@/lib/digest/habits";
import { parseFile } from "@/lib/digest/parse";
import type { ParsedDigest } from "@/lib/digest/record";

/** A day as a fork in English writes it, whose own label appears there in no other language than its text. */
function write(label: string, papers: number, day = 1): string {
  const entries = Array.from(
    { length: papers },
    (_, index) => `### [${index + 1}] [Circles](https://arxiv.org/abs/26${day + 10}.0000${index})
*Ada Lovelace*

Main category: cs.CV

TL;DR: Circles are round.


<details>
  <summary>Details</summary>
Motivation: Circles are common.

Method: We measure radii.

Result: All are round.

${label}: none is square.

Conclusion: Circles are round.

Abstract: Circles are round.

</details>
`,
  );
  return `# cs.CV [[Back]](#toc)\n\n${entries.join("\n\n")}`;
}

function parse(text: string, habits?: Habits): ParsedDigest {
  const [digest] = parseFile(text, "fork/2026-07-01.md", habits);
  if (digest === undefined) throw new Error("no digest");
  return digest;
}
const listLabels = ({ entries }: ParsedDigest) =>
  entries.map(({ sections }) => sections.map(({ label }) => label));
const whole = ["TL;DR", "Motivation", "Method", "Result", "Key insight", "Conclusion", "Abstract"];

describe("a label of the generator's own", () => {
  test("is learned from a day of three papers", () => {
    const digest = parse(write("Key insight", 3));
    expect(listLabels(digest)).toEqual([whole, whole, whole]);
    expect(digest.ownLabels).toEqual([{ key: "plain key insight", entries: 3, is: "learned" }]);
    expect(digest.messages).toEqual([]);
  });

  test("is learned from a day of two papers that both hold it", () => {
    expect(listLabels(parse(write("Key insight", 2)))).toEqual([whole, whole]);
  });

  test("stays text on a day of one where nothing shows it, and a message says so", () => {
    const digest = parse(write("Key insight", 1));
    expect(digest.entries[0]?.sections.find(({ kind }) => kind === "result")?.source).toBe(
      "All are round.\n\nKey insight: none is square.",
    );
    expect(digest.messages.map(({ rule, line }) => [rule, line])).toEqual([["label-in-text", 19]]);
    expect(digest.ownLabels).toEqual([{ key: "plain key insight", entries: 1, is: "text" }]);
  });

  test("is known from the source's other days, whichever comes first", () => {
    const days = [write("Key insight", 1), write("Key insight", 3), write("Other words", 1)];
    const parsed = days.map((day) => parse(day));
    const habits = learnHabits(parsed);
    expect(habits).toEqual(new Set(["plain key insight"]));
    expect(learnHabits(parsed.toReversed())).toEqual(habits);
    const picked = parsed.map((digest) => pickHabits(digest, habits));
    expect(picked).toEqual([habits, new Set(), new Set()]);
    const again = parse(days[0] ?? "", picked[0]);
    expect(listLabels(again)).toEqual([whole]);
    expect(again.messages).toEqual([]);
  });

  test("is known from three days of one paper each, where these are a tenth of all", () => {
    const small = [1, 2, 3].map((day) => parse(write("Key insight", 1, day)));
    expect(learnHabits(small)).toEqual(new Set(["plain key insight"]));
    const others = [1, 2, 3, 4].map((day) => parse(write("", 7, day).replaceAll(": none is square.", "")));
    expect(learnHabits([...small, ...others])).toEqual(new Set());
  });

  test("is not told by two days, nor by days without such lines", () => {
    const small = [1, 2].map((day) => parse(write("Key insight", 1, day)));
    expect(learnHabits(small)).toEqual(new Set());
    expect(learnHabits([])).toEqual(new Set());
  });

  test("is the same whether its day has one paper, two or three, where its form shows it", () => {
    for (const label of [
      "Future Work",
      "与测绘交叉或改进方案",
      "Abstract (英文)",
      "Conclusion Translation",
    ]) {
      const [one, two, three] = [1, 2, 3].map((papers) => parse(write(label, papers)));
      const strip = (digest: ParsedDigest | undefined) => digest?.entries[0];
      expect(strip(one)?.sections.map((section) => section.label)).toContain(label);
      expect(strip(one)).toEqual(strip(three));
      expect(strip(two)).toEqual(strip(three));
      expect([one, two, three].flatMap((digest) => digest?.messages)).toEqual([]);
    }
  });
});
