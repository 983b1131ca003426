// What is in a pack? What fills the template of papers' pages for some papers, in one compressed file.
import { gzipSync } from "node:zlib";
import type { ListedPage } from "@/app/_pages/page-kinds";
import type { Pack } from "@/lib/site/packs";
import type { Filling } from "./fill-page";

/** Write the pack of papers' pages, by a code, which has a hash; the same pages and code give the same bytes. */
export function writePack(
  code: string,
  pages: readonly ListedPage[],
  fill: (page: ListedPage) => Filling,
): Uint8Array {
  const papers = pages.map((page) => [page.path.slice("/papers/".length, -1), fill(page)] as const);
  const pack: Pack = { code, papers: Object.fromEntries(papers) };
  return gzipSync(JSON.stringify(pack), { level: 9 });
}
