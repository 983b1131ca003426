import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Message } from "@/lib/digest/diagnostics";
import { type DecodedText, decodeText } from "./decode-text";
import { createFileMessage } from "./diagnostics";

/** Forty times the largest digest met (1.6 MB); more is no digest, and would not fit a page. */
const maxBytes = 64_000_000;

/** Read a file as text, with the care of `readBytes` and `readEncoding`. */
export function readText(file: string, messages: Message[]): string | undefined {
  const bytes = readBytes(file, messages);
  return bytes && readEncoding(bytes, file, messages)?.text;
}

/**
 * Decode the bytes of a file. An encoding other than UTF-8 becomes a message; one that is not known an error, and
 * undefined.
 */
export function readEncoding(bytes: Buffer, file: string, messages: Message[]): DecodedText | undefined {
  const decoded = decodeText(bytes);
  const name = file.replaceAll(path.sep, "/");
  if (!decoded) messages.push(createFileMessage("unknown-encoding", name));
  else if (decoded.encoding !== "utf-8") {
    messages.push(createFileMessage("other-encoding", name, decoded.encoding.toUpperCase()));
  }
  return decoded;
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
