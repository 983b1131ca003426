import { areTemplates } from "@/app/_pages/page-kind";
import { listSitemaps } from "@/app/_pages/sitemaps";
import { getLibrary } from "@/lib/library/load";
import { sitemapName } from "@/lib/site/sitemap";

type Context = { readonly params: Promise<{ readonly sitemap: string }> };

let files: ReadonlyMap<string, string> | undefined;

export const dynamic = "force-static";
export const dynamicParams = false;

/** Beside templates, the export writes these files itself; a route without any would be an error. */
export function generateStaticParams() {
  const names = areTemplates() ? [sitemapName] : [...getFiles().keys()];
  return names.map((sitemap) => ({ sitemap }));
}

export async function GET(_request: Request, { params }: Context) {
  const text = areTemplates() ? "" : getFiles().get((await params).sitemap);
  return new Response(text, { headers: { "content-type": "application/xml" } });
}

function getFiles(): ReadonlyMap<string, string> {
  files ??= listSitemaps(getLibrary());
  return files;
}
