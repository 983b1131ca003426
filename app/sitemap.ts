import type { MetadataRoute } from "next";
import { getLibrary } from "@/lib/library/load";
import { absoluteUrl, categoryPath, digestPath, paperPath, sitePath } from "@/lib/site/urls";

export const dynamic = "force-static";

export default function sitemap(): MetadataRoute.Sitemap {
  const library = getLibrary();
  const pages = ["/", "/digests/", "/categories/", "/search/", "/library/", "/about/"].map((page) => ({
    url: absoluteUrl(sitePath(page)),
  }));
  const periods = [...library.days.keys(), ...library.months.keys()].map((period) => ({
    url: absoluteUrl(digestPath(period)),
  }));
  const categories = [...library.categories.keys()].map((category) => ({
    url: absoluteUrl(categoryPath(category)),
  }));
  const papers = [...library.papers.values()].map((paper) => ({
    url: absoluteUrl(paperPath(paper.id)),
    lastModified: paper.lastSeen,
  }));
  return [...pages, ...periods, ...categories, ...papers];
}
