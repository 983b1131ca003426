import type { Marks } from "./marks";
import { getPaper, getTitleLink, itemSelector } from "./paper-items";

/** `id`s of the hidden words that name an item's buttons and describe the title of a read one. */
export const wordIds = { keep: "word-keep", read: "word-read" } as const;

/** What a button of an item changes. */
export type ItemAction = keyof typeof wordIds;

/** Show on every item of the page what is remembered of its paper: attributes for the stylesheet, and two buttons. */
export function paintMarks(marks: Marks): void {
  // From now on what is not marked as read is unread.
  document.documentElement.dataset.marks = "";
  for (const item of document.querySelectorAll<HTMLElement>(itemSelector)) {
    const paper = getPaper(item);
    paintItem(item, { isRead: marks.read.has(paper), isKept: marks.kept.has(paper) });
  }
}

function paintItem(
  item: HTMLElement,
  { isRead, isKept }: { readonly isRead: boolean; readonly isKept: boolean },
) {
  item.toggleAttribute("data-read", isRead);
  item.toggleAttribute("data-kept", isKept);
  const link = getTitleLink(item);
  if (!link) return;
  // Who hears the page learns it with the title, where the others see it.
  if (isRead) link.setAttribute("aria-describedby", wordIds.read);
  else link.removeAttribute("aria-describedby");
  const place = item.querySelector(".item-actions");
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
