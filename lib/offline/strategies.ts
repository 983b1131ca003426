// How does the service worker answer a request for each kind of file?
import { CacheFirst, ExpirationPlugin, NetworkFirst, type SerwistPlugin, type Strategy } from "serwist";
import type { StoredKind } from "./addresses";
import { findStandIn } from "./stand-in";
import { cacheName, findStored, pageCaches } from "./stored-caches";

/** Seconds after which a page that is at hand is shown in place of one that does not arrive. */
const patience = 3;

/** Hosts vary their answers by encoding, which the browser has undone. */
const matchOptions = { ignoreVary: true } as const;

/** Every page of the site has it, and no error page of a host. */
const pageMark = 'data-hole="page"';

/** Keeps what is sound alone: the site's own answer, whole, from where it was asked for. */
const onlySound: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) => (isSound(response) ? response : null),
};

/** A worker reads its parameters behind the `#` of its address, which a stored answer does not have, and a new one takes. */
const forWorkers: SerwistPlugin = {
  handlerWillRespond: async ({ request, response }) =>
    request.destination === "worker" ? new Response(response.body, response) : response,
};

const asPage: SerwistPlugin = {
  // What appears behind the question mark is for the page's scripts.
  cacheKeyWillBeUsed: async ({ request }) => withoutQuery(request.url),
  cacheWillUpdate: async ({ response }) =>
    isSound(response) && (await response.clone().text()).includes(pageMark) ? response : null,
  // A host that is out of order is as good as none.
  handlerWillRespond: async ({ request, response }) =>
    response.status < 500
      ? response
      : ((await findStored(withoutQuery(request.url), pageCaches)) ?? response),
  handlerDidError: async ({ request }) => findStandIn(request),
};

/** Search quotes abstracts from pages that nobody opens: they are not kept. */
const onlyOpened: SerwistPlugin = {
  cacheWillUpdate: async ({ event, request, response }) =>
    event instanceof FetchEvent && request.mode !== "navigate" ? null : response,
};

/** What answers for each kind. Where a limit is, what was used longest ago goes first. */
export const strategies: Readonly<Record<StoredKind, Strategy>> = {
  place: createPageStrategy("place", []),
  page: createPageStrategy("page", limit(40)),
  paper: createPageStrategy("paper", [onlyOpened, ...limit(300)]),
  static: createStaticStrategy("static", 300),
  vectors: createStaticStrategy("vectors", 30),
  formula: createFreshStrategy("formula", 40),
  pack: createFreshStrategy("pack", 20),
  "vector-list": createFreshStrategy("vector-list", 1),
};

function createPageStrategy(kind: StoredKind, plugins: readonly SerwistPlugin[]): Strategy {
  return new NetworkFirst({
    cacheName: cacheName(kind),
    networkTimeoutSeconds: patience,
    matchOptions,
    plugins: [...plugins, asPage],
  });
}

/** For files that change under one name. */
function createFreshStrategy(kind: StoredKind, maxEntries: number): Strategy {
  return new NetworkFirst({
    cacheName: cacheName(kind),
    networkTimeoutSeconds: patience,
    matchOptions,
    plugins: [onlySound, ...limit(maxEntries)],
  });
}

/** For files that are named by their content. */
function createStaticStrategy(kind: StoredKind, maxEntries: number): Strategy {
  return new CacheFirst({
    cacheName: cacheName(kind),
    matchOptions,
    plugins: [onlySound, forWorkers, ...limit(maxEntries)],
  });
}

function limit(maxEntries: number): SerwistPlugin[] {
  return [
    new ExpirationPlugin({ maxEntries, maxAgeFrom: "last-used", matchOptions, purgeOnQuotaError: true }),
  ];
}

function isSound({ status, type, redirected }: Response): boolean {
  return status === 200 && type === "basic" && !redirected;
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*/, "");
}
