import { createTexts } from "@/components/layout/create-texts";
import { getPaper } from "@/components/reading/paper-items";
import type { OrderAnswer } from "@/lib/interest/protocol";
import { parts } from "@/lib/interest/protocol";
import { groupBy } from "@/lib/library/group-by";
import type { UiString } from "@/lib/site/strings";
import { describeReason } from "./describe-reason";
import { interestStrings } from "./strings";

type Part = (typeof parts)[number];

/** A part of the reader's order as it stands in a list; `id` is its heading's. */
export type ArrangedPart = {
  readonly id: string;
  readonly name: Part;
  readonly count: number;
  readonly title: UiString;
};

/** The list that a row was written into, and its place there. */
type Home = { readonly list: Element; readonly place: number };

const homes = new WeakMap<Element, Home>();

/** The rows of a list that an order of the reader's moves: those that earlier days contained stay folded where they are. */
export function listPaperRows(papers: Element): HTMLElement[] {
  return [...papers.querySelectorAll<HTMLElement>("section[data-part] article[data-paper]")];
}

/**
 * Move the rows of a list into the parts of the reader's order, each with its reason; whatever the order does not name
 * comes with the rest.
 */
export function arrangeRows(papers: Element, order: OrderAnswer): ArrangedPart[] {
  restoreRows(papers);
  const items = new Map(listPaperRows(papers).map((row) => [getPaper(row), row.closest("li")] as const));
  const model = papers.querySelector<HTMLElement>("section[data-part]");
  if (!model) return [];
  rememberHomes(papers);
  const named = new Set(parts.flatMap((part) => order[part]));
  const others = [...items.keys()].filter((id) => !named.has(id));
  const arranged = parts.flatMap((part) => {
    const ids = part === "rest" ? [...order.rest, ...others] : order[part];
    const own = ids.flatMap((id) => items.get(id) ?? []);
    if (own.length === 0) return [];
    for (const item of own) addReason(item, part, order);
    const known = { id: partId(part), name: part, count: own.length, title: interestStrings[`part-${part}`] };
    return [{ ...known, section: createPart(model, part, own) }];
  });
  const sections = new DocumentFragment();
  for (const { section } of arranged) sections.append(section);
  papers.prepend(sections);
  return arranged.map(({ section: _, ...part }) => part);
}

function partId(part: Part): string {
  return `personal-${part}`;
}

/** Move the rows of a list back to where they were written. */
export function restoreRows(papers: Element): void {
  const moved = [...papers.querySelectorAll("section[data-reader-part] li")];
  for (const [list, items] of groupBy(moved, (item) => homes.get(item)?.list)) {
    if (!list) continue;
    for (const item of [...list.children, ...items].sort((a, b) => getPlace(a) - getPlace(b)))
      list.append(item);
  }
  for (const item of moved) item.querySelector(".paper-reason")?.remove();
  for (const part of papers.querySelectorAll("section[data-reader-part]")) part.remove();
}

function getPlace(item: Element): number {
  return homes.get(item)?.place ?? 0;
}

function rememberHomes(papers: Element): void {
  for (const list of papers.querySelectorAll("section[data-part] ul")) {
    for (const [place, item] of [...list.children].entries()) {
      if (!homes.has(item)) homes.set(item, { list, place });
      const day = list.closest<HTMLElement>("[data-list-day]")?.dataset.listDay;
      if (day && item instanceof HTMLElement) item.dataset.listDay = day;
    }
  }
}

function createPart(model: HTMLElement, part: Part, items: readonly Element[]): HTMLElement {
  const section = document.createElement("section");
  const fold = document.createElement("details");
  const summary = model.querySelector("summary")?.cloneNode(true);
  const list = document.createElement("ul");
  section.dataset.part = "";
  section.dataset.readerPart = part;
  section.setAttribute("aria-labelledby", partId(part));
  fold.className = "group/part";
  fold.open = part === "likely" || part === "maybe";
  fold.dataset.fold = `personal ${part}`;
  fold.dataset.written = String(fold.open);
  if (summary instanceof HTMLElement) {
    const heading = summary.querySelector("h2");
    if (heading) {
      heading.id = partId(part);
      heading.replaceChildren(createTexts(interestStrings[`part-${part}`]));
    }
    const count = summary.querySelector(":scope > span");
    if (count) count.textContent = String(items.length);
    fold.append(summary);
  }
  list.className = "divide-y divide-line";
  for (const item of items) list.append(item);
  fold.append(list);
  section.append(fold);
  return section;
}

function addReason(item: Element, part: Part, order: OrderAnswer): void {
  const id = item.querySelector<HTMLElement>("article[data-paper]")?.dataset.paper ?? "";
  const [reason] = order.reasons.get(id) ?? [];
  const facts = item.querySelector(".paper-facts");
  if (!facts) return;
  const line = document.createElement("span");
  line.className = "paper-reason";
  if (reason) line.append(describeReason(reason));
  if (part !== "muted") line.append(createUnwantedButton());
  facts.insertBefore(line, facts.querySelector("[data-details]"));
}

function createUnwantedButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.unwanted = "";
  button.setAttribute("aria-pressed", "false");
  button.append(createTexts(interestStrings.unwanted));
  return button;
}
