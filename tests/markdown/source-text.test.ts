import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutSource, sourceSentences } from "@/lib/markdown/source-text";

describe("sourceSentences", () => {
  test.each([
    "Let $x = 1. Then y$ hold. |We prove $T$. |It is short.",
    "It gains 8.4$\\%$ on A. |We use \\(a. B\\) as well.",
    "Lamps (e.g. Davy's), i.e. those of Davy et al. (1816), win 2.5 vs. 1.5. |We differ.",
    "It costs $5. |We pay $6. |Done.",
  ])("splits “%s” at the bars", (marked) => {
    expect(sourceSentences(marked.replaceAll("|", "")).join("|")).toBe(marked);
  });

  test("loses nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("$", "\\(", "\\)", ".", " ", "A", "b", "(") }),
        (text) => {
          expect(sourceSentences(text).join("")).toBe(text);
        },
      ),
    );
  });
});

describe("cutSource", () => {
  test("keeps what is short enough", () => {
    expect(cutSource("Short.", 6)).toBe("Short.");
  });

  test("cuts after a word", () => {
    expect(cutSource("one two three", 9)).toBe("one two…");
  });

  test("cuts before a formula that it would cut through", () => {
    expect(cutSource("for all $a + b$ in it", 12)).toBe("for all…");
    expect(cutSource("for all $a + b$ in it", 16)).toBe("for all $a + b$…");
  });
});
