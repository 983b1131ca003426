import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * Write a file whole or not at all: beside its place under a hidden name, through to the disk, then by one rename.
 * Throws where that fails, with nothing left behind. A process that is killed meanwhile leaves the hidden file alone,
 * which nothing reads.
 */
export function writeAtomically(file: string, bytes: Uint8Array): void {
  putInPlace(file, (temporary) => writeThrough(temporary, bytes));
}

/** Move a file, in the place of another one at once, also to another file system. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isOtherFileSystem(error)) throw error;
    putInPlace(to, (temporary) => copyFileSync(from, temporary));
    rmSync(from);
  }
}

/** Give a file a second name, or copy it where it cannot have one. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isOtherFileSystem(error)) throw error;
    copyFileSync(from, to);
  }
}

/** Return whether a file or folder could not be moved because its place is on another file system, or is one. */
export function isOtherFileSystem(error: unknown): boolean {
  // EBUSY: a mount point; EPERM: a file system without links, or a folder that Windows finds in use.
  return hasErrorCode(error, ["EXDEV", "EBUSY", "EPERM"]);
}

/** Return whether an error is one of the operating system's, by its code. */
export function hasErrorCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

function putInPlace(file: string, write: (temporary: string) => void): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    write(temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeThrough(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "w");
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
