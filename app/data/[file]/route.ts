import { planVariable } from "@/lib/export/render-plan";
import { getLibrary } from "@/lib/library/load";
import { manifestName } from "@/lib/search/manifest";
import { createSearchFiles } from "@/lib/search/search-files";

type Context = { readonly params: Promise<{ readonly file: string }> };

let files: ReadonlyMap<string, string> | undefined;

export const dynamic = "force-static";
export const dynamicParams = false;

/** In a build, the export writes these files itself, once for all; a route without any would be an error. */
export function generateStaticParams() {
  const names = isBuild() ? [manifestName] : [...getFiles().keys()];
  return names.map((file) => ({ file }));
}

export async function GET(_request: Request, { params }: Context) {
  const text = isBuild() ? "{}" : getFiles().get((await params).file);
  return new Response(text, { headers: { "content-type": "application/json" } });
}

function isBuild(): boolean {
  return process.env[planVariable] !== undefined;
}

function getFiles(): ReadonlyMap<string, string> {
  files ??= new Map(
    createSearchFiles([...getLibrary().papers.values()]).map(({ name, text }) => [name, text]),
  );
  return files;
}
