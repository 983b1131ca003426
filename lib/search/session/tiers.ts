import { splitLines } from "@/lib/search/archive/format";
import { limitTermSet, openTermSet, type TermSet } from "@/lib/search/archive/term-set";
import type { SearchDocument } from "@/lib/search/index/document";
import { countArchived, hanVariantsSchema, type Manifest, synonymsSchema } from "@/lib/search/index/manifest";
import { createSynonyms, type Synonyms } from "@/lib/search/query/expansion";
import { createSearchEngine, type SearchEngine } from "@/lib/search/rank/engine";
import { createHanVariants, type HanVariants } from "@/lib/search/text/han-variants";
import { type LoadFile, loadPapers, readChecked } from "./data-files";

/** Papers that term sets are asked for: those older than what the engine is to hold, all, or all by their full texts. */
export type SetScope = "older" | "all" | "full-text";

/** What one manifest leads to: the newest papers in an engine, older papers and full texts in term sets. */
export type Tiers = {
  readonly manifest: Manifest;
  /** Holds what `indexNext` added. */
  readonly engine: SearchEngine;
  /**
   * Index the papers of the next file that is not indexed yet, and load the one after it meanwhile where `hasMore`;
   * false where none is left. Rejects where it cannot be had.
   */
  indexNext(hasMore: boolean): Promise<boolean>;
  hasNext(): boolean;
  /** Whether term sets, which hold every paper, may answer for less than the newest papers weigh: more than a head. */
  readonly areSetsLight: boolean;
  /** Return whether the cache holds all that `indexNext` would load. */
  isKept(has: (file: string) => Promise<boolean>): Promise<boolean>;
  /** Leave the file out that could not be had, until `retry`. */
  skip(): void;
  retry(): void;
  /** Whether every file is indexed. */
  isWhole(): boolean;
  /** Load abbreviations and what they stand for. Rejects where they cannot be had. */
  loadSynonyms(): Promise<Synonyms>;
  /** Load traditional and simplified characters; none where the library has none. Rejects where they cannot be had. */
  loadHanVariants(): Promise<HanVariants>;
  /** Open the term sets of a scope; none where the library has none. Rejects where a file cannot be had. */
  openSets(scope: SetScope): Promise<readonly TermSet[]>;
  /** Open what is kept of abstracts. */
  openAbstracts(): Promise<readonly TermSet[]>;
};

/** Papers indexed before waiting messages are received: some milliseconds of work on a phone. */
const sliceSize = 40;

/** Create the tiers of a manifest, empty, to be filled from `files`; `pause` lets messages that wait be received. */
export function createTiers(
  manifest: Manifest,
  files: readonly string[],
  load: LoadFile,
  pause: () => Promise<void>,
): Tiers {
  const engine = createSearchEngine();
  const indexed = new Set<string>();
  const skipped = new Set<string>();
  const sets = new Map<string, Promise<TermSet>>();
  const findNext = () => files.find((file) => !indexed.has(file) && !skipped.has(file));

  const loading = new Map<string, Promise<SearchDocument[]>>();
  const loadOnce = (file: string) => getOrLoad(loading, file, () => loadPapers(load, file));
  const openSet = (file: string) => getOrLoad(sets, file, () => openTermSet(file, load, pause));

  return {
    manifest,
    engine,
    async indexNext(hasMore) {
      const file = findNext();
      if (file === undefined) return false;
      const papers = await loadOnce(file);
      const next = files[files.indexOf(file) + 1];
      // Nothing competes with the first answer.
      if (hasMore && indexed.size > 0 && next !== undefined && !indexed.has(next)) void loadOnce(next);
      for (let start = 0; start < papers.length; start += sliceSize) {
        engine.add(papers.slice(start, start + sliceSize));
        await pause();
      }
      indexed.add(file);
      loading.delete(file);
      return true;
    },
    hasNext: () => findNext() !== undefined,
    areSetsLight: manifest.recentPapers > manifest.head.count,
    async isKept(has) {
      for (const file of files) if (!(await has(file))) return false;
      return true;
    },
    skip() {
      const file = findNext();
      if (file !== undefined) skipped.add(file);
    },
    retry: () => skipped.clear(),
    isWhole: () => files.every((file) => indexed.has(file)),
    async loadSynonyms() {
      const { synonyms } = manifest;
      if (!synonyms) return createSynonyms([]);
      return load(synonyms.file, (json) =>
        createSynonyms(splitLines(readChecked(synonymsSchema)(json).lines)),
      );
    },
    async loadHanVariants() {
      const { hanVariants } = manifest;
      if (!hanVariants) return createHanVariants("");
      return load(hanVariants.file, (json) => createHanVariants(readChecked(hanVariantsSchema)(json).pairs));
    },
    async openSets(scope) {
      const open = (directories: Manifest["sets"]) =>
        Promise.all(directories.map(({ file }) => openSet(file)));
      if (scope !== "older") return open(scope === "full-text" ? manifest.deep : manifest.sets);
      const archived = countArchived(manifest);
      const [older] = archived === 0 ? [] : await open(manifest.sets.slice(0, 1));
      return older ? [limitTermSet(older, archived)] : [];
    },
    openAbstracts: () => Promise.all(manifest.abstracts.map(({ file }) => openSet(file))),
  };
}

/** Get what was loaded of a file, or load it; what fails is loaded anew the next time. */
function getOrLoad<T>(loaded: Map<string, Promise<T>>, file: string, load: () => Promise<T>): Promise<T> {
  const content = loaded.get(file) ?? load();
  loaded.set(file, content);
  content.catch(() => loaded.delete(file));
  return content;
}
