import { existsSync, linkSync, readdirSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const texts = /\.(?:html|js|css|json|xml|txt|svg|webmanifest|bib|ris)$/;

/** Below this many bytes, a response is a packet or two whatever is done. */
const minSize = 1_000;

/**
 * The forms of a file that servers look for beside it. Of paper pages of the seeds (137 kB on average, ms of one core):
 * Brotli 5 gives 11.1 kB in 2.6 ms, 8 gives 10.8 kB in 3.0 ms, 9 gives 10.7 kB in 25 ms, 10 gives 10.0 kB in 41 ms,
 * 11 gives 9.8 kB in 130 ms, over an hour of two cores for 63,000 pages; gzip 9 gives 13.0 kB in 2.3 ms.
 */
const forms = [
  { extension: ".br", compress: compressBrotli },
  { extension: ".gz", compress: compressGzip },
] as const;

/** List the names of a file and its compressed forms, whether these are there or not. */
export function listForms(file: string): string[] {
  return [file, ...forms.map(({ extension }) => file + extension)];
}

/**
 * Write the compressed forms of each text file of an export beside it. A file that is linked from the last export
 * gets links to the forms there, where it has them.
 */
export async function compressExport(folder: string, last: string): Promise<void> {
  const files = listTexts(folder).values();
  // Node compresses in threads of its own: one file being read or written for each that is compressed.
  const workers = Array.from({ length: availableParallelism() * 2 }, async () => {
    for (const file of files) await compressFile(file, path.join(last, path.relative(folder, file)));
  });
  await Promise.all(workers);
}

async function compressFile(file: string, before: string): Promise<void> {
  if (isSameFile(file, before) && forms.every(({ extension }) => existsSync(before + extension))) {
    for (const { extension } of forms) linkSync(before + extension, file + extension);
    return;
  }
  const bytes = await readFile(file);
  for (const { extension, compress } of forms) await writeFile(file + extension, await compress(bytes));
}

/** Return whether a file of an export has compressed forms, by its name and size in bytes. */
export function isCompressible(name: string, size: number): boolean {
  return texts.test(name) && size >= minSize;
}

function listTexts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .filter((file) => isCompressible(file, statSync(file).size));
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

function compressBrotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 8,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function compressGzip(bytes: Buffer): Promise<Buffer> {
  return promisify(gzip)(bytes, { level: 9 });
}
