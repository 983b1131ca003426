import type { Root } from "react-dom/client";
import { hydrateIslands, type Islands } from "@/components/layout/hydrate-islands";
import { CitationFormats } from "@/components/paper/citation-formats";
import { linkMathStyles, loadPaperPage, lowerHeadings } from "@/components/paper/page-copy";
import { PaperActions } from "@/components/paper/paper-actions";
import { paperPath } from "@/lib/site/urls";

const islands: Islands = { CitationFormats, PaperActions };

/** Milliseconds that a paper stays before its page is asked for, where others were passed over as quickly. */
const settling = 150;
/** Related papers that are named beside a paper as well. */
const mostRelated = 3;
let filled = 0;

/**
 * Fill a place with a paper, as its own page shows it: at once with what its row in the list says, where it has one.
 * Where the page cannot be had, the browser opens it. Returns how to take the paper away.
 */
export function fillPane(
  place: HTMLElement,
  paper: string,
  row: HTMLElement | undefined,
  whenFilled: () => void,
): () => void {
  let isWanted = true;
  let roots: Root[] = [];
  const isHasty = performance.now() - filled < settling;
  filled = performance.now();
  place.replaceChildren(row ? createPreview(row) : "");
  const fill = async () => {
    if (isHasty) await new Promise((resolve) => setTimeout(resolve, settling));
    if (!isWanted) return;
    const page = await loadPaperPage(paper);
    const copy = copyPage(page);
    await linkMathStyles(copy);
    if (!isWanted) return;
    place.replaceChildren(copy);
    roots = hydrateIslands(place, islands, { isPart: true });
    document.title = page.title;
    whenFilled();
  };
  fill().catch(() => {
    if (isWanted) window.location.replace(paperPath(paper));
  });
  return () => {
    isWanted = false;
    // Not while another tree is being rendered.
    queueMicrotask(() => {
      for (const root of roots) root.unmount();
    });
  };
}

/** Copy the article of a paper's page, and the tags by which its parts know the paper. Throws where there is none. */
function copyPage(page: Document): DocumentFragment {
  const article = page.querySelector(".paper-page");
  if (!article) throw new Error("The page shows no paper.");
  const copy = document.createDocumentFragment();
  const tags = page.head.querySelectorAll('meta[name^="citation_"], link[rel="canonical"]');
  for (const node of [...tags, article]) copy.append(document.importNode(node, true));
  // The list is the way on, and the bar of the pane stays in sight.
  for (const extra of copy.querySelectorAll('[data-island="PaperBar"], [data-island="ContextPager"]'))
    extra.remove();
  addRelated(copy);
  lowerHeadings(copy, 1);
  return copy;
}

/** Name the first related papers among the contents as well, which stay in sight. */
function addRelated(copy: DocumentFragment): void {
  const links = [...copy.querySelectorAll('[aria-labelledby="related"] li > a')].slice(0, mostRelated);
  const place = copy.querySelector('.paper-contents a[href="#related"]')?.parentElement;
  if (links.length === 0 || !place) return;
  const list = document.createElement("ul");
  for (const link of links) {
    const item = document.createElement("li");
    item.append(link.cloneNode(true));
    list.append(item);
  }
  place.append(list);
}

/** Show what a row says in the form of its paper's page. */
function createPreview(row: HTMLElement): HTMLElement {
  const preview = document.createElement("div");
  preview.className = "paper-page";
  preview.setAttribute("aria-busy", "true");
  const header = document.createElement("header");
  const title = document.createElement("h1");
  title.setAttribute("aria-level", "2");
  const heading = row.querySelector<HTMLElement>("h2, h3, h4");
  title.lang = heading?.lang ?? "";
  for (const node of heading?.querySelector("a")?.childNodes ?? []) title.append(node.cloneNode(true));
  header.append(title);
  const body = document.createElement("div");
  body.className = "paper-body tldr";
  for (const summary of row.querySelectorAll(".paper-lede")) {
    const text = document.importNode(summary, true);
    text.classList.replace("paper-lede", "prose");
    body.append(text);
  }
  preview.append(header, body);
  return preview;
}
