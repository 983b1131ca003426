import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeAtomically } from "@/lib/export/write-file";
import type { Validators } from "./sync-fetch";

const stateSchema = z.record(
  z.string(),
  z.object({ hash: z.string(), etag: z.string().optional(), modified: z.string().optional() }),
);

/** Which version of an address was fetched: it saves bytes, and nothing depends on it. */
export type SyncState = {
  /** Get the validators of the version that a file here is, if it is one that was fetched. */
  readonly find: (url: string, hash: string | undefined) => Validators;
  readonly remember: (url: string, hash: string, validators: Validators) => void;
};

/** Open the versions that were fetched before; a file that is missing or damaged knows none. */
export function openSyncState(file: string): SyncState {
  const known = new Map(Object.entries(readState(file)));
  return {
    find: (url, hash) => {
      const found = known.get(url);
      return found !== undefined && found.hash === hash ? found : {};
    },
    remember: (url, hash, validators) => {
      known.set(url, { hash, ...validators });
      mkdirSync(path.dirname(file), { recursive: true });
      writeAtomically(file, Buffer.from(JSON.stringify(Object.fromEntries(known), undefined, 1)));
    },
  };
}

function readState(file: string): z.infer<typeof stateSchema> {
  if (!existsSync(file)) return {};
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}
