import type { Parents, Root } from "hast";
import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import { remark } from "remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import type { Processor } from "unified";
import { isWithinBounds } from "./bounds";
import { handlers, remarkUnusedFootnotes } from "./handlers";
import { linkAddresses } from "./links";
import { mathFromMarkdown, mathSyntax } from "./math-syntax";
import { element, joinText, mapChildren, text } from "./nodes";
import { showControls } from "./visible";

/**
 * Constructs of CommonMark and GFM that lose or misread what language models write:
 * - HTML: `<think>` and `<human, verb, object>` are text to be seen;
 * - definitions: an unused one would vanish;
 * - setext headings: models end a metadata block with a rule and mean a rule;
 * - indented code: models indent prose; code comes in fences;
 * - autolinks: `<human:action>` is text to be seen;
 * - literal autolinks: they run on over CJK punctuation, `linkAddresses` does not.
 */
const disabledConstructs = [
  "htmlFlow",
  "htmlText",
  "definition",
  "setextUnderline",
  "codeIndented",
  "autolink",
  "wwwAutolink",
  "protocolAutolink",
  "emailAutolink",
];

/** What the page may hold: phrasing, lists, tables and code; no image, form, style, or handler. */
const schema: Schema = {
  tagNames: (
    "p h1 h2 h3 h4 h5 h6 blockquote pre hr br ul ol li section table thead tbody tr th td " +
    "a strong em del code sup span"
  ).split(" "),
  attributes: {
    a: ["href", "title", "rel", "ariaDescribedBy", "ariaLabel", "dataFootnoteRef", "dataFootnoteBackref"],
    code: [["className", /^language-[\w+#.-]+$/, "math-inline", "math-display"]],
    ol: ["start"],
    p: [["className", "sr-only"]],
    section: ["dataFootnotes"],
    td: ["align"],
    th: ["align"],
    "*": ["id"],
  },
  protocols: { href: ["http", "https"] },
  // Footnotes alone have ids, and `prefixIds` makes them those of their passage.
  clobber: [],
  required: {},
  strip: ["script"],
  ancestors: {
    li: ["ol", "ul"],
    thead: ["table"],
    tbody: ["table"],
    tr: ["table"],
    th: ["table"],
    td: ["table"],
  },
  allowComments: false,
  allowDoctypes: false,
};

/** What a listener hears of footnotes, in the language of the passage. */
type FootnoteWords = { readonly label: string; readonly back: string };

function createProcessor({ label, back }: FootnoteWords) {
  return remark()
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(remarkConstructs)
    .use(remarkUnusedFootnotes)
    .use(remarkRehype, {
      clobberPrefix: "",
      footnoteLabel: label,
      footnoteLabelTagName: "p",
      footnoteBackLabel: (index) => `${back} ${index + 1}`,
      handlers,
    })
    .use(rehypeText)
    .use(rehypeSanitize, schema)
    .freeze();
}

const english = createProcessor({ label: "Footnotes", back: "Back to reference" });
const chinese = createProcessor({ label: "脚注", back: "返回引用" });

/**
 * Parse the Markdown of a language model into a sanitized tree, with formulas as nodes still to be typeset.
 * Every text parses; the caller bounds its size and nesting (`isWithinBounds`).
 */
function parseMarkdown(source: string): Root {
  const processor = /\p{Script=Han}/u.test(source) ? chinese : english;
  return processor.runSync(processor.parse(source));
}

/** Parse Markdown of any size: what is too large or too deep for a parser in bounded time stays as typed, in `pre`. */
export function parseBoundedMarkdown(source: string): Root {
  const visible = showControls(source);
  if (isWithinBounds(visible)) return parseMarkdown(visible);
  return { type: "root", children: [element("pre", {}, [text(visible)])] };
}

function remarkConstructs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    mathSyntax(),
    { disable: { null: disabledConstructs } },
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()];
}

/** Turn bare addresses into links, outside of links and code, and check boxes into signs. */
function rehypeText(): (tree: Root) => void {
  return (tree) => {
    joinText(tree);
    mapChildren(tree, (node, ancestors) => {
      if (node.type === "element" && node.tagName === "input")
        return [text(node.properties.checked ? "☑" : "☐")];
      return node.type === "text" && !isLiteral(ancestors) ? linkAddresses(node.value) : [node];
    });
  };
}

function isLiteral(ancestors: readonly Parents[]): boolean {
  return ancestors.some(
    (node) => node.type === "element" && (node.tagName === "a" || node.tagName === "code"),
  );
}
