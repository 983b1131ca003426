import { createSearchSession } from "./session";

/** The part of a dedicated worker's global scope that search uses: the page's types know only `window`. */
declare const self: {
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  postMessage(message: unknown): void;
};

const session = createSearchSession({
  fetchFile: (url, fresh) =>
    fetch(url, {
      mode: "same-origin",
      credentials: "same-origin",
      cache: fresh ? "no-cache" : "default",
    }),
  post: (reply) => self.postMessage(reply),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});

self.addEventListener("message", (event) => session.receive(event.data));
