import type { Site } from "@/lib/library/site";
import { jsonFeedFile, mainFeedFile } from "./feed/feeds";
import { absoluteUrl, citationsPath, dataPath, digestPath, paperPath, sitePath } from "./urls";

/** Describe for language models in short what the site holds and where, as https://llmstxt.org proposes: `llms.txt`. */
export function createLlmsText(site: Site): string {
  const line = (text: string) => text.replace(/\s+/g, " ").trim();
  const link = (name: string, path: string, about: string) => `- [${name}](${absoluteUrl(path)}): ${about}`;
  const page = (path: string) => decodeURI(absoluteUrl(path));
  return [
    `# ${line(site.title)}`,
    "",
    `> ${line(site.description.en)}`,
    "",
    `A paper has one page, whichever digests tell it: ${page(paperPath("ID"))}, where ID is its arXiv identifier without version, such as 2602.20205 or hep-th/9901001. A day has a page, ${page(digestPath("YYYY-MM-DD"))}, and its citations, ${page(citationsPath("YYYY-MM-DD", "bib"))} and .ris.`,
    "",
    "Each passage says who wrote it: the paper's authors, or a language model that summarised, translated or analysed it, and in which digest. Quote a model's words as such. Pages hold English and Chinese and are whole without script.",
    "",
    "## Pages",
    "",
    link("Home", sitePath("/"), "the newest papers"),
    link("Days", sitePath("/digests/"), "every day that has papers"),
    link("Categories", sitePath("/categories/"), "papers by arXiv category and month"),
    link("About", sitePath("/about/"), "sources, licences, and what is written by models"),
    "",
    "## Data",
    "",
    link("Manifest", dataPath("manifest.json"), "the files that hold all papers, by month"),
    link("JSON Schema", sitePath("/data-schema.json"), "what is in these files"),
    link("Atom feed", sitePath(`/${mainFeedFile}`), "the newest days, with archives of their months"),
    link("JSON Feed", sitePath(`/${jsonFeedFile}`), "the newest day"),
    "",
    "## Optional",
    "",
    link("Sitemap", sitePath("/sitemap.xml"), "every page"),
    "",
  ].join("\n");
}
