import { parseFile } from "@/lib/digest/parse";
import type { ParsedDigest } from "@/lib/digest/record";

/** Parses a file that holds one digest; throws where it holds none or several. */
export function parseDigest(text: string, path: string): ParsedDigest {
  const [digest, ...others] = parseFile(text, path);
  if (!digest || others.length > 0) throw new Error(`${path} holds ${others.length + 1} digests`);
  return digest;
}
