import { expect, type Page } from "@playwright/test";

/** Wait until the browser has stored that a paper was read: a page does so a moment after it is shown. */
export async function waitUntilRead(page: Page, id: string): Promise<void> {
  const isRead = async () => (await page.evaluate(listRows)).some((row) => row.id === id && "read" in row);
  await expect.poll(isRead).toBe(true);
}

/** Runs in the page: lists the rows of the site's store as they are; none before the site has made it. */
export async function listRows(): Promise<{ readonly id?: unknown }[]> {
  const opened = await new Promise<IDBDatabase | undefined>((resolve) => {
    const opening = indexedDB.open("arxiv-cv-digest", 1);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(undefined);
  });
  if (opened === undefined) return [];
  const asked = opened.transaction("papers").objectStore("papers").getAll();
  const rows = await new Promise<{ readonly id?: unknown }[]>((resolve) => {
    asked.onsuccess = () => resolve(asked.result);
  });
  opened.close();
  return rows;
}

/** Runs in the page: writes rows into the store past the site, which has made it. */
export async function putRows(rows: readonly object[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open("arxiv-cv-digest", 1);
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction("papers", "readwrite");
  for (const row of rows) transaction.objectStore("papers").put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}
