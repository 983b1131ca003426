import type { CitedPaper } from "@/lib/citation/cited-paper";
import { type CitationWriter, citationWriters, libraryWriters } from "@/lib/citation/formats";
import { saveFile } from "./save-file";

export { citationWriters, libraryWriters };

/** Hand papers to the browser as a file to save. Loaded when an export begins, with all that writes the formats. */
export async function savePapers(writer: CitationWriter, papers: readonly CitedPaper[]): Promise<void> {
  saveFile(writer, await writer.write(papers));
}
