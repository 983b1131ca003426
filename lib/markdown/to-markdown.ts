import type { Element, Root } from "hast";
import { type Handle, type Options, toMdast } from "hast-util-to-mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { visit } from "unist-util-visit";

/** A sign of money would begin a formula. */
const money = { unsafe: [{ character: "$", inConstruct: "phrasing" as const }] };

/** KaTeX keeps a formula's source beside what it draws. */
const writeSpan: Handle = (state, element: Element) => {
  const { className } = element.properties;
  if (!Array.isArray(className) || !className.includes("katex")) return state.all(element);
  let tex = "";
  visit(element, { tagName: "annotation" }, ({ children: [child] }: Element) => {
    if (child?.type === "text") tex = child.value;
  });
  return { type: "html", value: `$${tex}$` };
};

/** Comments are React's own. */
const options: Options = { handlers: { span: writeSpan }, nodeHandlers: { comment: () => undefined } };

/** Write a tree of HTML as Markdown that GitHub's readers show alike, its formulas as TeX between `$`. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(toMdast(tree, options), {
    bullet: "-",
    listItemIndent: "one",
    rule: "-",
    extensions: [gfmToMarkdown(), money],
  });
}
