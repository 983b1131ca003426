// How does the service worker store files that nobody has asked for yet?
import { getStoredKind, listAssets } from "./addresses";
import { strategies } from "./strategies";

/** Fetches and stores by path, each by the strategy of its kind; rejects where something cannot be had. */
export type FileStore = {
  file(path: string): Promise<Response>;
  /** Store a page with its scripts, styles and fonts, and what these name in turn; returns what the host answered. */
  page(path: string): Promise<{ readonly status: number; readonly html: string }>;
};

/** Create what stores files for as long as an event of the worker lasts. */
export function createFileStore(event: ExtendableEvent): FileStore {
  const known = new Set<string>();

  const storeFile = async (path: string) => {
    const kind = getStoredKind(path);
    if (kind === undefined) throw new TypeError(`${path} is not stored.`);
    const [response] = await Promise.all(strategies[kind].handleAll({ event, request: new Request(path) }));
    return response;
  };

  const storeAssets = async (text: string, path: string): Promise<void> => {
    for (const asset of listAssets(text, path)) {
      if (known.has(asset)) continue;
      known.add(asset);
      const file = await storeFile(asset);
      if (/\.(?:css|js)$/.test(asset)) await storeAssets(await file.text(), asset);
    }
  };

  return {
    file: storeFile,
    async page(path) {
      const answer = await storeFile(path);
      const html = await answer.text();
      await storeAssets(html, path);
      return { status: answer.status, html };
    },
  };
}
