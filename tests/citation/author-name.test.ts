import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invertName, speakName, splitName } from "@/lib/citation/author-name";

const particle = "non-dropping-particle";

describe("A name", () => {
  test.each([
    ["Fei-Fei Li", { given: "Fei-Fei", family: "Li" }, "Li, Fei-Fei"],
    ["Yi Ma", { given: "Yi", family: "Ma" }, "Ma, Yi"],
    ["Di Wu", { given: "Di", family: "Wu" }, "Wu, Di"],
    ["Minh Van Nguyen", { given: "Minh Van", family: "Nguyen" }, "Nguyen, Minh Van"],
    ["zhang liang", { given: "zhang", family: "liang" }, "liang, zhang"],
    ["Jean d'Alembert", { given: "Jean", family: "d'Alembert" }, "d'Alembert, Jean"],
    [
      "Laurens van der Maaten",
      { given: "Laurens", [particle]: "van der", family: "Maaten" },
      "van der Maaten, Laurens",
    ],
    [
      "Charles Louis de la Vallée Poussin",
      { given: "Charles Louis", [particle]: "de la", family: "Vallée Poussin" },
      "de la Vallée Poussin, Charles Louis",
    ],
    ["Guy Van den Broeck", { given: "Guy", [particle]: "Van den", family: "Broeck" }, "Van den Broeck, Guy"],
    [
      "Martin Luther King Jr.",
      { given: "Martin Luther", family: "King", suffix: "Jr." },
      "King Jr., Martin Luther",
    ],
    [
      "Otto von Neumann III",
      { given: "Otto", [particle]: "von", family: "Neumann", suffix: "III" },
      "von Neumann III, Otto",
    ],
  ])(
    "%s is split, and written with the family first, which reads as the same name",
    (name, parts, inverted) => {
      expect(splitName(name)).toEqual(parts);
      expect(invertName(name)).toBe(inverted);
      expect(splitName(inverted)).toEqual(parts);
      expect(speakName(inverted)).toBe(name);
    },
  );

  test("a suffix behind a comma is that of the name before it", () => {
    expect(splitName("Martin Luther King, Jr.")).toEqual({
      given: "Martin Luther",
      family: "King",
      suffix: "Jr.",
    });
    expect(invertName("Otto von Neumann, III")).toBe("von Neumann III, Otto");
  });

  test.each([
    "Plato",
    "King Jr.",
    "李飞飞",
    "李 飞飞",
    "김 민수",
    "Qwen Team",
    "Vision and Sons",
    "Smith, Jr.",
    "A, B, C",
    "A; B C",
    ", ",
    "",
  ])("%j stays whole where parts would be a guess", (name) => {
    expect(splitName(name)).toEqual({ literal: name.trim() });
    expect(invertName(name)).toBe(name.trim());
  });

  test("keeps every word, and is the same once inverted", () => {
    const words = fc.array(fc.constantFrom("Li", "de", "Van", "van", "Jr.", "III", "飞", "and", "É.", "x"), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(words, (list) => {
        const name = list.join(" ");
        const inverted = invertName(name);
        expect(inverted.replace(",", "").split(" ").sort()).toEqual(name.split(" ").sort());
        expect(splitName(inverted)).toEqual(splitName(name));
        expect(speakName(inverted)).toBe(name);
      }),
    );
  });

  test("shows a control character, and takes a flood of words in linear time", () => {
    expect(invertName("Ada\u0001\nvon\tLovelace")).toBe("von Lovelace, Ada\ufffd");
    expect(invertName("a ".repeat(100_000))).toHaveLength(200_000);
  });
});
