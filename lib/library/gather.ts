import type { ParsedDigest } from "@/lib/digest/record";
import { joinDays } from "./join-day";
import type { ReadFile } from "./snapshot";

/** A digest with the hash of the bytes that it was parsed from; of several files the hashes, with spaces between. */
export type Gathered = { readonly digest: ParsedDigest; readonly hash: string };

/** List the digests of a content folder's files, with those parts in one that several files hold. */
export function gatherDigests(files: readonly ReadFile[]): readonly Gathered[] {
  return joinDays(files.flatMap(({ hash, digests }) => digests.map((digest) => ({ digest, hash }))));
}
