import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Message } from "@/lib/digest/diagnostics";
import { createFileMessage } from "./diagnostics";

/** Forty times the largest digest met (1.6 MB); more is no digest, and would not fit a page. */
const maxBytes = 64_000_000;

/** Read a file as UTF-8, with `readBytes`'s care; bytes that are not become U+FFFD, which the parser reports. */
export function readText(file: string, messages: Message[]): string | undefined {
  return readBytes(file, messages)?.toString("utf8");
}

/**
 * Read a file of the content folder. A folder, a link, a file that is too large, that vanished or may
 * not be read becomes a message and undefined.
 */
export function readBytes(file: string, messages: Message[]): Buffer | undefined {
  const name = file.replaceAll(path.sep, "/");
  try {
    const stats = lstatSync(file);
    if (stats.size > maxBytes) {
      messages.push(createFileMessage("too-large", name, `${stats.size} bytes, at most ${maxBytes}`));
      return undefined;
    }
    // A link could lead out of the content folder.
    if (!stats.isFile()) throw new Error(stats.isSymbolicLink() ? "a link" : "not a plain file");
    return readFileSync(file);
  } catch (error) {
    messages.push(
      createFileMessage("unreadable-file", name, error instanceof Error ? error.message : String(error)),
    );
    return undefined;
  }
}
