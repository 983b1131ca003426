import { storageKey } from "@/lib/site/storage-key";
import { type ListOrder, orders } from "./arrange-parts";

export const orderKey = storageKey("order");

/** Read which order of lists the reader chose last; undefined where none was, or the personal one is switched off. */
export function readOrder(): ListOrder | undefined {
  try {
    const stored = localStorage.getItem(orderKey);
    const order = orders.find((name) => name === stored);
    return order === "for-you" && !isPersonal() ? undefined : order;
  } catch {
    return undefined;
  }
}

/** Remember an order of lists; where the browser stores nothing, it holds for this page. */
export function writeOrder(order: ListOrder): void {
  try {
    localStorage.setItem(orderKey, order);
  } catch {
    // The next page begins with the usual order.
  }
}

/** Tell whether the reader lets the site order papers by what they keep and read. */
export function isPersonal(): boolean {
  return document.documentElement.dataset.personal !== "off";
}
