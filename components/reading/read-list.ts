import type { ListContext, ListedPaper } from "@/lib/reading/context";
import type { PaperSummary } from "@/lib/reading/mark";
import { fillString } from "@/lib/site/strings";
import { searchPath } from "@/lib/site/urls";
import { getListAddress } from "./list-address";
import { getPaper, getTitleLink, listItems } from "./paper-items";
import { listStrings } from "./strings";

/** Read the list that a page shows, to follow it from one of its papers on. */
export function readList(item: HTMLElement): Omit<ListContext, "before"> {
  const papers = listItems().map(readPaper);
  const shown = Number(item.closest<HTMLElement>("[data-total]")?.dataset.total);
  const { pathname, search } = getListAddress();
  return {
    label: readLabel(item),
    address: pathname + search,
    papers,
    total: Math.max(papers.length, shown || 0),
  };
}

/** Read the title of a paper that the page lists, as plain text; its identifier where the page has none. */
export function readListedTitle(id: string): Omit<ListedPaper, "id"> {
  const item = document.querySelector<HTMLElement>(`article[data-paper="${CSS.escape(id)}"]`);
  return item ? readPaper(item) : { title: id };
}

/**
 * Read what an item shows of its paper, to be kept until all of it is looked up: authors appear there in part, so none is
 * taken. Undefined in a list that does not name days.
 */
export function readSummary(item: HTMLElement): PaperSummary | undefined {
  const { listDay } = item.closest<HTMLElement>("[data-list-day]")?.dataset ?? {};
  const date = listDay ?? /\/digests\/(\d{4}-\d{2}-\d{2})\//.exec(getListAddress().pathname)?.[1];
  if (date === undefined) return undefined;
  const categories = item.dataset.categories?.split(" ") ?? [];
  return { title: readPaper(item).title, authors: [], categories, date };
}

function readPaper(item: HTMLElement): ListedPaper {
  const link = getTitleLink(item);
  const lang = link?.closest<HTMLElement>("[lang]")?.lang;
  return { id: getPaper(item), title: readPlainText(link), ...(lang && { lang }) };
}

/** A search is named by what was asked, any other list by the heading over it. */
function readLabel(item: HTMLElement): ListContext["label"] {
  const { pathname, search } = getListAddress();
  const query = new URLSearchParams(search).get("q");
  if (pathname === searchPath() && query !== null) {
    const write = (language: "en" | "zh") => fillString(listStrings["list-search"], language, { query });
    return { en: write("en"), zh: write("zh") };
  }
  const title = document.querySelector("main h1");
  // The front page's own title is for those who hear it; what it lists has a heading of its own.
  const heading = title?.classList.contains("sr-only") ? item.closest("section")?.querySelector("h2") : title;
  return { en: readPlainText(heading, "ui-zh"), zh: readPlainText(heading, "ui-en") };
}

/** Read the text of an element without the other language and marks of languages, and each formula once. */
export function readPlainText(
  element: Element | null | undefined,
  otherLanguage?: "ui-en" | "ui-zh",
): string {
  if (!element) return "";
  const left = [".katex-html", "annotation", ".stand-in", ...(otherLanguage ? [otherLanguage] : [])];
  return readWithout(element, left.join()).replace(/\s+/g, " ").trim();
}

function readWithout(element: Element, left: string): string {
  // Most texts have no formula, and to copy hundreds of them takes a while.
  if (!element.querySelector(left)) return element.textContent;
  const copy = document.createElement("div");
  copy.append(element.cloneNode(true));
  for (const extra of copy.querySelectorAll(left)) extra.remove();
  return copy.textContent;
}
