import type { Node } from "@unified-latex/unified-latex-types";
import { parseMinimal } from "@unified-latex/unified-latex-util-parse";
import type { MarkupSpan } from "./spans";

/** A stretch of LaTeX; `start` and `end` are UTF-16 offsets in the text, a group's braces included. */
export type LatexNode = { readonly start: number; readonly end: number } & (
  | { readonly type: "command"; readonly name: string }
  | { readonly type: "group"; readonly children: readonly LatexNode[] }
  | { readonly type: "bracket"; readonly value: "[" | "]" }
  | { readonly type: "space" | "other" }
);

/** The parser recurses at each opener and rescans at each that nothing closes: real abstracts have under 60. */
const maxOpeners = 400;
const maxLength = 20_000;

const lexeme = /\\(?:[a-zA-Z]+|[\s\S]|$)|[{}[\]]|\s+|[^\\{}[\]\s][^\\{}[\]]*/g;

/**
 * Parse the LaTeX commands and groups of a text; undefined where there are none, or more than can be parsed in
 * bounded time.
 *
 * The parser takes some 5 µs a character, and nearly all are plain: it is given a skeleton in which every
 * stretch without LaTeX syntax, and every span, is one letter. Percent signs, dollars, carets and underscores
 * of the text never reach it: arXiv's abstracts are not TeX, and `5% of` is no comment.
 */
export function parseLatex(source: string, spans: readonly MarkupSpan[]): readonly LatexNode[] | undefined {
  const { skeleton, offsets } = createSkeleton(source, spans);
  const openers = skeleton.match(/\{|\\begin|\\[([]/g)?.length ?? 0;
  if (!/[\\{]/.test(skeleton) || openers > maxOpeners || skeleton.length > maxLength) return undefined;
  return parseMinimal(skeleton).content.map((node) => convert(node, offsets));
}

type Skeleton = {
  readonly skeleton: string;
  /** Offset in the text of each character of the skeleton, and of the end. */
  readonly offsets: readonly number[];
};

function createSkeleton(source: string, spans: readonly MarkupSpan[]): Skeleton {
  let skeleton = "";
  const offsets: number[] = [];
  let done = 0;
  for (const { start, end } of [...spans, { start: source.length, end: source.length }]) {
    for (const match of source.slice(done, start).matchAll(lexeme)) {
      const letters = shorten(match[0]);
      for (let index = 0; index < letters.length; index += 1) offsets.push(done + match.index + index);
      skeleton += letters;
    }
    if (end > start) {
      offsets.push(start);
      skeleton += "0";
    }
    done = end;
  }
  return { skeleton, offsets: [...offsets, source.length] };
}

function shorten(token: string): string {
  if (/^[\\{}[\]]/.test(token)) return token;
  return /^\s/.test(token) ? " " : "0";
}

function convert(node: Node, offsets: readonly number[]): LatexNode {
  const start = offsets[node.position?.start.offset ?? 0] ?? 0;
  const end = offsets[node.position?.end.offset ?? 0] ?? 0;
  switch (node.type) {
    case "macro":
      return { type: "command", name: node.content, start, end };
    case "group":
      return {
        type: "group",
        children: node.content.map((child) => convert(child, offsets)),
        start,
        end,
      };
    case "whitespace":
    case "parbreak":
      return { type: "space", start, end };
    case "string":
      return node.content === "[" || node.content === "]"
        ? { type: "bracket", value: node.content, start, end }
        : { type: "other", start, end };
    default:
      return { type: "other", start, end };
  }
}

/** Get the name of a command without its backslash; "" for any other node. */
export function getName(node: LatexNode | undefined): string {
  return node?.type === "command" ? node.name : "";
}

/** Get the index after a space at `index`, if there is one. */
export function skipSpace(nodes: readonly LatexNode[], index: number): number {
  return nodes[index]?.type === "space" ? index + 1 : index;
}

/** Get the index after the group at `index`, spaces before it included; `index` itself where there is none. */
export function skipArgument(nodes: readonly LatexNode[], index: number): number {
  const at = skipSpace(nodes, index);
  return nodes[at]?.type === "group" ? at + 1 : index;
}

/** Get the index after the `[…]` at `index`; `index` itself where there are none. */
export function skipOptions(nodes: readonly LatexNode[], index: number): number {
  if (!isBracket(nodes[index], "[")) return index;
  const close = nodes.findIndex((node, at) => at > index && isBracket(node, "]"));
  return close < 0 ? index : skipOptions(nodes, close + 1);
}

/** Get the index after what ends a symbol's name: an empty group, or the space that TeX eats after a letter. */
export function skipSymbolEnd(nodes: readonly LatexNode[], index: number, gobble: boolean): number {
  const node = nodes[index];
  if (node?.type === "group" && node.children.length === 0) return index + 1;
  return gobble ? skipSpace(nodes, index) : index;
}

function isBracket(node: LatexNode | undefined, value: "[" | "]"): boolean {
  return node?.type === "bracket" && node.value === value;
}
