import { arxivUrls } from "@/lib/site/urls";
import { writePageMarkdown } from "./page-markdown";
import type { SiteFiles } from "./site-files";

/**
 * Read all that a site holds of a paper, as Markdown. Takes an identifier without version; throws where the site has no
 * such paper, or its page cannot be had.
 */
export async function readPaper(site: SiteFiles, id: string): Promise<string> {
  const file = `papers/${id}/`;
  const response = await site.fetch(file);
  if (response.status === 404) {
    throw new Error(`The site has no paper ${id}. Search with find_papers, or read ${arxivUrls(id).abs}.`);
  }
  if (!response.ok)
    throw new Error(`The page of ${id} answers ${response.status} ${response.statusText}`.trim());
  const markdown = writePageMarkdown(await response.text(), site.link(file));
  if (markdown === "") throw new Error(`The page of ${id} is not one of this kind of site.`);
  return markdown;
}
