import { areTemplates } from "@/app/_pages/page-kind";
import { getLibrary } from "@/lib/library/load";
import { manifestName } from "@/lib/search/index/manifest";
import { createSearchFiles } from "@/lib/search/index/search-files";

type Context = { readonly params: Promise<{ readonly file: string }> };

let files: ReadonlyMap<string, string> | undefined;

export const dynamic = "force-static";
export const dynamicParams = false;

/** Beside templates, the export writes these files itself; a route without any would be an error. */
export function generateStaticParams() {
  const names = areTemplates() ? [manifestName] : [...getFiles().keys()];
  return names.map((file) => ({ file }));
}

export async function GET(_request: Request, { params }: Context) {
  const text = areTemplates() ? "{}" : getFiles().get((await params).file);
  return new Response(text, { headers: { "content-type": "application/json" } });
}

function getFiles(): ReadonlyMap<string, string> {
  files ??= new Map(
    createSearchFiles([...getLibrary().papers.values()]).map(({ name, text }) => [name, text]),
  );
  return files;
}
