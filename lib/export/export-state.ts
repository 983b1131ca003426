import { readFileSync, rmSync, statSync } from "node:fs";
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
  /** What the search manifest says of the part, as JSON. */
  told: z.string(),
  files: z.array(z.string()),
});
const stateSchema = z.object({
  code: z.string(),
  pages: z.record(z.string(), pageSchema),
  search: z.record(z.string(), partSchema),
});

export type SearchPartState = Readonly<z.infer<typeof partSchema>>;

/** Read what is known of the last export by this code; nothing where it was another code, or nothing readable. */
export function readState(file: string, code: string): ExportState {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    if (state.code === code) return state;
  } catch {
    // Lost or damaged: everything is made again.
  }
  return { code, pages: {}, search: {} };
}

/** Forget the last export before its folder changes: what a killed build leaves is then taken for what it is. */
export function forgetState(file: string): void {
  rmSync(file, { force: true });
}

/** Write what is known of an export in a folder. */
export function writeState(
  file: string,
  folder: string,
  code: string,
  inputs: ReadonlyMap<string, string>,
  search: ExportState["search"],
): void {
  const pages = [...inputs].map(([page, input]) => [page, { input, size: getSize(folder, page) ?? 0 }]);
  writeAtomically(file, Buffer.from(JSON.stringify({ code, pages: Object.fromEntries(pages), search })));
}

/** List the pages of an export by the same code that are as they would be made now: same input, file untouched. */
export function listUnchanged(
  state: ExportState,
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
  return path.join(folder, decodeURIComponent(page), "index.html");
}

function getSize(folder: string, page: string): number | undefined {
  return statSync(pageFile(folder, page), { throwIfNoEntry: false })?.size;
}
