import { readReferences } from "./read-references";
import { maxReferenceBytes, type References, refuseReferences } from "./reference-paper";
import { findRefusal } from "./refusal";

/** Bytes by which a format is recognised before the rest is read. */
const head = 16_000;

/**
 * Read papers from a file that a reader chose or dropped, as `readReferences` does. One that is too large, or that
 * begins as another format, is refused before it is read.
 */
export async function readReferenceFile(file: File): Promise<References> {
  if (file.size > maxReferenceBytes) return refuseReferences("too-large");
  const beginning = decode(await file.slice(0, head).arrayBuffer(), true);
  const refusal = beginning.trim() === "" ? undefined : findRefusal(beginning);
  return refusal
    ? refuseReferences(refusal)
    : readReferences(decode(await file.arrayBuffer(), false), file.name);
}

/** Decode UTF-8, or UTF-16 with its mark, or else what older programs on Windows write. */
function decode(bytes: ArrayBuffer, isCut: boolean): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
