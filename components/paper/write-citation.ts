import { citationWriters } from "@/lib/citation/formats";
import { readPageSummary } from "./page-summary";

/** Write a paper in a format of reference managers, from what its page says of it in the tags that they read. */
export async function writeCitation(format: "ris" | "csl", page: ParentNode): Promise<string> {
  const read = (name: string) =>
    [...page.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(({ content }) => content);
  const [id = ""] = read("citation_arxiv_id");
  const [title = ""] = read("citation_title");
  const [published = ""] = read("citation_publication_date");
  const [abstract] = read("citation_abstract");
  const [language] = read("citation_language");
  const paper = {
    id,
    title,
    authors: read("citation_author"),
    published: published.replaceAll("/", "-"),
    ...(abstract !== undefined && { abstract }),
    ...(language !== undefined && { language }),
    categories: readPageSummary(page, "").categories,
    // No format names the day on which a digest contained the paper.
    date: "",
  };
  return (await citationWriters[format].write([paper])).trim();
}
