import { listRecentFiles, listRecentShards, type Manifest } from "@/lib/search/index/manifest";
import { DataFileError, type DataFiles } from "./data-files";
import type { SearchFailure } from "./protocol";
import { createTiers, type Tiers } from "./tiers";

/** What a loader needs of the session around it. */
export type TierLoaderHost = {
  readonly files: DataFiles;
  /** Whether to load no more than the newest papers until `load` is called again. */
  readonly saveData: boolean;
  /** Whether term sets do not answer all that is asked, or may be asked soon. */
  needsNewest(): boolean;
  /** Let messages that wait be received. */
  pause(): Promise<void>;
  /** More papers can be searched, or all that could be loaded is. */
  changed(): void;
  failed(failure: SearchFailure): void;
};

export type TierLoader = {
  /** Undefined until something can be searched. */
  readonly tiers: Tiers | undefined;
  /** False while term sets alone are to be asked: nothing of the newest papers is loaded. */
  readonly hasNewest: boolean;
  /** Whether term sets alone were asked before, and the newest papers are not all here since. */
  readonly areSetsAhead: boolean;
  readonly isLoading: boolean;
  /** Whether older papers are left out to spare a slow connection. */
  readonly saveData: boolean;
  /** Load what is not loaded yet; what failed is tried again. */
  load(): Promise<void>;
  /** Load the newest papers, where that was left out because they were not needed. */
  loadNewest(): void;
  /** Look for newer data, and start to load it; false where there is none. */
  refresh(): Promise<boolean>;
};

/**
 * Create what loads the newest papers, once they are needed: at once by the manifest of an earlier visit, and again by the one that
 * the server has where that is another. What fails is reported and the rest goes on.
 */
export function createTierLoader(host: TierLoaderHost): TierLoader {
  const { files, needsNewest, pause, changed, failed } = host;
  let saveData = host.saveData;
  let ready: Tiers | undefined;
  let wanted: Tiers | undefined;
  let isLoading = false;
  let hasNewest = true;
  let rested: Tiers | undefined;

  /** Load the newest papers of some tiers until others are wanted, which `checked` may bring about. */
  const fill = async (tiers: Tiers, checked: Promise<unknown>): Promise<void> => {
    wanted = tiers;
    hasNewest = true;
    isLoading = true;
    tiers.retry();
    for (let hasMore = true; hasMore && wanted === tiers; ) {
      const indexed = await attempt(() => tiers.indexNext(!saveData));
      if (!indexed.ok) await checked;
      if (wanted !== tiers) return;
      if (!indexed.ok) {
        failed(indexed.failure);
        tiers.skip();
      } else if (indexed.value) {
        ready = tiers;
        // The last file's papers are told of with the end.
        if (!saveData && tiers.hasNext()) changed();
      }
      hasMore = tiers.hasNext() && !(saveData && ready === tiers);
    }
    isLoading = false;
    changed();
  };

  /** Leave it to term sets where those are enough, and the newest papers neither here nor kept from an earlier visit. */
  const begin = async (tiers: Tiers, checked: Promise<unknown>): Promise<void> => {
    const isSpareable = !saveData && tiers.engine.size === 0 && tiers.areSetsLight;
    if (!isSpareable || needsNewest() || (await tiers.isKept(files.isKept))) return fill(tiers, checked);
    wanted = tiers;
    ready = tiers;
    rested = tiers;
    hasNewest = false;
    isLoading = false;
    changed();
  };

  const replace = (manifest: Manifest): Promise<void> => {
    void files.forgetOthers(manifest);
    // Who has been here before has most shards, and is spared the head.
    const isReturning = wanted !== undefined && !saveData && hasNewest;
    const list = isReturning ? listRecentShards(manifest) : listRecentFiles(manifest);
    const tiers = createTiers(manifest, list, files.load, pause);
    return isReturning ? fill(tiers, Promise.resolve()) : begin(tiers, Promise.resolve());
  };

  const createKnownTiers = async (manifest: Manifest): Promise<Tiers> => {
    const shards = listRecentShards(manifest);
    const hasShards = (await Promise.all(shards.map(files.isKept))).some((isKept) => isKept);
    const hasHead = await files.isKept(manifest.head.file);
    const list = hasHead || !hasShards ? listRecentFiles(manifest) : shards;
    return createTiers(manifest, list, files.load, pause);
  };

  const load = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    saveData = saveData && ready === undefined;
    const loading = attempt(files.loadManifest);
    const known = wanted ? undefined : await files.getKnownManifest();
    const filling = known && begin(await createKnownTiers(known), loading);
    const fresh = await loading;
    if (fresh.ok && !isSame(fresh.value, wanted?.manifest)) return replace(fresh.value);
    if (filling) return filling;
    if (!fresh.ok) failed(fresh.failure);
    if (wanted) return begin(wanted, loading);
    isLoading = false;
    changed();
  };

  return {
    get tiers() {
      return ready;
    },
    get hasNewest() {
      return hasNewest;
    },
    get areSetsAhead() {
      return ready !== undefined && ready === rested && !ready.isWhole();
    },
    get isLoading() {
      return isLoading;
    },
    get saveData() {
      return saveData;
    },
    load,
    loadNewest() {
      if (ready && !hasNewest) void fill(ready, Promise.resolve());
    },
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
