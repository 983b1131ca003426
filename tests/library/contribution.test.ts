import { describe, expect, test } from "vitest";
import { findContribution, trimLeadIn } from "@/lib/library/contribution";

describe("findContribution", () => {
  test.each([
    ["We propose Lantern, a lamp that never goes out."],
    ["To close this gap, we introduce Lantern."],
    ["In this paper, we present the first lamp for caves."],
    ["This paper describes a lamp for caves."],
    ["This controlled pilot study compares lamps in caves."],
    ["We systematically investigate why lamps fail in caves."],
    ["Our survey reviews lamps for caves."],
    ["In this work, a new lamp for caves is presented."],
    ["We show that no lamp lasts longer than a night."],
  ])("takes “%s” from among what others did and what came of it", (statement) => {
    const sentences = [
      "Caves are dark, and people have explored them for a long time.",
      "Existing lamps go out when they get wet.",
      "However, most work on lamps looks at dry places.",
      statement,
      "Furthermore, we introduce a wick that dries by itself.",
      "Experiments demonstrate that it is bright.",
      "We release the drawings.",
    ];
    expect(findContribution(sentences, "Lantern: Light in Wet Places")?.statement).toBe(3);
  });

  test("takes the sentence with the title's words where several state something", () => {
    const sentences = [
      "We present a study of candles.",
      "We present a study of lamps that float on rivers.",
      "We present a study of ovens.",
    ];
    expect(findContribution(sentences, "Lamps That Float on Rivers")?.statement).toBe(1);
  });

  test("finds the main number after the statement, no year, name or version", () => {
    const sentences = [
      "Lamps waste 60% of their oil.",
      "We propose Lantern.",
      "It follows the Lamp-4.5 design of 2016 and has 3 parts.",
      "On two cave data sets, Lantern improves brightness by 12.5% over the best lamp.",
      "It was built by hand.",
    ];
    expect(findContribution(sentences, "Lantern")).toEqual({ statement: 1, result: 3 });
    expect(findContribution(sentences.slice(0, 3), "Lantern")).toEqual({ statement: 1, result: undefined });
  });

  test("finds nothing where no sentence states anything", () => {
    expect(findContribution(["Caves are dark.", "Lamps help."], "Lantern")).toBeUndefined();
    expect(findContribution([], "")).toBeUndefined();
  });

  test("takes linear time whatever the text", () => {
    for (const piece of ["we a ", "this a-b ", "9", "9 a ", "in this paper, ", "here, "]) {
      const sentence = piece.repeat(100_000);
      expect(findContribution(["We propose it.", sentence], sentence)?.statement).toBe(0);
      expect(trimLeadIn(sentence)).toBe(sentence);
    }
    const title = "Lantern in Caves ".repeat(50_000);
    expect(findContribution(["We propose it.", "a ".repeat(500_000)], title)?.statement).toBe(0);
  });
});

describe("trimLeadIn", () => {
  test.each([
    ["In this paper, we propose a lamp.", "We propose a lamp."],
    ["To this end, we propose a lamp.", "We propose a lamp."],
    ["To bridge these gaps, in this work, we propose a lamp.", "We propose a lamp."],
    ["To address this critical limitation, this paper proposes a lamp.", "This paper proposes a lamp."],
    ["Motivated by these findings, we propose a lamp.", "We propose a lamp."],
    ["Specifically, our lamp floats.", "Our lamp floats."],
  ])("takes “%s” as “%s”", (sentence, rest) => {
    expect(trimLeadIn(sentence)).toBe(rest);
  });

  test.each([
    "However, we propose a lamp.",
    "To light caves, we propose a lamp.",
    "To address this gap in lighting, we propose a lamp.",
    "Specifically, the lamp floats.",
    "In this paper, a lamp is proposed.",
    "We propose a lamp.",
  ])("leaves “%s” as it is", (sentence) => {
    expect(trimLeadIn(sentence)).toBe(sentence);
  });
});
