import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Library } from "@/lib/library/library";
import { listCards } from "@/lib/site/card";
import type { KnownParts, PartState } from "./export-state";
import { linkFile } from "./write-file";

export type CardExport = {
  readonly library: Library;
  readonly hash: (value: unknown) => string;
  /** The folder of the last export, and what is known of its images. */
  readonly last: string;
  readonly known: KnownParts;
  readonly fresh: string;
};

/**
 * Write the images of a library's pages to a folder, and return what is known of them: those made from the same as in the
 * last export are links to its files.
 */
export async function exportCards({ library, hash, last, known, fresh }: CardExport): Promise<KnownParts> {
  const parts = new Map<string, PartState>();
  mkdirSync(path.join(fresh, "cards"), { recursive: true });
  for (const { shows, create } of listCards(library)) {
    const key = hash(["card", shows]);
    const [before] = (Object.hasOwn(known, key) ? known[key]?.files : undefined) ?? [];
    const isKnown = before !== undefined && existsSync(path.join(last, before));
    const card = isKnown ? undefined : create();
    const file = card?.file ?? before ?? "";
    parts.set(key, { told: "", files: [file] });
    const place = path.join(fresh, file);
    if (existsSync(place)) continue;
    if (!card) linkFile(path.join(last, file), place);
    else writeFileSync(place, await drawCard(card.texts));
  }
  return Object.fromEntries(parts);
}

/** Loading the libraries that draw takes longer than all else where nothing is new. */
async function drawCard(texts: Parameters<typeof import("./cards/draw-card").drawCard>[0]): Promise<Buffer> {
  const { drawCard } = await import("./cards/draw-card");
  return drawCard(texts);
}
