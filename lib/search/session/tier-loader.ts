import { listRecentFiles, listRecentShards, type Manifest } from "@/lib/search/index/manifest";
import { DataFileError, type DataFiles } from "./data-files";
import type { SearchFailure } from "./protocol";
import { createTiers, type Tiers } from "./tiers";

/** What a loader needs of the session around it. */
export type TierLoaderHost = {
  readonly files: DataFiles;
  /** Whether to load no more than the newest papers until `load` is called again. */
  readonly isSparing: boolean;
  /** Let messages that wait be received. */
  pause(): Promise<void>;
  /** More papers can be searched, or all that could be loaded is. */
  changed(): void;
  failed(failure: SearchFailure): void;
};

export type TierLoader = {
  /** Undefined until the newest papers can be searched. */
  readonly tiers: Tiers | undefined;
  readonly isLoading: boolean;
  /** Whether older papers are left out to spare a slow connection. */
  readonly isSparing: boolean;
  /** Load what is not loaded yet; what failed is tried again. */
  load(): Promise<void>;
  /** Look for newer data, and start to load it; false where there is none. */
  refresh(): Promise<boolean>;
};

/**
 * Create what loads the newest papers: at once by the manifest of an earlier visit, and again by the one that
 * the server has where that is another. What fails is reported and the rest goes on.
 */
export function createTierLoader({ files, pause, changed, failed, ...host }: TierLoaderHost): TierLoader {
  let isSparing = host.isSparing;
  let ready: Tiers | undefined;
  let wanted: Tiers | undefined;
  let isLoading = false;

  /** Load the newest papers of some tiers until others are wanted, which `checked` may bring about. */
  const fill = async (tiers: Tiers, checked: Promise<unknown>): Promise<void> => {
    wanted = tiers;
    isLoading = true;
    tiers.retry();
    for (let hasMore = true; hasMore && wanted === tiers; ) {
      const indexed = await attempt(() => tiers.indexNext(!isSparing));
      if (!indexed.ok) await checked;
      if (wanted !== tiers) return;
      if (!indexed.ok) {
        failed(indexed.failure);
        tiers.skip();
      } else if (indexed.value) {
        ready = tiers;
        // The last file's papers are told of with the end.
        if (!isSparing && tiers.hasNext()) changed();
      }
      hasMore = tiers.hasNext() && !(isSparing && ready === tiers);
    }
    isLoading = false;
    changed();
  };

  const replace = (manifest: Manifest): Promise<void> => {
    void files.forgetOthers(manifest);
    // Who has been here before has most shards, and is spared the head.
    const isReturning = wanted !== undefined && !isSparing;
    const list = isReturning ? listRecentShards(manifest) : listRecentFiles(manifest);
    return fill(createTiers(manifest, list, files.load, pause), Promise.resolve());
  };

  const createKnownTiers = async (manifest: Manifest): Promise<Tiers> => {
    const hasHead = await files.isKept(manifest.head.file);
    const list = hasHead ? listRecentFiles(manifest) : listRecentShards(manifest);
    return createTiers(manifest, list, files.load, pause);
  };

  const load = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    isSparing = isSparing && ready === undefined;
    const loading = attempt(files.loadManifest);
    const known = wanted ? undefined : await files.getKnownManifest();
    const filling = known && fill(await createKnownTiers(known), loading);
    const fresh = await loading;
    if (fresh.ok && !isSame(fresh.value, wanted?.manifest)) return replace(fresh.value);
    if (filling) return filling;
    if (!fresh.ok) failed(fresh.failure);
    if (wanted) return fill(wanted, loading);
    isLoading = false;
    changed();
  };

  return {
    get tiers() {
      return ready;
    },
    get isLoading() {
      return isLoading;
    },
    get isSparing() {
      return isSparing;
    },
    load,
    async refresh() {
      const fresh = await attempt(files.loadManifest);
      if (!fresh.ok || isSame(fresh.value, wanted?.manifest)) return false;
      void replace(fresh.value);
      return true;
    },
  };
}

type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: SearchFailure };

/** Run what loads a file; what goes wrong beyond that is a fault of the program, and thrown. */
async function attempt<T>(run: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof DataFileError) return { ok: false, failure: error.failure };
    throw error;
  }
}

function isSame(a: Manifest, b: Manifest | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
