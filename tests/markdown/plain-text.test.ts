import { expect, it } from "vitest";
import { plainText } from "@/lib/markdown/plain-text";

it.each([
  ["MARS$^2$: gains of 5\\% at $\\times$4", "MARS²: gains of 5% at ×4"],
  ["$\\frac{a+b}{2}$, $\\sqrt{n}$, $\\alpha_0$, $x_{ij}^{k}$, $360^\\circ$", "(a+b)/2, √n, α₀, x_ij^k, 360°"],
  ["Codes over $\\mathbb{F}_{p^m}$", "Codes over F_(p^m)"],
  ["\\textbf{A} \\emph{b}\n\nc <think>", "A b c <think>"],
  ["See \\href{https://a.org}{here}, $5 and $10", "See here, $5 and $10"],
  ["An unknown $\\ours_1$ and \\ours", "An unknown \\ours_1 and \\ours"],
  ["a\u202eb", "a\u202eb\u202c"],
])("reads %j as %j", (source, expected) => {
  expect(plainText(source)).toBe(expected);
});
