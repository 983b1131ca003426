import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/markdown/plain-text";
import { listTextParts } from "@/lib/markdown/text-parts";
import { createHostileFields } from "@/tests/gallery/hostile-fields";

describe("The parts of a title", () => {
  test.each([
    ["Gaussian Splatting", ["Gaussian Splatting"]],
    [
      "MARS$^2$: 5\\% at $\\times$4",
      ["MARS", { formula: "^2", plain: "²" }, ": 5% at ", { formula: "\\times", plain: "×" }, "4"],
    ],
    ["P\\textsuperscript{2}-DPO", ["P", { formula: "^{2}", plain: "2" }, "-DPO"]],
    ["Of $5 and $10", ["Of $5 and $10"]],
    ["\\emph{Deep} nets", ["Deep", " nets"]],
  ])("%s are its words and its formulas as typed", (title, parts) => {
    expect(listTextParts(title)).toEqual(parts);
  });

  test("say what the title says, whatever it is", () => {
    const stream = createHostileFields();
    for (let count = 0; count < 975; count += 1) {
      const { text } = stream.next().value;
      const said = listTextParts(text).map((part) => (typeof part === "string" ? part : part.plain));
      expect(said.join("")).toBe(plainText(text));
    }
  });
});
