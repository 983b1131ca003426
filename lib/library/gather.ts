import type { ParsedDigest } from "@/lib/digest/record";
import type { ReadFile } from "./snapshot";

/** A digest with the hash of the bytes that it was parsed from. */
export type Gathered = { readonly digest: ParsedDigest; readonly hash: string };

/** List the digests of a content folder's files. */
export function gatherDigests(files: readonly ReadFile[]): readonly Gathered[] {
  return files.flatMap(({ hash, digests }) => digests.map((digest) => ({ digest, hash })));
}
