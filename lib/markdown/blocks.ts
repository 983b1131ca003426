import type { Element, ElementContent, Parents, Root, RootContent } from "hast";
import { typeset } from "./math";
import { getMathml, readMathml } from "./math-plain";
import { element, getFormula, text, textContent } from "./nodes";
import { parseBoundedMarkdown } from "./processor";
import { splitSentences } from "./sentences";

/** A stretch of a block's text; offsets are UTF-16. */
export type Stretch = { readonly start: number; readonly end: number };

/** What a stretch is besides text: emphasised, a formula, or closed to links since it is a link or code. */
export type Mark = Stretch & { readonly kind: "emphasis" | "formula" | "closed" };

/** A paragraph, heading, table cell or list item's own text as a reader sees it; a line break is `\n`. */
export type Block = {
  readonly text: string;
  readonly isHeading: boolean;
  /** Number of the outermost list item around it, where there is one. */
  readonly item: number | undefined;
  readonly marks: readonly Mark[];
};

/** A stretch of a block, counted as `listBlocks` does. */
export type TextStretch = Stretch & { readonly block: number };

/** A link for a stretch of a block. */
export type TextLink = TextStretch & { readonly href: string };

/** Neighbouring phrasing nodes of one parent. */
type Run = {
  readonly parent: Parents;
  readonly first: number;
  readonly nodes: readonly ElementContent[];
  readonly item: number | undefined;
};

const phrasing = new Set(["a", "bdi", "br", "code", "del", "em", "span", "strong", "sup"]);

/** List the blocks of a Markdown passage, as `renderMarkdown` counts them for its links; formulas read in Unicode. */
export function plainBlocks(source: string): readonly Block[] {
  return listBlocks(parseBoundedMarkdown(source));
}

/** Split a block's text into sentences; joined, they are the text. */
export function plainSentences(value: string): readonly string[] {
  return splitSentences([text(value)]).map((nodes) => nodes.map(textContent).join(""));
}

/** List the blocks of a passage whose formulas are still to be typeset, in document order; code blocks are none. */
export function listBlocks(tree: Root): readonly Block[] {
  return listRuns(tree).map(({ parent, nodes, item }) => {
    const marks: Mark[] = [];
    const isHeading = parent.type === "element" && /^h[1-6]$/.test(parent.tagName);
    return { text: readPhrasing(nodes, marks, 0), isHeading, item, marks };
  });
}

/**
 * Put links around stretches of a passage's blocks, in place. Links of a block come in order and do not overlap;
 * one that would cut through an element, or hold a link or code, is left out.
 */
export function linkBlocks(tree: Root, links: readonly TextLink[]): void {
  wrapBlocks(tree, links, ({ href }, nodes) => {
    const marks: Mark[] = [];
    readPhrasing(nodes, marks, 0);
    return marks.some(({ kind }) => kind === "closed") ? nodes : [element("a", { href }, nodes)];
  });
}

/** Mark stretches of a passage's blocks, in place, in order as links are. */
export function markBlocks(tree: Root, stretches: readonly TextStretch[]): void {
  wrapBlocks(tree, stretches, (_, nodes) => [element("mark", {}, nodes)]);
}

type Wrap<T> = (stretch: T, nodes: readonly ElementContent[]) => readonly ElementContent[];

function wrapBlocks<T extends TextStretch>(tree: Root, stretches: readonly T[], wrap: Wrap<T>): void {
  if (stretches.length === 0) return;
  const runs = listRuns(tree);
  // From the end, so that neither places in a parent nor offsets in a text move under what is still to come.
  for (const [block, { parent, first, nodes }] of [...runs.entries()].reverse()) {
    const ofBlock = stretches.filter((stretch) => stretch.block === block).reverse();
    if (ofBlock.length === 0) continue;
    const wrapped = ofBlock.reduce<readonly ElementContent[]>(
      (now, stretch) => wrapStretch(now, stretch, (inside) => wrap(stretch, inside)),
      nodes,
    );
    replaceNodes<RootContent>(parent.children, first, nodes.length, wrapped);
  }
}

