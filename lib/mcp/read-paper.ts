import { findPack, readPackFile, unpackPage } from "@/lib/site/packs";
import { arxivUrls } from "@/lib/site/urls";
import { writePageMarkdown } from "./page-markdown";
import type { PublishedFiles } from "./published-files";

/**
 * Read all that a site holds of a paper, as Markdown. Takes an identifier without version; throws where the site has no
 * such paper, or its page cannot be had.
 */
export async function readPaper(site: PublishedFiles, id: string): Promise<string> {
  const file = `papers/${id}/`;
  const response = await site.fetch(file);
  const page = response.status === 404 ? await readPacked(site, id) : await readText(response, id);
  if (page === undefined) {
    throw new Error(`The site has no paper ${id}. Search with find_papers, or read ${arxivUrls(id).abs}.`);
  }
  const markdown = writePageMarkdown(page, site.link(file));
  if (markdown === "") throw new Error(`The page of ${id} is not one of this kind of site.`);
  return markdown;
}

/** Read the page of an older paper out of its pack; undefined where the site has none. */
async function readPacked(site: PublishedFiles, id: string): Promise<string | undefined> {
  const missing = await site.fetch("404.html");
  const [, counts] = / data-packs="([^"]*)"/.exec(await missing.text()) ?? [];
  const pack = counts && findPack(id, JSON.parse(counts.replaceAll("&quot;", '"')));
  if (!pack) return undefined;
  const response = await site.fetch(pack.slice(1));
  if (!response.ok)
    throw new Error(`The pack of ${id} answers ${response.status} ${response.statusText}`.trim());
  return unpackPage(await readPackFile(await response.arrayBuffer()), id);
}

function readText(response: Response, id: string): Promise<string> {
  if (response.ok) return response.text();
  throw new Error(`The page of ${id} answers ${response.status} ${response.statusText}`.trim());
}
