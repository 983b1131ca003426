import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

/** What a host has to hold. */
export type ExportSize = {
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  /** The paper's page of middling size, as its file and as it is sent with Brotli, in bytes. */
  readonly paperPage: { readonly bytes: number; readonly sent: number };
};

/** Measure the files of an export. */
export function measureExport(folder: string): ExportSize {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .map((file) => ({ file, bytes: statSync(file).size }));
  const pages = files.filter(({ file }) => file.endsWith(".html"));
  const papers = pages
    .filter(({ file }) => path.relative(folder, file).startsWith("papers"))
    .sort((a, b) => a.bytes - b.bytes);
  const middle = papers[Math.floor(papers.length / 2)];
  const paperPage = {
    bytes: middle?.bytes ?? 0,
    sent: middle ? brotliCompressSync(readFileSync(middle.file)).length : 0,
  };
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    pages: pages.length,
    paperPage,
  };
}
