import { getLibrary } from "@/lib/library/load";
import { createSearchFiles } from "@/lib/search/search-files";

type Context = { readonly params: Promise<{ readonly file: string }> };

const files = new Map(
  createSearchFiles([...getLibrary().papers.values()]).map(({ name, text }) => [name, text]),
);

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return [...files.keys()].map((file) => ({ file }));
}

export async function GET(_request: Request, { params }: Context) {
  return new Response(files.get((await params).file), {
    headers: { "content-type": "application/json" },
  });
}
