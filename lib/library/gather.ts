import type { Message } from "@/lib/digest/diagnostics";
import type { ParsedDigest } from "@/lib/digest/record";
import { gatherFolders } from "./gather-folder";
import { joinDays } from "./join-day";
import type { ReadFile } from "./snapshot";

/** A digest with the hash of the bytes that it was parsed from; of several files the hashes, with spaces between. */
export type Gathered = { readonly digest: ParsedDigest; readonly hash: string };

/** List the digests of a content folder's files, with those in one that several files hold. */
export function gatherDigests(files: readonly ReadFile[], messages: Message[]): readonly Gathered[] {
  const digests = files.flatMap(({ hash, digests }) => digests.map((digest) => ({ digest, hash })));
  return joinDays(gatherFolders(digests, messages), messages);
}
