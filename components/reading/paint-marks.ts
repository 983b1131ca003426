import type { PaperMarks } from "./marks";
import { getPaper, getTitleLink, itemSelector } from "./paper-items";

/** `id`s of the hidden words that name an item's buttons and describe the title of a read one. */
export const wordIds = { keep: "word-keep", read: "word-read" } as const;

/** What a button of an item changes. */
export type ItemAction = keyof typeof wordIds;

/** Milliseconds of painting at a time: a phone answers its reader in between. */
const slice = 12;

let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * Show on every item of the page what is remembered of its paper: attributes for the stylesheet, and two buttons. Those
 * that take longer come soon after.
 */
export function paintMarks(marks: PaperMarks): void {
  // From now on what is not marked as read is unread.
  document.documentElement.dataset.marks = "";
  clearTimeout(rest);
  paintItems([...document.querySelectorAll<HTMLElement>(itemSelector)], marks);
}

function paintItems(items: readonly HTMLElement[], marks: PaperMarks): void {
  const end = performance.now() + slice;
  for (const [place, item] of items.entries()) {
    if (performance.now() > end) {
      rest = setTimeout(() => paintItems(items.slice(place), marks));
      return;
    }
    const paper = getPaper(item);
    paintItem(item, { isRead: marks.read.has(paper), isKept: marks.kept.has(paper) });
  }
}

function paintItem(
  item: HTMLElement,
  { isRead, isKept }: { readonly isRead: boolean; readonly isKept: boolean },
) {
  const place = item.querySelector(".item-actions");
  const isSame = item.hasAttribute("data-read") === isRead && item.hasAttribute("data-kept") === isKept;
  // A change of one paper leaves the hundreds of others alone.
  if (place?.firstChild && isSame) return;
  item.toggleAttribute("data-read", isRead);
  item.toggleAttribute("data-kept", isKept);
  const link = getTitleLink(item);
  if (!link) return;
  // Who hears the page learns it with the title, where the others see it.
  if (isRead) link.setAttribute("aria-describedby", wordIds.read);
  else link.removeAttribute("aria-describedby");
  if (!place) return;
  if (!place.firstChild) {
    link.id ||= `title-${getPaper(item)}`;
    place.append(createButton("keep", link.id), createButton("read", link.id));
  }
  const [keep, read] = place.children;
  keep?.setAttribute("aria-pressed", String(isKept));
  read?.setAttribute("aria-pressed", String(isRead));
}

function createButton(action: ItemAction, title: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.action = action;
  button.setAttribute("aria-labelledby", `${wordIds[action]} ${title}`);
  return button;
}
