import type { ListedPaper } from "./day-filter";

/** Read the papers of a list from the attributes that the server wrote. */
export function readListedPapers(root: Element): ListedPaper[] {
  return listArticles(root).map(({ dataset }) => ({
    id: dataset.paper ?? "",
    categories: splitWords(dataset.categories),
    sources: splitWords(dataset.sources),
    code: dataset.code !== undefined,
    flagged: dataset.flagged !== undefined,
  }));
}

/** Show the papers that are named and hide the others, and with them the parts of the page that become empty. */
export function showPapers(root: Element, shown: ReadonlySet<string>): void {
  for (const article of listArticles(root)) {
    const isHidden = !shown.has(article.dataset.paper ?? "");
    if (article.hidden === isHidden) continue;
    article.hidden = isHidden;
    // The line between two papers belongs to the item of the list.
    const item = article.closest("li");
    if (item) item.hidden = isHidden;
  }
  for (const part of root.querySelectorAll<HTMLElement>("[data-part]")) {
    part.hidden = part.querySelector("article[data-paper]:not([hidden])") === null;
  }
}

function listArticles(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("article[data-paper]")];
}

function splitWords(words: string | undefined): string[] {
  return words === undefined || words === "" ? [] : words.split(" ");
}
