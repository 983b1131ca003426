import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Library } from "@/lib/library/library";
import { listFeedFiles } from "@/lib/site/feed/feed-files";
import type { Telling } from "@/lib/site/feed/tellings";
import type { KnownParts, PartState } from "./export-state";
import { linkFile } from "./write-file";

export type FeedExport = {
  readonly library: Library;
  readonly hash: (value: unknown) => string;
  /** The folder of the last export, and what is known of its feeds. */
  readonly last: string;
  readonly known: KnownParts;
  readonly fresh: string;
};

/**
 * Write the documents of a library's feeds to a folder, and return what is known of them: those made from the same as in
 * the last export are links to its files.
 */
export function exportFeeds({ library, hash, last, known, fresh }: FeedExport): KnownParts {
  const parts = new Map<string, PartState>();
  const getKnown = (key: string) => (Object.hasOwn(known, key) ? known[key] : undefined);
  const keep = (key: string, create: () => readonly Telling[]): readonly Telling[] => {
    const before = getKnown(key);
    const tellings = before ? unpack(before.told) : create();
    parts.set(key, before ?? { told: pack(tellings), files: [] });
    return tellings;
  };
  for (const { name, shows, write } of listFeedFiles(library, { hash, keep })) {
    const key = hash(shows);
    const place = path.join(fresh, name);
    mkdirSync(path.dirname(place), { recursive: true });
    if (getKnown(key) && existsSync(path.join(last, name))) linkFile(path.join(last, name), place);
    else writeFileSync(place, write());
    parts.set(key, { told: "", files: [name] });
  }
  return Object.fromEntries(parts);
}

/** Write tellings in short, since the state of an export holds as many as there are papers. */
function pack(tellings: readonly Telling[]): string {
  return JSON.stringify(tellings.map(({ id, size, categories }) => [id, size, categories]));
}

function unpack(text: string): Telling[] {
  return packedSchema.parse(JSON.parse(text)).map(([id, size, categories]) => ({ id, size, categories }));
}

const packedSchema = z.array(z.tuple([z.string(), z.number(), z.array(z.string())]));
