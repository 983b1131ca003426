import type { Library } from "@/lib/library/library";
import { listCards } from "@/lib/site/card";
import type { Keeper } from "./keep-parts";

/** Write the images of a library's pages; those made from the same as in the last export stay as they are. */
export async function exportCards(
  library: Library,
  hash: (value: unknown) => string,
  keeper: Keeper,
): Promise<void> {
  for (const { shows, create } of listCards(library)) {
    const key = hash(["card", shows]);
    if (keeper.recall(key)) continue;
    const { file, texts } = create();
    keeper.add(key, { result: null, files: [{ name: file, content: await drawCard(texts) }] });
  }
}

/** Loading the libraries that draw takes longer than all else where nothing is new. */
async function drawCard(texts: Parameters<typeof import("./cards/draw-card").drawCard>[0]): Promise<Buffer> {
  const { drawCard } = await import("./cards/draw-card");
  return drawCard(texts);
}
