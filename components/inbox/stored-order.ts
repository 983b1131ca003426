import { storageKey } from "@/lib/site/storage-key";
import { type ListOrder, orders } from "./arrange-parts";

const orderKey = storageKey("order");

/** Read which order of lists the reader chose last; undefined where none was. */
export function readOrder(): ListOrder | undefined {
  try {
    const stored = localStorage.getItem(orderKey);
    return orders.find((name) => name === stored);
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
