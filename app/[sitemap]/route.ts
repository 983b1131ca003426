import { getLibrary } from "@/lib/library/load";
import { createSitemaps, listSitemapEntries } from "@/lib/site/sitemap";

type Context = { readonly params: Promise<{ readonly sitemap: string }> };

const files = createSitemaps(listSitemapEntries(getLibrary()));

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return [...files.keys()].map((sitemap) => ({ sitemap }));
}

export async function GET(_request: Request, { params }: Context) {
  return new Response(files.get((await params).sitemap), { headers: { "content-type": "application/xml" } });
}