/** Put nodes in the place of some others of a list. */
function replaceNodes<T>(list: T[], first: number, count: number, nodes: readonly T[]): void {
  const after = list.splice(first).slice(count);
  for (const node of [...nodes, ...after]) list.push(node);
}

function listRuns(tree: Root): readonly Run[] {
  const runs: Run[] = [];
  let items = 0;
  const visit = (parent: Parents, item: number | undefined) => {
    for (let index = 0; index < parent.children.length; index += 1) {
      const nodes = takePhrasing(parent, index);
      if (nodes.length > 0) {
        if (readPhrasing(nodes, [], 0).trim() !== "") runs.push({ parent, first: index, nodes, item });
        index += nodes.length - 1;
        continue;
      }
      const child = parent.children[index];
      if (child?.type !== "element" || child.tagName === "pre") continue;
      visit(child, child.tagName === "li" && item === undefined ? items++ : item);
    }
  };
  visit(tree, undefined);
  return runs;
}

function takePhrasing(parent: Parents, first: number): readonly ElementContent[] {
  const nodes: ElementContent[] = [];
  for (let index = first; ; index += 1) {
    const node = parent.children[index];
    if (node?.type !== "text" && !(node?.type === "element" && phrasing.has(node.tagName))) return nodes;
    nodes.push(node);
  }
}

/** Read phrasing as text and collect what its stretches are. */
function readPhrasing(nodes: readonly ElementContent[], marks: Mark[], offset: number): string {
  let value = "";
  for (const node of nodes) {
    const start = offset + value.length;
    value += readNode(node, marks, start);
    const kind = node.type === "element" ? getKind(node) : undefined;
    if (kind) marks.push({ start, end: offset + value.length, kind });
  }
  return value;
}

function readNode(node: ElementContent, marks: Mark[], offset: number): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  if (node.tagName === "br") return "\n";
  const formula = getFormula(node);
  if (!formula) return readPhrasing(node.children, marks, offset);
  const result = typeset(formula.value, formula.display);
  return result.ok ? readMathml(getMathml(result.nodes)).trim() : formula.value.trim();
}

function getKind(node: Element): Mark["kind"] | undefined {
  if (getFormula(node)) return "formula";
  if (node.tagName === "a" || node.tagName === "code") return "closed";
  return node.tagName === "strong" || node.tagName === "em" ? "emphasis" : undefined;
}

function wrapStretch(
  nodes: readonly ElementContent[],
  { start, end }: Stretch,
  wrap: (nodes: readonly ElementContent[]) => readonly ElementContent[],
): readonly ElementContent[] {
  const before: ElementContent[] = [];
  const inside: ElementContent[] = [];
  const after: ElementContent[] = [];
  let offset = 0;
  for (const node of nodes) {
    const from = offset;
    offset += readNode(node, [], 0).length;
    if (offset <= start) before.push(node);
    else if (from >= end) after.push(node);
    else if (from >= start && offset <= end) inside.push(node);
    else if (node.type === "text") {
      for (const text of cut(node.value, 0, start - from)) before.push(text);
      for (const text of cut(node.value, start - from, end - from)) inside.push(text);
      for (const text of cut(node.value, end - from, node.value.length)) after.push(text);
    } else if (node.type === "element" && from <= start && offset >= end && isOpen(node)) {
      const children = wrapStretch(node.children, { start: start - from, end: end - from }, wrap);
      before.push({ ...node, children: [...children] });
    } else return nodes;
  }
  return [...before, ...(inside.length === 0 ? [] : wrap(inside)), ...after];
}

function isOpen(node: Element): boolean {
  const kind = getKind(node);
  return kind === undefined || kind === "emphasis";
}

function cut(value: string, from: number, to: number): ElementContent[] {
  const piece = value.slice(Math.max(0, from), Math.max(0, to));
  return piece === "" ? [] : [text(piece)];
}
