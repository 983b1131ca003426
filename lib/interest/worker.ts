import { fetchInTime } from "@/lib/search/session/fetch-in-time";
import type { InterestRequest } from "./protocol";
import { createInterestSession } from "./session";

/** The part of a dedicated worker's global scope that is used here: the page's types know only `window`. */
declare const self: {
  addEventListener(type: "message", listener: (event: MessageEvent<InterestRequest>) => void): void;
  addEventListener(type: "unhandledrejection", listener: (event: PromiseRejectionEvent) => void): void;
  postMessage(message: unknown): void;
  reportError(error: unknown): void;
};

const session = createInterestSession(
  (url, cache) => fetchInTime(url, { mode: "same-origin", credentials: "same-origin", cache }),
  (reply) => self.postMessage(reply),
);

self.addEventListener("message", ({ data }) => void session.receive(data));
// A page hears of errors, not of rejections.
self.addEventListener("unhandledrejection", ({ reason }) => self.reportError(reason));
