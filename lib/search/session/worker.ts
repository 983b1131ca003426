import { fetchInTime } from "./fetch-in-time";
import type { CacheStores } from "./file-cache";
import { createSearchSession } from "./session";

/** The part of a dedicated worker's global scope that search uses: the page's types know only `window`. */
declare const self: {
  /** Absent in an insecure context. */
  readonly caches?: CacheStores;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "unhandledrejection", listener: (event: PromiseRejectionEvent) => void): void;
  postMessage(message: unknown): void;
  reportError(error: unknown): void;
};

const session = createSearchSession({
  fetchFile: (url, cache) => fetchInTime(url, { mode: "same-origin", credentials: "same-origin", cache }),
  stores: self.caches,
  post: (reply) => self.postMessage(reply),
  pause,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

/** Let waiting messages be received; a timer would wait four milliseconds each time once it has run five times. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

self.addEventListener("message", (event) => session.receive(event.data));
// A page hears of errors, not of rejections.
self.addEventListener("unhandledrejection", ({ reason }) => self.reportError(reason));
