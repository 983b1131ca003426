import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import katex, { type KatexOptions } from "katex";
import { element, getFormula, mapChildren, text } from "./nodes";

/** A formula that KaTeX refused, and its reason. */
export type MathError = { readonly formula: string; readonly reason: string };

/** Longer ones are not formulas but damage: the longest of 6,600 measured has 169 characters. */
const maxLength = 2000;
/** Characters of TeX that are typeset in one passage; KaTeX writes up to 500 for one of hostile input. */
const maxTotal = 20_000;
/** KaTeX, the tree and React recurse at each level of HTML; real formulas stay under 40. */
const maxDepth = 200;

const options: KatexOptions = {
  output: "htmlAndMathml",
  throwOnError: true,
  strict: "ignore",
  trust: refuseCommand,
  maxExpand: 1000,
  maxSize: 20,
};

/** HTML parsers know what `math` is; the attribute is a twelfth of a formula's bytes. */
const namespace = / xmlns="[^"]*"/;

/** What became of a tree's formulas. */
export type MathReport = { readonly typeset: number; readonly errors: readonly MathError[] };

/**
 * Replace the formula nodes of a tree by KaTeX's HTML and MathML, in place. A refused formula shows its source
 * in `code.math-error`. The nodes of a formula are shared by all trees that hold it: change none afterwards.
 */
export function typesetMath(tree: Root): MathReport {
  const errors: MathError[] = [];
  let count = 0;
  let total = 0;
  mapChildren(tree, (node) => {
    const found = getFormula(node);
    if (!found) return [node];
    count += 1;
    total += found.value.length;
    const result = total > maxTotal ? tooMuch : typeset(found.value, found.display);
    if (result.ok) return result.nodes;
    errors.push({ formula: found.value, reason: result.reason });
    return [renderRefused(found.value, found.display, result.reason)];
  });
  return { typeset: count - errors.length, errors };
}

type Typeset =
  | { readonly ok: true; readonly nodes: readonly ElementContent[] }
  | { readonly ok: false; readonly reason: string };

const tooMuch: Typeset = {
  ok: false,
  reason: `beyond the first ${maxTotal} characters of math in a passage`,
};

/** Half of an archive's formulas are repetitions, nearly all of them short and near each other. */
const cache = new Map<string, Typeset>();
const cacheSize = 1000;

/** Typeset one formula with KaTeX, as HTML and MathML; what KaTeX refuses comes back with its reason. */
export function typeset(value: string, display: boolean): Typeset {
  const key = `${display ? "$$" : "$"}${value}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= cacheSize) cache.clear();
  const result = value.length > maxLength ? tooLong : runKatex(value, display);
  cache.set(key, result);
  return result;
}

const tooLong: Typeset = { ok: false, reason: `longer than ${maxLength} characters` };

function runKatex(value: string, display: boolean): Typeset {
  try {
    // KaTeX writes `\gdef` into the macros it is given: each formula gets its own.
    const macros = { "\\mbox": "\\text{#1}" };
    const html = katex.renderToString(value, { ...options, macros, displayMode: display });
    const { children } = fromHtml(html.replace(namespace, ""), { fragment: true });
    const nodes = children.filter((node) => node.type === "element");
    // A display formula scrolls in itself, so it has to be reachable by keyboard.
    if (display) for (const node of nodes) node.properties.tabIndex = 0;
    return isDeeper(nodes, maxDepth) ? { ok: false, reason: "nested too deeply" } : { ok: true, nodes };
  } catch (error) {
    if (error instanceof katex.ParseError) return { ok: false, reason: error.rawMessage };
    if (error instanceof RangeError) return { ok: false, reason: "nested too deeply" };
    throw error;
  }
}

/** Refuse `\href`, `\includegraphics` and the like: KaTeX itself would drop their arguments from sight. */
function refuseCommand({ command }: { readonly command: string }): never {
  throw new katex.ParseError(`${command} is not allowed`);
}

function renderRefused(value: string, display: boolean, reason: string): Element {
  const dollars = display ? "$$" : "$";
  return element("code", { className: ["math-error"], title: reason }, [text(dollars + value + dollars)]);
}

function isDeeper(nodes: readonly ElementContent[], limit: number): boolean {
  let level = [...nodes];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((node) => (node.type === "element" ? node.children : []));
    if (level.length === 0) return false;
  }
  return true;
}
