import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeAtomically } from "./write-file";

/** What is known of an export: by what code, and each page that need not be rendered again, by its path. */
export type ExportState = Readonly<z.infer<typeof stateSchema>>;

const pageSchema = z.object({
  /** Hash of what the page was made from. */
  input: z.string(),
  /** Of its file, in bytes. */
  size: z.number(),
});
const partSchema = z.object({
  /** What other files are made from of the part, such as the manifest of search data, as JSON. */
  result: z.string(),
  files: z.array(z.string()),
});
const partsSchema = z.record(z.string(), partSchema);
export const stateSchema = z.object({
  code: z.string(),
  pages: z.record(z.string(), pageSchema),
  /** All files but those of these pages, below the folder of the export. */
  files: z.array(z.string()),
  parts: partsSchema,
});

/** Files, and what others need to know of them, by the hash of what they are made from. */
export type KnownParts = Readonly<z.infer<typeof partsSchema>>;
export type PartState = Readonly<z.infer<typeof partSchema>>;

/** Read what is known of the last export by this code; nothing where it was another code, or nothing readable. */
export function readState(file: string, code: string): ExportState {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    if (state.code === code) return state;
  } catch {
    // Lost or damaged: everything is made again.
  }
  return { code, pages: {}, files: [], parts: {} };
}

/** Write what is known of an export. */
export function writeState(file: string, state: ExportState): void {
  writeAtomically(file, Buffer.from(JSON.stringify(state)));
}

/** Describe pages for the next build: as they are known, or as they lie in a folder. */
export function describePages(
  inputs: ReadonlyMap<string, string>,
  getKnown: (page: string) => ExportState["pages"][string] | undefined,
  folder: string,
): ExportState["pages"] {
  return Object.fromEntries(
    [...inputs].map(([page, input]) => [page, getKnown(page) ?? { input, size: getSize(folder, page) ?? 0 }]),
  );
}

/** List the pages of an export by the same code that are as they would be made now: same input, file untouched. */
export function listUnchanged(
  state: Pick<ExportState, "pages">,
  folder: string,
  inputs: ReadonlyMap<string, string>,
): string[] {
  return [...inputs].flatMap(([page, input]) => {
    const known = Object.hasOwn(state.pages, page) ? state.pages[page] : undefined;
    return known?.input === input && known.size === getSize(folder, page) ? page : [];
  });
}

/** Return the file of a page below the folder of an export. */
export function pageFile(folder: string, page: string): string {
  return path.join(folder, decodeURIComponent(page), page.endsWith("/") ? "index.html" : "");
}

function getSize(folder: string, page: string): number | undefined {
  return statSync(pageFile(folder, page), { throwIfNoEntry: false })?.size;
}
