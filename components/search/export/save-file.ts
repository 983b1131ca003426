import type { SearchDocument } from "@/lib/search/document";
import type { ExportWriter } from "./export-formats";

/** Browsers read the file after the click that saves it; none takes a minute to begin. */
const keptFor = 60_000;

/** Hand papers to the browser as a file to save. */
export function saveFile({ name, type, write }: ExportWriter, papers: readonly SearchDocument[]): void {
  const address = URL.createObjectURL(new Blob([write(papers)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
