import type { ElementContent, Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { alignTrees } from "./align";
import { linkBlocks, listBlocks, markBlocks, type TextLink, type TextStretch } from "./blocks";
import { listDifferences } from "./differences";
import { balanceBidi, setDirection } from "./direction";
import { type MathError, typesetMath } from "./math";
import { element, mapChildren } from "./nodes";
import { demoteHeadings, type Heading, prefixIds } from "./outline";
import { parseBoundedMarkdown } from "./processor";
import { authorText, parseInline, parseText, type TextOptions } from "./text";
import { showControls } from "./visible";

export type { TextLink, TextStretch } from "./blocks";
export type { MathError } from "./math";
export type { Heading } from "./outline";

export type { TextOptions } from "./text";

/** A passage ready for a page; `hasMath` asks the page for KaTeX's style sheet. */
export type RenderedText = {
  readonly content: ReactNode;
  readonly hasMath: boolean;
};

export type RenderedMarkdown = RenderedText & {
  readonly headings: readonly Heading[];
};

export type MarkdownOptions = {
  /** Level of the passage's shallowest heading, such as 3 beneath an `h2`. */
  readonly headingBase: number;
  /** Start of every id of the passage; unique on its page. */
  readonly idPrefix: string;
  /** Links to places on the page, for stretches of the blocks that `plainBlocks` lists. */
  readonly links?: readonly TextLink[];
  /** Stretches to mark. */
  readonly marks?: readonly TextStretch[];
};

/**
 * Render the Markdown of a language model (`format: "markdown"`).
 *
 * HTML is shown as text, images as links, links lead to http(s) only. A text too large or too deeply nested
 * for a parser in bounded time is shown as it was typed, in `pre`.
 */
export function renderMarkdown(
  source: string,
  { headingBase, idPrefix, links = [], marks = [] }: MarkdownOptions,
): RenderedMarkdown {
  const tree = parseBoundedMarkdown(source);
  prefixIds(tree, idPrefix);
  const headings = demoteHeadings(tree, headingBase, idPrefix);
  linkBlocks(tree, links);
  markBlocks(tree, marks);
  return { ...finish(tree), headings };
}

/** List the headings of a Markdown passage as `renderMarkdown` with the same options does, without rendering it. */
export function listHeadings(source: string, options: MarkdownOptions): readonly Heading[] {
  return demoteHeadings(parseBoundedMarkdown(source), options.headingBase, options.idPrefix);
}

/**
 * Render plain text (`format: "text"`) as paragraphs: formulas are typeset, bare http(s) addresses become
 * links, and with `latex` the text commands of LaTeX become formatting. All else is shown as typed; Markdown
 * and HTML are not interpreted.
 *
 * @example renderText("We gain $5\\times$ <think>\n\nSee https://a.org.", { latex: false }) // two paragraphs
 */
export function renderText(
  source: string,
  options: TextOptions = authorText,
  marks: readonly TextStretch[] = [],
): RenderedText {
  const tree = parseText(source, options);
  markBlocks(tree, marks);
  return finish(tree);
}

/** Render plain text as `renderText` does, but as phrasing content without paragraphs, for titles and one-liners. */
export function renderInline(source: string, options: TextOptions = authorText): RenderedText {
  return finish(parseInline(source, options));
}

/** A passage as it stands in a digest. */
export type WrittenText = { readonly source: string; readonly format: "text" | "markdown" };

/**
 * Render a text and its translation row by row: paragraphs of `span`s, the nth of one saying what the nth of the
 * other says. Returns undefined where nothing shows what corresponds.
 */
export function renderAligned(
  original: WrittenText,
  translation: WrittenText,
): readonly [RenderedText, RenderedText] | undefined {
  const trees = alignTrees(parseWritten(original), parseWritten(translation));
  return trees && [finish(trees[0]), finish(trees[1])];
}

/**
 * List for each of several texts in one language the stretches of words in which it differs from the first, and the
 * first from another; for the `marks` of its rendering. Texts with little in common have none.
 */
export function compareTexts(
  texts: readonly WrittenText[],
  language: string,
): readonly (readonly TextStretch[])[] {
  return listDifferences(
    texts.map((text) => listBlocks(parseWritten(text))),
    language,
  );
}

/** Show a text as it is, such as a name: control characters visible, and no bidirectional control reaching beyond. */
export function showText(source: string): string {
  return balanceBidi(showControls(source));
}

/** List the formulas of a passage that KaTeX refuses, in order, with KaTeX's reason. */
export function listMathErrors(source: string, format: "text" | "markdown"): readonly MathError[] {
  return typesetMath(parseWritten({ source, format })).errors;
}

function parseWritten({ source, format }: WrittenText): Root {
  return format === "text" ? parseText(source, authorText) : parseBoundedMarkdown(source);
}

function finish(tree: Root): RenderedText {
  setDirection(tree);
  mapChildren(tree, letScroll);
  const { typeset } = typesetMath(tree);
  return { content: toJsxRuntime(tree, { Fragment, jsx, jsxs, passKeys: false }), hasMath: typeset > 0 };
}

/** Let a table scroll in itself, reachable by keyboard, rather than widen the page. */
function letScroll(node: ElementContent): ElementContent[] {
  const isTable = node.type === "element" && node.tagName === "table";
  return isTable ? [element("div", { className: ["table-scroll"], tabIndex: 0 }, [node])] : [node];
}
