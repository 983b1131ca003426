import { sitePath } from "@/lib/site/urls";
import { fetchPaperHtml } from "./paper-html";

const stylesheet = sitePath("/katex/katex.css");

/** Pages that stay at hand, the last used last: two screens of a list on a desk. */
const kept = 24;
const pages = new Map<string, Promise<Document>>();

/**
 * Load a paper's own page, of which what other pages show is a copy; one that was loaded is at hand. Throws where it
 * cannot be had.
 */
export function loadPaperPage(id: string): Promise<Document> {
  const page = pages.get(id) ?? fetchPage(id);
  pages.delete(id);
  pages.set(id, page);
  const [oldest] = pages.keys();
  if (pages.size > kept && oldest !== undefined) pages.delete(oldest);
  return page;
}

async function fetchPage(id: string): Promise<Document> {
  try {
    return new DOMParser().parseFromString(await fetchPaperHtml(id), "text/html");
  } catch (error) {
    // The next one who asks tries again.
    pages.delete(id);
    throw error;
  }
}

/** Lower the headings of a copy to fit below those of the page that shows it; what they look like stays. */
export function lowerHeadings(copy: ParentNode, levels: number): void {
  for (const heading of copy.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    heading.setAttribute("aria-level", String(Math.min(6, Number(heading.tagName.slice(1)) + levels)));
  }
}

/** Link KaTeX's stylesheet where a copy is the first to need it; resolves when it has loaded, or failed to. */
export function linkMathStyles(copy: ParentNode): Promise<void> {
  if (!copy.querySelector(".katex")) return Promise.resolve();
  if (document.querySelector(`link[rel="stylesheet"][href="${stylesheet}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = stylesheet;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}
