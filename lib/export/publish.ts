import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { stateSchema, writeState } from "./export-state";
import { hasErrorCode, isOtherFileSystem, moveFile, writeAtomically } from "./write-file";

/** Where a build leaves what it has made, and notes what it is about to do with it. */
export type Places = {
  readonly state: string;
  /** What is to be published, as long as it is not. */
  readonly changes: string;
  readonly fresh: string;
  readonly old: string;
};

const changesSchema = z.object({
  /** What is known of the export once all is done. */
  state: stateSchema,
  /** Files to remove, below the export. */
  removed: z.array(z.string()),
});

/** What makes an export of the last one, beside the files of the fresh folder. */
export type Changes = Readonly<z.infer<typeof changesSchema>>;

/**
 * Put a whole export in the place of the last one, which is missing for the moment between two renames at most; on
 * another file system it is changed file by file.
 */
export function publishWhole(folder: string, state: Changes["state"], places: Places): void {
  rmSync(places.state, { force: true });
  rmSync(places.old, { recursive: true, force: true });
  try {
    if (existsSync(folder)) renameSync(folder, places.old);
    renameSync(places.fresh, folder);
  } catch (error) {
    if (!isOtherFileSystem(error)) throw error;
    if (!existsSync(folder) && existsSync(places.old)) renameSync(places.old, folder);
    const kept = new Set(listFiles(places.fresh));
    const removed = existsSync(folder) ? listFiles(folder).filter((file) => !kept.has(file)) : [];
    publishChanges(folder, { state, removed }, places);
    return;
  }
  rmSync(places.old, { recursive: true, force: true });
  writeState(places.state, state);
}

/**
 * Make an export of the last one: its other pages stay where they are, so that this costs what has changed. Each
 * file is replaced as a whole, and what pages need comes before them and goes after them.
 */
export function publishChanges(folder: string, changes: Changes, places: Places): void {
  writeAtomically(places.changes, Buffer.from(JSON.stringify(changes)));
  makeChanges(folder, changes, places);
}

/** Finish or undo what a build began to publish that was killed meanwhile. */
export function resumePublishing(folder: string, places: Places): void {
  if (!existsSync(folder) && existsSync(places.old)) renameSync(places.old, folder);
  if (!existsSync(places.changes)) return;
  const changes = readChanges(places.changes);
  if (changes) {
    makeChanges(folder, changes, places);
    return;
  }
  // By another version of this code, or damaged: with no state, everything is made again.
  rmSync(places.state, { force: true });
  rmSync(places.changes);
}

function readChanges(file: string): Changes | undefined {
  try {
    return changesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function makeChanges(folder: string, { state, removed }: Changes, places: Places): void {
  rmSync(places.state, { force: true });
  const files = existsSync(places.fresh) ? listFiles(places.fresh) : [];
  const isPage = (file: string) => /\.html(?:\.br|\.gz)?$/.test(file);
  for (const file of [...files.filter((file) => !isPage(file)), ...files.filter(isPage)]) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    moveFile(path.join(places.fresh, file), place);
  }
  for (const file of removed) rmSync(path.join(folder, file), { force: true });
  for (const name of new Set(removed.map((file) => path.dirname(file)))) removeEmpty(folder, name);
  writeState(places.state, state);
  rmSync(places.changes);
  rmSync(places.fresh, { recursive: true, force: true });
}

/** List the files below a folder, by their paths in it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)));
}

/** Remove a folder that is empty, and those above it that are then; to list it would take long where it has many files. */
function removeEmpty(folder: string, name: string): void {
  if (name === ".") return;
  try {
    rmdirSync(path.join(folder, name));
  } catch (error) {
    if (hasErrorCode(error, ["ENOTEMPTY", "EEXIST", "ENOENT"])) return;
    throw error;
  }
  removeEmpty(folder, path.dirname(name));
}
