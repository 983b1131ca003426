import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { type Message, messageSchema } from "@/lib/digest/diagnostics";
import type { ParsedDigest } from "@/lib/digest/record";
import type { Source } from "./library";
import type { ParseCache } from "./parse-cache";
import { type Site, siteSchema, sourceSchema } from "./site";

/** Environment variable that names the file of a build's snapshot. */
export const snapshotVariable = "CONTENT_SNAPSHOT";

/** A file, its digests, and the SHA-256 of the bytes that they were parsed from, in hexadecimal. */
export type ReadFile = {
  readonly file: string;
  readonly hash: string;
  readonly digests: readonly ParsedDigest[];
};

/** What was read of a content folder. */
export type Content = {
  readonly site: Site;
  readonly sources: readonly Source[];
  readonly files: readonly ReadFile[];
  readonly messages: readonly Message[];
  /** The day of reading, which shows what lies in the future. */
  readonly today: string;
};

const snapshotSchema = z.object({
  site: siteSchema,
  sources: z.array(sourceSchema.extend({ id: z.string() })),
  files: z.array(z.object({ file: z.string(), hash: z.string() })),
  messages: z.array(messageSchema),
  today: z.string(),
});

/** Write a snapshot of content, its digests into a cache; throws where that cannot be done. */
export function writeSnapshot(file: string, content: Content, cache: ParseCache): void {
  for (const { file, hash, digests } of content.files) cache.ensure(hash, file, digests);
  const files = content.files.map(({ file, hash }) => ({ file, hash }));
  writeFileSync(file, JSON.stringify({ ...content, files }));
}

/** Read the settings of the site alone from a snapshot; throws where that is missing or damaged. */
export function readSnapshotSite(file: string): Site {
  return snapshotSchema.parse(JSON.parse(readFileSync(file, "utf8"))).site;
}

/** Read content as a snapshot has it; throws where that, or a digest in the cache, is missing or damaged. */
export function readSnapshot(file: string, cache: ParseCache): Content {
  const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const files = snapshot.files.map(({ file, hash }) => {
    const digests = cache.get(hash, file);
    if (!digests) throw new Error(`${file} is missing in the cache, which another process has changed`);
    return { file, hash, digests };
  });
  return { ...snapshot, files };
}
