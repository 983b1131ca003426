// The service worker of the site. It knows no version: pages are asked for first, what is named by its content stays.
import { getStoredKind } from "./addresses";
import { storeAhead, storeLibrary } from "./ahead";
import { createFileStore } from "./store-files";
import { strategies } from "./strategies";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const start = async () => {
    // Pages are on their way while the worker wakes up.
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  };
  event.waitUntil(start());
});

self.addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || headers.has("range")) return;
  const kind = getStoredKind(pathname);
  if (kind) event.respondWith(strategies[kind].handle(event));
});

/** What a page may ask for. */
const jobs = new Map([
  ["visit", storeAhead],
  ["library", storeLibrary],
]);
/** What was asked for and has not begun: to do it once is enough. */
const waiting = new Set<string>();
/** One thing at a time, in the order in which it was asked for. */
let work = Promise.resolve();

self.addEventListener("message", (event) => {
  const name = String(event.data);
  const job = jobs.get(name);
  if (!job || waiting.has(name)) return;
  waiting.add(name);
  const start = () => {
    waiting.delete(name);
    return job(createFileStore(event));
  };
  // Without a connection the next visit goes on.
  work = work.then(start).catch(() => {});
  event.waitUntil(work);
});
