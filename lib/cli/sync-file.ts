import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeAtomically } from "@/lib/export/write-file";
import { assessBytes, getHash, getReason, hashBytes } from "./import-read";
import type { Fetcher } from "./sync-fetch";
import type { RemoteFile } from "./sync-remote";
import type { SyncState } from "./sync-state";

/** What became of a file of a remote. */
export type Outcome = {
  readonly source: string;
  readonly url: string;
  readonly target: string;
  readonly date?: string | undefined;
} & (
  | { readonly status: "added" | "replaced"; readonly papers: number }
  /** `held`: it was here, and nobody asked; `missing`: the remote has none; `kept`: the remote has another. */
  | { readonly status: "unchanged" | "held" | "missing" | "kept" }
  | { readonly status: "failed"; readonly reason: string; readonly repair: string }
  | { readonly status: "stopped"; readonly reason: string }
);

/** What the files of one run share. */
export type SyncRun = {
  readonly content: string;
  readonly fetchFile: Fetcher;
  readonly state: SyncState;
  /** The first day whose files still follow the remote. Older ones are their owner's. */
  readonly following: string;
  readonly replace: boolean;
};

/** Bring one file to its place, or leave it out and report why. What is written is a digest, and whole. */
export async function syncFile(source: string, file: RemoteFile, run: SyncRun): Promise<Outcome> {
  const { url, target, date } = file;
  const about = { source, url, target: `${source}/${target}`, date };
  const place = path.join(run.content, source, target);
  const present = getHash(place);
  if (present !== undefined) {
    const isSame = file.gitHash !== undefined && present !== "" && file.gitHash === hashAsGit(place);
    if (isSame) return { ...about, status: "held" };
    const follows = run.replace || date === undefined || date >= run.following;
    if (!follows) return { ...about, status: file.gitHash === undefined ? "held" : "kept" };
  }
  const answer = await run.fetchFile(url, run.state.find(url, present));
  switch (answer.kind) {
    case "unchanged":
    case "missing":
      return { ...about, status: answer.kind };
    case "failed":
      return { ...about, status: "failed", reason: answer.reason, repair: answer.repair };
    case "stopped":
      return { ...about, status: "stopped", reason: answer.reason };
    case "file":
      break;
  }
  const hash = hashBytes(answer.bytes);
  try {
    const found = hash === present ? undefined : assessBytes(answer.bytes, place);
    if (found?.status === "refused") {
      return { ...about, status: "failed", reason: found.reason, repair: found.repair };
    }
    if (found) {
      mkdirSync(path.dirname(place), { recursive: true });
      writeAtomically(place, answer.bytes);
    }
    run.state.remember(url, hash, answer.validators);
    if (!found) return { ...about, status: "unchanged" };
    return { ...about, status: present === undefined ? "added" : "replaced", papers: found.papers };
  } catch (error) {
    const repair = "Check the permissions of the folder and the space on its disk";
    return { ...about, status: "failed", reason: `It could not be written: ${getReason(error)}`, repair };
  }
}

/** The hash by which git names the bytes of a file. */
function hashAsGit(file: string): string {
  const bytes = readFileSync(file);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
