import { speakName } from "@/lib/citation/author-name";

/** Parts of the page that are copied, in their order; the rest is one click away from the link. */
const copiedParts = ["tldr", "summary", "key-findings", "abstract"] as const;

/**
 * Write a paper as Markdown from its own page: title, authors, addresses, and what is shown of its summary and
 * abstract, each passage with who wrote it. What a generator spoiled is left out.
 */
export function createPaperMarkdown(page: ParentNode): string {
  const title = page.querySelector("h1");
  const meta = (name: string) =>
    [...page.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(({ content }) => content);
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const arxiv = meta("citation_arxiv_id").map((id) => `<https://arxiv.org/abs/${id}>`);
  const head = [
    title && `# ${writeLine(title)}`,
    escapeMarkdown(meta("citation_author").map(speakName).join(", ")),
    [...arxiv, canonical && `<${canonical.href}>`].filter(Boolean).join(" · "),
  ];
  const parts = copiedParts.map((id) => page.querySelector(`section[aria-labelledby="${id}"]`));
  const texts = parts.flatMap((part) => (part ? writeBlocks(part, 0) : []));
  return `${[...head, ...texts].filter(Boolean).join("\n\n")}\n`;
}

/** Write the blocks within an element, as deep in lists as said. */
function writeBlocks(element: Element, depth: number): string[] {
  return [...element.children].flatMap((child): string[] => {
    if (!isShown(child)) return [];
    const level = /^H([1-6])$/.exec(child.tagName)?.[1];
    if (level !== undefined) return [`${"#".repeat(Number(level))} ${writeLine(child)}`];
    switch (child.tagName) {
      case "P":
        return [writeParagraph(child)];
      case "UL":
      case "OL":
        return [writeList(child, depth)];
      case "PRE":
        return [`\`\`\`\n${child.textContent.replaceAll("```", "`` `").trimEnd()}\n\`\`\``];
      case "TABLE":
        return [...child.querySelectorAll("tr")].map((row) => [...row.cells].map(writeLine).join(" | "));
      default:
        return isInline(child) ? [writeLine(child)] : writeBlocks(child, depth);
    }
  });
}

/** A line that names who wrote a passage is told from the passage itself. */
function writeParagraph(paragraph: Element): string {
  const line = escapeStart(writeLine(paragraph));
  return paragraph.closest(".prose") === null && line !== "" ? `*— ${line}*` : line;
}

function writeList(list: Element, depth: number): string {
  const items = [...list.children].filter((item) => item.tagName === "LI");
  const indent = "   ".repeat(depth);
  return items
    .map((item, place) => {
      const mark = list.tagName === "OL" ? `${place + 1}.` : "-";
      const nested = [...item.children].filter((child) => /^[OU]L$/.test(child.tagName));
      const inner = nested.map((child) => `\n${writeList(child, depth + 1)}`).join("");
      return `${indent}${mark} ${writeLine(item)}${inner}`;
    })
    .join("\n");
}

/** Write the text of an element in one line, its formulas as TeX; lists within are written by their own. */
function writeLine(element: Element): string {
  const parts = [...element.childNodes].map((node) => {
    if (node instanceof Text) return escapeMarkdown(node.data);
    return node instanceof Element && isShown(node) ? writeInline(node) : "";
  });
  return parts.join("").replace(/\s+/g, " ").trim();
}

function writeInline(element: Element): string {
  if (element.classList.contains("katex")) {
    return `$${element.querySelector("annotation")?.textContent ?? element.textContent}$`;
  }
  const text = () => keepEdges(element);
  switch (element.tagName) {
    case "STRONG":
    case "B":
      return `**${writeLine(element)}**`;
    case "EM":
    case "I":
      return `*${writeLine(element)}*`;
    case "CODE":
      return `\`${element.textContent.replaceAll("`", "'")}\``;
    case "A":
      return element instanceof HTMLAnchorElement ? `[${writeLine(element)}](<${element.href}>)` : text();
    case "BR":
      return " ";
    case "UL":
    case "OL":
      return "";
    default:
      return text();
  }
}

/** An inline element's own white space parts it from its neighbours. */
function keepEdges(element: Element): string {
  const [before = "", after = ""] = [/^\s+/, /\s+$/].map((edge) => edge.exec(element.textContent)?.[0]);
  return `${before && " "}${writeLine(element)}${after && " "}`;
}

/** What the page's settings hide, and what is folded as spoiled, is not copied. */
function isShown(element: Element): boolean {
  return element.tagName !== "DETAILS" && getComputedStyle(element).display !== "none";
}

function isInline(element: Element): boolean {
  return ["SPAN", "A", "STRONG", "EM", "CODE"].includes(element.tagName);
}

/** Escape what Markdown or a page made of it would take for markup; the text comes from anywhere. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&$~|]/g, "\\$&");
}

/** The beginning of a line could still make a heading, a list or a rule of it. */
function escapeStart(line: string): string {
  return line.replace(/^[#+-]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}
