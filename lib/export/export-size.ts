// What does a host have to hold?
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Files of a site, grouped by what they are for: the first pattern that their path below the site's root meets. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["papers", /^papers\//],
  ["packs of older papers", /^packs\//],
  ["days", /^digests\//],
  ["categories", /^categories\//],
  ["search and order", /^data\//],
  ["feeds", /^feeds?[/.]/],
  ["images of shared links", /^cards\//],
  ["the rest", /^/],
];

export type ExportFile = { readonly file: string; readonly bytes: number };
type KindSize = { readonly kind: string; readonly files: number; readonly bytes: number };

export type ExportSize = {
  readonly kinds: readonly KindSize[];
  readonly files: number;
  readonly bytes: number;
  readonly largestFile: number;
  /** Most files and folders in one folder. */
  readonly fullestFolder: number;
};

/** List the files of an export with their bytes, their paths below the site's root with slashes. */
export function listExportFiles(folder: string): ExportFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .map((place) => ({
      file: path.relative(folder, place).split(path.sep).join("/"),
      bytes: statSync(place).size,
    }));
}

/** Measure files by kind, and what hosts have limits for. */
export function measureFiles(files: readonly ExportFile[]): ExportSize {
  const sizes = new Map(kinds.map(([kind]) => [kind, { files: 0, bytes: 0 }]));
  const folders = new Map<string, Set<string>>();
  for (const { file, bytes } of files) {
    const [kind = ""] = kinds.find(([, pattern]) => pattern.test(file)) ?? [];
    const size = sizes.get(kind) ?? { files: 0, bytes: 0 };
    sizes.set(kind, { files: size.files + 1, bytes: size.bytes + bytes });
    const parts = file.split("/");
    for (const [depth, name] of parts.entries()) {
      const folder = parts.slice(0, depth).join("/");
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(name));
    }
  }
  return {
    kinds: [...sizes].map(([kind, size]) => ({ kind, ...size })),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    largestFile: files.reduce((most, { bytes }) => Math.max(most, bytes), 0),
    fullestFolder: [...folders.values()].reduce((most, { size }) => Math.max(most, size), 0),
  };
}
