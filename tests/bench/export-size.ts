import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { listExportFiles } from "@/lib/export/export-size";

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
  const files = listExportFiles(folder);
  const pages = files.filter(({ file }) => file.endsWith(".html"));
  const papers = pages.filter(({ file }) => file.startsWith("papers/")).sort((a, b) => a.bytes - b.bytes);
  const middle = papers[Math.floor(papers.length / 2)];
  const paperPage = {
    bytes: middle?.bytes ?? 0,
    sent: middle ? brotliCompressSync(readFileSync(path.join(folder, middle.file))).length : 0,
  };
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    pages: pages.length,
    paperPage,
  };
}
