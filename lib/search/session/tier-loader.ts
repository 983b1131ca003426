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

/** How far a loader has come. */
type Progress = {
  saveData: boolean;
  /** Tiers in which something can be searched. */
  ready: Tiers | undefined;
  /** Tiers that are loaded, or are left to term sets. */
  wanted: Tiers | undefined;
  /** Tiers that were left to term sets. */
  rested: Tiers | undefined;
  isLoading: boolean;
  hasNewest: boolean;
};

/**
 * Create what loads the newest papers, once they are needed: at once by the manifest of an earlier visit, and again by the one that
 * the server has where that is another. What fails is reported and the rest goes on.
 */
export function createTierLoader(host: TierLoaderHost): TierLoader {
  const { files, pause, changed, failed } = host;
  const progress: Progress = {
    saveData: host.saveData,
    ready: undefined,
    wanted: undefined,
    rested: undefined,
    isLoading: false,
    hasNewest: true,
  };

  const replace = (manifest: Manifest): Promise<void> => {
    void files.forgetOthers(manifest);
    // Who has been here before has most shards, and is spared the head.
    const isReturning = progress.wanted !== undefined && !progress.saveData && progress.hasNewest;
    const list = isReturning ? listRecentShards(manifest) : listRecentFiles(manifest);
    const tiers = createTiers(manifest, list, files.load, pause);
    return (isReturning ? fill : begin)(progress, host, tiers, Promise.resolve());
  };

  const load = async (): Promise<void> => {
    if (progress.isLoading) return;
    progress.isLoading = true;
    progress.saveData = progress.saveData && progress.ready === undefined;
    const loading = attempt(files.loadManifest);
    const known = progress.wanted ? undefined : await files.getKnownManifest();
    const filling = known && begin(progress, host, await createKnownTiers(host, known), loading);
    const fresh = await loading;
    if (fresh.ok && !isSame(fresh.value, progress.wanted?.manifest)) return replace(fresh.value);
    if (filling) return filling;
    if (!fresh.ok) failed(fresh.failure);
    if (progress.wanted) return begin(progress, host, progress.wanted, loading);
    progress.isLoading = false;
    changed();
  };

  return {
    get tiers() {
      return progress.ready;
    },
    get hasNewest() {
      return progress.hasNewest;
    },
    get areSetsAhead() {
      const { ready, rested } = progress;
      return ready !== undefined && ready === rested && !ready.isWhole();
    },
    get isLoading() {
      return progress.isLoading;
    },
    get saveData() {
      return progress.saveData;
    },
    load,
    loadNewest() {
      const { ready, hasNewest } = progress;
      if (ready && !hasNewest) void fill(progress, host, ready, Promise.resolve());
    },
    async refresh() {
      const fresh = await attempt(files.loadManifest);
      if (!fresh.ok || isSame(fresh.value, progress.wanted?.manifest)) return false;
      void replace(fresh.value);
      return true;
    },
  };
}

/** Leave it to term sets where those are enough, and the newest papers neither here nor kept from an earlier visit. */
async function begin(
  progress: Progress,
  host: TierLoaderHost,
  tiers: Tiers,
  checked: Promise<unknown>,
): Promise<void> {
  const { files, needsNewest, changed } = host;
  const isSpareable = !progress.saveData && tiers.engine.size === 0 && tiers.areSetsLight;
  if (!isSpareable || needsNewest() || (await tiers.isKept(files.isKept)))
    return fill(progress, host, tiers, checked);
  progress.wanted = tiers;
  progress.ready = tiers;
  progress.rested = tiers;
  progress.hasNewest = false;
  progress.isLoading = false;
  changed();
}

/** Load the newest papers of some tiers until others are wanted, which `checked` may bring about. */
async function fill(
  progress: Progress,
  { changed, failed }: TierLoaderHost,
  tiers: Tiers,
  checked: Promise<unknown>,
): Promise<void> {
  progress.wanted = tiers;
  progress.hasNewest = true;
  progress.isLoading = true;
  tiers.retry();
  for (let hasMore = true; hasMore && progress.wanted === tiers; ) {
    const indexed = await attempt(() => tiers.indexNext(!progress.saveData));
    if (!indexed.ok) await checked;
    if (progress.wanted !== tiers) return;
    if (!indexed.ok) {
      failed(indexed.failure);
      tiers.skip();
    } else if (indexed.value) {
      progress.ready = tiers;
      // The last file's papers are reported with the end.
      if (!progress.saveData && tiers.hasNext()) changed();
    }
    hasMore = tiers.hasNext() && !(progress.saveData && progress.ready === tiers);
  }
  progress.isLoading = false;
  changed();
}

/** Create the tiers of an earlier visit's manifest, to be filled from the files that are kept of it. */
async function createKnownTiers({ files, pause }: TierLoaderHost, manifest: Manifest): Promise<Tiers> {
  const shards = listRecentShards(manifest);
  const hasShards = (await Promise.all(shards.map(files.isKept))).some((isKept) => isKept);
  const hasHead = await files.isKept(manifest.head.file);
  const list = hasHead || !hasShards ? listRecentFiles(manifest) : shards;
  return createTiers(manifest, list, files.load, pause);
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
