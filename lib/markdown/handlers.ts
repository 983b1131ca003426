import type { ElementContent } from "hast";
import type { Code, FootnoteDefinition, Image, Link, Root, Text } from "mdast";
import type { Handlers, State } from "mdast-util-to-hast";
import { visit } from "unist-util-visit";
import { link } from "./links";
import type { Formula } from "./math-syntax";
import { element, formula, text } from "./nodes";

/**
 * Rules of remark-rehype in place of its own: no image is fetched, a line end is a line break (models do not
 * wrap lines, they mean it), and nothing of a code fence's first line is dropped.
 */
export const handlers: Handlers = {
  code: renderCode,
  formula: (_: State, { value, display }: Formula) => formula(value, display),
  image: (_: State, { alt, url }: Image, parent: unknown) =>
    isLink(parent) ? text(alt || url) : link(url, [text(alt || url)]),
  link: renderLink,
  text: (_: State, { value }: Text) => breakLines(value),
};

/** Turn footnotes that nothing refers to, or that repeat a name, into paragraphs: remark-rehype drops them. */
export function remarkUnusedFootnotes(): (tree: Root) => void {
  return (tree) => {
    const used = new Set<string>();
    visit(tree, "footnoteReference", ({ identifier }) => {
      used.add(identifier);
    });
    visit(tree, "footnoteDefinition", (node, index, parent) => {
      if (used.delete(node.identifier) || !parent || index === undefined) return;
      parent.children[index] = {
        type: "blockquote",
        children: labelFootnote(node),
      };
    });
  };
}

function labelFootnote({ label, identifier, children }: FootnoteDefinition): FootnoteDefinition["children"] {
  const mark: Text = { type: "text", value: `[^${label ?? identifier}]: ` };
  const [first, ...rest] = children;
  if (first?.type !== "paragraph") return [{ type: "paragraph", children: [mark] }, ...children];
  return [{ ...first, children: [mark, ...first.children] }, ...rest];
}

/** GitHub's `math` fences are formulas; of other languages the name becomes a class. */
function renderCode(_: State, { lang, meta, value }: Code): ElementContent {
  if (lang === "math" && !meta) return formula(value, true);
  const isName = lang && /^[\w+#.-]+$/.test(lang);
  const head = isName ? meta : [lang, meta].filter(Boolean).join(" ");
  const className = isName ? [`language-${lang}`] : null;
  const body = text(`${head ? `${head}\n` : ""}${value}\n`);
  return element("pre", {}, [element("code", { className }, [body])]);
}

/** Links without a place are literal autolinks found by remark-gfm after the parse: `linkAddresses` knows better. */
function renderLink(state: State, node: Link): ElementContent[] {
  const label = state.all(node);
  return node.position ? [link(node.url, label, node.title)] : label;
}

function breakLines(value: string): ElementContent[] {
  return value
    .split("\n")
    .flatMap((line, index) => (index === 0 ? [text(line)] : [element("br", {}, []), text(line.trimStart())]));
}

function isLink(node: unknown): boolean {
  return typeof node === "object" && node !== null && "type" in node && node.type === "link";
}
