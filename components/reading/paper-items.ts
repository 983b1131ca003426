/** The articles that stand for papers in a list; `data-paper` holds the identifier. */
export const itemSelector = "article[data-paper]";

/** List the papers of a page in its order, those that a filter or a fold hides left out. */
export function listItems(): HTMLElement[] {
  const items = [...document.querySelectorAll<HTMLElement>(`main ${itemSelector}`)];
  return items.filter((item) => item.checkVisibility());
}

/** Return the identifier of an item's paper. */
export function getPaper(item: HTMLElement): string {
  return item.dataset.paper ?? "";
}

/** Return the link of an item's title. */
export function getTitleLink(item: HTMLElement): HTMLAnchorElement | null {
  return item.querySelector<HTMLAnchorElement>(":is(h2, h3, h4) a[href]");
}

/** Return whether an item's paper was read, as its marks say. */
export function isRead(item: HTMLElement): boolean {
  return item.dataset.read !== undefined;
}

/** Return the item whose paper is shown beside the list, or was last; undefined while the list is alone. */
export function getRow(): HTMLElement | undefined {
  const link = document.querySelector(`${itemSelector} a[aria-current]`);
  return link?.closest<HTMLElement>(itemSelector) ?? undefined;
}

/**
 * Return the item that holds the focus, as long as it is in view: who has scrolled away is elsewhere. One who reads
 * beside the list is at the item there.
 */
export function getFocusedItem(): HTMLElement | undefined {
  const item = document.activeElement?.closest<HTMLElement>(itemSelector);
  if (!item) return getRow();
  const { top, bottom } = item.getBoundingClientRect();
  return bottom > getTopEdge() && top < window.innerHeight ? item : undefined;
}

/** Return the item that one is at: the one with the focus, else the first whose beginning is in view. */
export function getCurrentItem(items: readonly HTMLElement[]): HTMLElement | undefined {
  return getFocusedItem() ?? items[countItemsBefore(items)];
}

/** Find the next item from where one is, or the previous one, that passes a test; undefined past the last. */
export function findItem(
  items: readonly HTMLElement[],
  direction: 1 | -1,
  passes: (item: HTMLElement) => boolean = () => true,
): HTMLElement | undefined {
  const focused = getFocusedItem();
  const from = focused ? items.indexOf(focused) : -1;
  const place = from >= 0 ? from : countItemsBefore(items);
  return direction === 1
    ? items.slice(from >= 0 ? place + 1 : place).find(passes)
    : items.slice(0, place).findLast(passes);
}

/** List the items above where one is: those scrolled past, or all of them where the end of the list is in view. */
export function listItemsAbove(items: readonly HTMLElement[]): HTMLElement[] {
  if (isAtEnd(items)) return [...items];
  const edge = getTopEdge();
  return items.slice(
    0,
    countWhile(items, (item) => item.getBoundingClientRect().bottom <= edge),
  );
}

/** Return whether the end of a list is in view. */
export function isAtEnd(items: readonly HTMLElement[]): boolean {
  const last = items.at(-1);
  return last !== undefined && last.getBoundingClientRect().bottom <= window.innerHeight;
}

/** Lead to an item: its title takes the focus, and the item comes into view below what sticks to the top. */
export function goToItem(item: HTMLElement): void {
  getTitleLink(item)?.focus({ preventScroll: true });
  const fits = item.offsetHeight < window.innerHeight * 0.7;
  item.scrollIntoView({ block: fits ? "nearest" : "start" });
}

/** Count the items that begin above what one sees. */
export function countItemsBefore(items: readonly HTMLElement[]): number {
  const edge = getTopEdge() - 1;
  return countWhile(items, (item) => item.getBoundingClientRect().top < edge);
}

/** Count the first items that pass a test which none of the others does; asks few of them, for each has to be laid out. */
function countWhile(items: readonly HTMLElement[], passes: (item: HTMLElement) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item && passes(item)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where the part of the window begins that nothing sticks to, in pixels from its top. */
function getTopEdge(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}
