import type * as z from "zod/mini";
import { directorySchema, listFileNames } from "@/lib/search/archive/format";
import type { SearchDocument } from "@/lib/search/index/document";
import {
  listDirectories,
  listNamedFiles,
  type Manifest,
  manifestName,
  manifestSchema,
} from "@/lib/search/index/manifest";
import { readShard, shardSchema } from "@/lib/search/index/shard";
import type { FileCache } from "./file-cache";
import type { SearchFailure } from "./protocol";

/** Fetches a file of the site's own origin: as the browser likes, asked again, or past every cache. */
export type FetchFile = (url: string, cache: "default" | "no-cache" | "reload") => Promise<Response>;

/** Loads a file whose name shows its content; rejects with a `DataFileError` where it cannot be had or read. */
export type LoadFile = <T>(file: string, read: (json: unknown) => T) => Promise<T>;

/** The static data below one address. */
export type DataFiles = {
  readonly load: LoadFile;
  /** Return whether a file of an earlier visit is at hand. */
  isKept(file: string): Promise<boolean>;
  /** Return the manifest of an earlier visit; undefined where there is none. */
  getKnownManifest(): Promise<Manifest | undefined>;
  /** Load the manifest as the server has it now. */
  loadManifest(): Promise<Manifest>;
  /** Forget what was kept of files that a manifest, or a directory that was kept, no longer names. */
  forgetOthers(manifest: Manifest): Promise<void>;
};

/** A file that cannot be had, with the failure that shows why. */
export class DataFileError extends Error {
  constructor(readonly failure: SearchFailure) {
    super(`${failure.file}: ${failure.detail}`);
    this.name = "DataFileError";
  }
}

/**
 * Open the static data below an address that ends in a slash. Files named by their content come from the cache
 * where it has them; what cannot be read, wherever it came from, is fetched once more past every cache.
 */
export function openDataFiles(baseUrl: string, fetchFile: FetchFile, cache: FileCache): DataFiles {
  const fetchText = async (file: string, mode: Parameters<FetchFile>[1]): Promise<FetchedText> => {
    try {
      const response = await fetchFile(baseUrl + file, mode);
      const text = await response.text();
      if (response.ok) return { text, type: response.headers.get("content-type") ?? "no type" };
      throw createError("status", file, `${response.status} ${response.statusText}`.trim());
    } catch (error) {
      throw error instanceof DataFileError ? error : createError("network", file, explain(error));
    }
  };

  const fetchAndKeep = async <T>(
    file: string,
    mode: Parameters<FetchFile>[1],
    read: (json: unknown) => T,
  ) => {
    const { text, type } = await fetchText(file, mode);
    try {
      const value = read(JSON.parse(text));
      void cache.set(baseUrl + file, text);
      return value;
    } catch (error) {
      // A host that answers every missing file with a page of its own is the usual case: say what came.
      throw createError("content", file, `${type}; ${explain(error)}`);
    }
  };

  const listKnownFiles = async (directory: string): Promise<string[]> => {
    const kept = await cache.get(baseUrl + directory);
    const known = kept === undefined ? undefined : attemptRead(kept, readChecked(directorySchema));
    return known ? listFileNames(known.value) : [];
  };

  return {
    async load(file, read) {
      const kept = await cache.get(baseUrl + file);
      const known = kept === undefined ? undefined : attemptRead(kept, read);
      if (known) return known.value;
      try {
        return await fetchAndKeep(file, "default", read);
      } catch (error) {
        const isRepairable = error instanceof DataFileError && error.failure.reason === "content";
        if (!isRepairable) throw error;
        return fetchAndKeep(file, "reload", read);
      }
    },
    isKept: (file) => cache.has(baseUrl + file),
    async getKnownManifest() {
      const kept = await cache.get(baseUrl + manifestName);
      return kept === undefined ? undefined : attemptRead(kept, readChecked(manifestSchema))?.value;
    },
    loadManifest: () => fetchAndKeep(manifestName, "no-cache", readChecked(manifestSchema)),
    async forgetOthers(manifest) {
      const named = listNamedFiles(manifest);
      const ofSets = await Promise.all(listDirectories(manifest).map(listKnownFiles));
      const wanted = new Set([manifestName, ...named, ...ofSets.flat()].map((file) => baseUrl + file));
      await cache.keep((url) => wanted.has(url));
    },
  };
}

/** Load the papers of a head, shard or cards file. */
export function loadPapers(load: LoadFile, file: string): Promise<SearchDocument[]> {
  return load(file, (json) => readShard(readChecked(shardSchema)(json)));
}

/** Create what reads a value by a schema, and throws where it is another. */
export function readChecked<S extends z.ZodMiniType>(schema: S): (json: unknown) => z.infer<S> {
  return (json) => {
    const checked = schema.safeParse(json);
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    throw new TypeError(`unexpected value at ${issue?.path.join(".") || "the top"}`);
  };
}

type FetchedText = { readonly text: string; readonly type: string };

/** Read what a cache kept; undefined where it is damaged, since it can be fetched again. */
function attemptRead<T>(text: string, read: (json: unknown) => T): { readonly value: T } | undefined {
  try {
    return { value: read(JSON.parse(text)) };
  } catch {
    return undefined;
  }
}

function createError(reason: SearchFailure["reason"], file: string, detail: string): DataFileError {
  return new DataFileError({ type: "failed", reason, file, detail });
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
