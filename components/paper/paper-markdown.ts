import type { ElementContent, Nodes, RootContent } from "hast";
import { fromDom } from "hast-util-from-dom";
import { SKIP, visit } from "unist-util-visit";
import { speakName } from "@/lib/citation/author-name";
import { writeMarkdown } from "@/lib/markdown/to-markdown";

/** Parts of the page that are copied, in their order; the rest is one click away from the link. */
const copiedParts = ["tldr", "summary", "key-findings", "abstract"] as const;

/**
 * Write a paper as Markdown from its own page: title, authors, addresses, and what is shown of its summary and
 * abstract, each passage with who wrote it. What a generator spoiled is left out.
 */
export function createPaperMarkdown(page: ParentNode): string {
  const meta = (name: string) =>
    [...page.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(({ content }) => content);
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const addresses = [
    ...meta("citation_arxiv_id").map((id) => `https://arxiv.org/abs/${id}`),
    ...(canonical ? [canonical.href] : []),
  ];
  const links = addresses.flatMap((href, place) => [
    ...(place > 0 ? [createText(" · ")] : []),
    createElement("a", [createText(href)], { href }),
  ]);
  const parts = copiedParts.map((id) => page.querySelector(`section[aria-labelledby="${id}"]`));
  const children = [
    ...copyShown(page.querySelector("h1")),
    createElement("p", [createText(meta("citation_author").map(speakName).join(", "))]),
    createElement("p", links),
    ...parts.flatMap(copyShown),
  ];
  return writeMarkdown({ type: "root", children });
}

/** Copy an element as far as it is shown: its links in full, and the lines that name the writer of a passage, distinguished from the passage. */
function copyShown(element: Element | null): RootContent[] {
  if (!element) return [];
  const hidden = new Set<Nodes>();
  const copy = fromDom(element, {
    afterTransform(node, copied) {
      if (!(node instanceof HTMLElement) || copied.type !== "element") return;
      if (!isShown(node)) hidden.add(copied);
      if (node instanceof HTMLAnchorElement) copied.properties.href = node.href;
      if (node.tagName === "P" && !node.closest(".prose")) {
        copied.children = [createElement("em", [createText("— "), ...copied.children])];
      }
    },
  });
  visit(copy, (node, place, parent) => {
    if (!parent || place === undefined || !hidden.has(node)) return;
    parent.children.splice(place, 1);
    return [SKIP, place];
  });
  return copy.type === "element" ? [copy] : [];
}

/** What the page's settings hide, and what is folded as spoiled, is not copied. */
function isShown(element: HTMLElement): boolean {
  return element.tagName !== "DETAILS" && getComputedStyle(element).display !== "none";
}

function createElement(tagName: string, children: ElementContent[], properties = {}): ElementContent {
  return { type: "element", tagName, properties, children };
}

function createText(value: string): ElementContent {
  return { type: "text", value };
}
