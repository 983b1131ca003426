import { openTermSet, type TermSet } from "@/lib/search/archive/term-set";
import { type Manifest, manifestName, manifestSchema } from "@/lib/search/index/manifest";
import type { SearchFile } from "@/lib/search/index/search-files";
import type { LoadFile } from "@/lib/search/session/data-files";

/** Read the manifest among files. */
export function readManifest(files: readonly SearchFile[]): Manifest {
  return manifestSchema.parse(JSON.parse(readText(files, manifestName)));
}

/** Return the text of a file; throws where there is none. */
export function readText(files: readonly SearchFile[], name: string): string {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`No file ${name}`);
  return file.text;
}

/** Open a term set among files, with the names of those that it loaded. */
export async function openStubSet(
  files: readonly SearchFile[],
  directory: string,
): Promise<{ readonly set: TermSet; readonly loaded: string[] }> {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const loaded: string[] = [];
  const load: LoadFile = async (file, read) => {
    loaded.push(file);
    const text = texts.get(file);
    if (text === undefined) throw new Error(`No file ${file}`);
    return read(JSON.parse(text));
  };
  return { set: await openTermSet(directory, load, async () => {}), loaded };
}
