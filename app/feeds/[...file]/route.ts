import { getFeedFiles, serveFeed } from "@/app/_pages/feeds";

type Context = { readonly params: Promise<{ readonly file: readonly string[] }> };

export const dynamic = "force-static";
export const dynamicParams = false;

/** Beside templates, a route without any document would be an error. */
export function generateStaticParams() {
  const names = [...getFeedFiles().keys()].filter((name) => name.startsWith("feeds/"));
  return (names.length === 0 ? ["feeds/none.xml"] : names).map((name) => ({
    file: name.split("/").slice(1),
  }));
}

export async function GET(_request: Request, { params }: Context) {
  const { file } = await params;
  return serveFeed(["feeds", ...file.map(decodeURIComponent)].join("/"));
}
