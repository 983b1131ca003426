/** Keeps the texts of files between visits. Where the browser refuses, nothing is kept and nothing fails. */
export type FileCache = {
  has(url: string): Promise<boolean>;
  get(url: string): Promise<string | undefined>;
  set(url: string, text: string): Promise<void>;
  /** Forget every file that is not wanted. */
  keep(isWanted: (url: string) => boolean): Promise<void>;
};

/** What is used of the browser's Cache API. */
type CacheStore = {
  match(url: string): Promise<Response | undefined>;
  put(url: string, response: Response): Promise<void>;
  delete(url: string): Promise<boolean>;
  keys(): Promise<readonly { readonly url: string }[]>;
};
export type CacheStores = {
  open(name: string): Promise<CacheStore>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<boolean>;
};

const family = "search-data";

/**
 * Open the cache of the static data below an address, and drop what an older version of its shape left there.
 * `stores` is absent where the browser has none, as in an insecure context.
 */
export function openFileCache(stores: CacheStores | undefined, version: number, baseUrl: string): FileCache {
  const name = `${family} ${version} ${baseUrl}`;
  const opened = stores && attempt(() => stores.open(name));
  void attempt(async () => {
    for (const known of (await stores?.keys()) ?? []) {
      const isOld = known !== name && known.startsWith(`${family} `) && known.endsWith(` ${baseUrl}`);
      if (isOld) await stores?.delete(known);
    }
  });
  return {
    async has(url) {
      const store = await opened;
      return (await attempt(async () => store?.match(url))) !== undefined;
    },
    async get(url) {
      const store = await opened;
      return attempt(async () => (await store?.match(url))?.text());
    },
    async set(url, text) {
      const store = await opened;
      await attempt(async () => store?.put(url, new Response(text)));
    },
    async keep(isWanted) {
      const store = await opened;
      await attempt(async () => {
        for (const { url } of (await store?.keys()) ?? []) if (!isWanted(url)) await store?.delete(url);
      });
    },
  };
}

/** A cache is a help and no need: private windows and full disks refuse it at any moment. */
async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch {
    return undefined;
  }
}
