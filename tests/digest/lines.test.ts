import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listLines, readSpan, trimSpan } from "@/lib/digest/lines";

const text = fc
  .array(
    fc.constantFrom("a", "é", "𝒳", " ", "\t", "\n", "\r\n", "\r", "\f", "\u2028", "\ufeff", "\u3000", "\0"),
  )
  .map((parts) => parts.join(""));

describe("listLines", () => {
  test("loses no character: the lines and the ends between them are the file", () => {
    fc.assert(
      fc.property(text, (file) => {
        const lines = listLines(file);
        const mark = file.startsWith("\ufeff") ? "\ufeff" : "";
        const whole = lines.map(({ text: line, end }, index) => {
          const next = lines[index + 1]?.start ?? file.length;
          return line + file.slice(end, next);
        });
        expect(mark + whole.join("")).toBe(file);
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
      }),
    );
  });

  test("ends a line at LF and CRLF only", () => {
    expect(listLines("a\r\nb\rc\fd\u2028e\n").map((line) => line.text)).toEqual(["a", "b\rc\fd\u2028e", ""]);
  });
});

describe("trimSpan", () => {
  test("takes off white space and nothing else", () => {
    const file = " \r\n\t\u3000\f\rtext\b\u200b \n";
    expect(readSpan(file, trimSpan(file, { start: 0, end: file.length }))).toBe("\f\rtext\b\u200b");
  });

  test("finds nothing in blank text", () => {
    expect(trimSpan(" \n ", { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
  });
});
