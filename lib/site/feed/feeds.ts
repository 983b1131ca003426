import type { Library } from "@/lib/library/library";
import { categoryName } from "@/lib/site/categories";
import { absoluteUrl, categoryPath, sitePath } from "@/lib/site/urls";

/** A feed of the site: of all papers, of a category's, or of what one source contains. */
export type Feed = {
  readonly title: string;
  /** Path of the page that shows the same papers. */
  readonly page: string;
  /** File of the newest document, below the site's root, and the folder of the others. */
  readonly file: string;
  readonly folder: string;
  readonly category?: string;
  readonly source?: string;
};

/** A link in a page's head that feed readers look for. */
export type FeedLink = { readonly type: string; readonly href: string; readonly title?: string };

export const atomType = "application/atom+xml";
/** The newest document of the feed of all papers, below the site's root. */
export const mainFeedFile = "feed.xml";
/** The same as JSON, below the site's root. */
export const jsonFeedFile = "feed.json";

/** List the feeds of a library's site: all papers, each category, and each source where there are several. */
export function listFeeds({ site, categories, sources, digests }: Library): Feed[] {
  const home = { title: site.title, page: sitePath("/"), file: mainFeedFile, folder: "feeds/all" };
  const names = [...new Set(digests.map(({ source }) => source))].sort();
  return [
    home,
    ...[...categories.keys()].map((category) => {
      const name = categoryName(category, site.defaultLanguage);
      const folder = categoryFolder(category);
      return {
        title: `${site.title} · ${category}${name === undefined ? "" : ` ${name}`}`,
        page: categoryPath(category),
        file: `${folder}/feed.xml`,
        folder,
        category,
      };
    }),
    ...(names.length < 2 ? [] : names).map((source) => {
      const folder = `feeds/sources/${encodeURIComponent(source)}`;
      const title = `${site.title} · ${sources.get(source)?.name ?? source}`;
      return { ...home, title, file: `${folder}/feed.xml`, folder, source };
    }),
  ];
}

/** Return the link to the feed of all papers, which every page has. */
export function mainFeedLink(): FeedLink {
  return { type: atomType, href: fileUrl(mainFeedFile) };
}

/** List the links of the home page: all papers in both formats, then each source. */
export function listHomeFeedLinks(library: Library): FeedLink[] {
  const { title } = library.site;
  return [
    { ...mainFeedLink(), title },
    { type: "application/feed+json", href: fileUrl(jsonFeedFile), title },
    ...listFeeds(library)
      .filter(({ source }) => source !== undefined)
      .map((feed) => ({ type: atomType, href: fileUrl(feed.file), title: feed.title })),
  ];
}

/** List the links of a category's pages: its own feed, then that of all papers. */
export function listCategoryFeedLinks(category: string, title: string): FeedLink[] {
  return [
    {
      type: atomType,
      href: fileUrl(categoryFeedFile(category)),
      title: `${title} · ${category}`,
    },
    { ...mainFeedLink(), title },
  ];
}

/** Return the newest document of a category's feed, below the site's root. */
export function categoryFeedFile(category: string): string {
  return `${categoryFolder(category)}/feed.xml`;
}

/** Return the absolute address of a file of a feed. */
export function fileUrl(file: string): string {
  return absoluteUrl(sitePath(`/${file}`));
}

function categoryFolder(category: string): string {
  return `feeds/categories/${encodeURIComponent(category)}`;
}
