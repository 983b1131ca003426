import { z } from "zod";
import type { Library } from "@/lib/library/library";
import { listFeedFiles } from "@/lib/site/feed/feed-files";
import type { FeedItem } from "@/lib/site/feed/feed-items";
import type { Keeper } from "./keep-parts";

/** Write the documents of a library's feeds; those made from the same as in the last export stay as they are. */
export function exportFeeds(library: Library, hash: (value: unknown) => string, keeper: Keeper): void {
  const keep = (key: string, create: () => readonly FeedItem[]) =>
    unpack(keeper.keep(key, () => ({ result: pack(create()), files: [] })));
  for (const { name, shows, write } of listFeedFiles(library, { hash, keep }))
    keeper.keep(hash(shows), () => ({ result: null, files: [{ name, text: write() }] }));
}

/** Write items in short, since the state of an export holds as many as there are papers. */
function pack(items: readonly FeedItem[]): z.infer<typeof packedSchema> {
  return items.map(({ id, size, categories }) => [id, size, [...categories]]);
}

function unpack(packed: unknown): FeedItem[] {
  return packedSchema.parse(packed).map(([id, size, categories]) => ({ id, size, categories }));
}

const packedSchema = z.array(z.tuple([z.string(), z.number(), z.array(z.string())]));
