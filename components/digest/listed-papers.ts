import type { FilteredPaper } from "./day-filter";
import type { DayChoices } from "./day-filters";

/** Read the papers of a list from the attributes that the server wrote, without those that earlier days contained. */
export function readListedPapers(root: Element): FilteredPaper[] {
  return listArticles(root).map((article) => ({
    id: article.dataset.paper ?? "",
    day: article.closest<HTMLElement>("[data-list-day]")?.dataset.listDay ?? "",
    categories: splitWords(article.dataset.categories),
    sources: splitWords(article.dataset.sources),
    code: article.dataset.code !== undefined,
    flagged: article.dataset.flagged !== undefined,
  }));
}

/** List what the papers of a list can be distinguished by; their digests have no names here. */
export function countListed(papers: readonly FilteredPaper[]): DayChoices {
  const counts = new Map<string, number>();
  for (const name of papers.flatMap(({ categories }) => categories)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    papers: papers.length,
    code: papers.filter(({ code }) => code).length,
    flagged: papers.filter(({ flagged }) => flagged).length,
    categories: [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([value, count]) => ({ value, name: value, count })),
    sources: [],
  };
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
  return [...root.querySelectorAll<HTMLElement>(":not([data-seen]) > details article[data-paper]")];
}

function splitWords(words: string | undefined): string[] {
  return words === undefined || words === "" ? [] : words.split(" ");
}
