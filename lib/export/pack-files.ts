// What is in a pack? The template of papers' pages once, and what fills it for each of some papers, in one compressed file.
import { gzipSync } from "node:zlib";
import type { ListedPage } from "@/app/_pages/page-kinds";
import type { Pack } from "@/lib/site/packs";
import type { Filling } from "./fill-page";
import type { Template } from "./templates";

/** Write the pack of pages of one kind; the same pages give the same bytes. */
export function writePack(
  pages: readonly ListedPage[],
  fill: (page: ListedPage) => { readonly template: Template; readonly filling: Filling },
): Uint8Array {
  const filled = pages.map((page) => [page.path.slice("/papers/".length, -1), fill(page)] as const);
  const pack: Pack = {
    template: filled[0]?.[1].template ?? ["", "", ""],
    papers: Object.fromEntries(filled.map(([id, { filling }]) => [id, filling])),
  };
  return gzipSync(JSON.stringify(pack), { level: 9 });
}
