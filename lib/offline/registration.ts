// When does this browser have the service worker? In a browser's page.
import { subscribe } from "@/lib/reading/database";
import { getSaveData } from "@/lib/search/session/save-data";
import { storageKey } from "@/lib/site/storage-key";
import { sitePath } from "@/lib/site/urls";
import { deleteStored } from "./stored-caches";

/** Return whether the browser lets pages of this address be stored. */
export function canWorkOffline(): boolean {
  return "serviceWorker" in navigator && "caches" in window;
}

/**
 * Register the service worker, and have it store once a visit what may be wanted without a connection; remove it and all
 * that it stored where the reader has switched it off. A browser that refuses goes on without; one that is to
 * spare bytes gets no worker.
 */
export async function workOffline(): Promise<void> {
  if (!canWorkOffline()) return;
  try {
    // Pages that are edited may have the address of built ones, whose worker would show their scripts as they were.
    const isEdited = process.env.NODE_ENV !== "production";
    if (isEdited || document.documentElement.dataset.offline === "off") await remove();
    else if (!getSaveData()) await register();
  } catch {
    // A setting, a private window, a host without the file.
  }
}

async function register(): Promise<void> {
  await navigator.serviceWorker.register(sitePath("/sw.js"));
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return;
  stopFollowing?.();
  // What the last page reported when it was left may not have been heard.
  stopFollowing = subscribe(() => active.postMessage("library"));
  const job = isNewVisit() ? "visit" : "library";
  whenIdle(() => active.postMessage(job));
}

async function remove(): Promise<void> {
  stopFollowing?.();
  sessionStorage.removeItem(visitKey);
  const registration = await navigator.serviceWorker.getRegistration(sitePath("/"));
  await registration?.unregister();
  await deleteStored();
}

let stopFollowing: (() => void) | undefined;

const visitKey = storageKey("offline-visit");

/** Report it once in each tab. */
function isNewVisit(): boolean {
  if (sessionStorage.getItem(visitKey) !== null) return false;
  sessionStorage.setItem(visitKey, "");
  return true;
}

/** Safari has no idle callbacks. */
function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 10_000 });
  else setTimeout(run, 3_000);
}
