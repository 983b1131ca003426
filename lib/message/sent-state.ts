import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dateSchema } from "@/lib/digest/record";
import { writeAtomically } from "@/lib/export/write-file";
import type { Sent } from "./news";

const stateSchema = z.object({
  version: z.literal(1),
  told: z.record(z.string(), z.object({ day: dateSchema, papers: z.array(z.string()) })),
});

/** What was sent where; a key names reader and address without saying who they are. */
export type SentState = {
  readonly get: (key: string) => Sent | undefined;
  /** Note what was sent, through to the disk. */
  readonly set: (key: string, sent: Sent) => void;
};

/** The file of what was sent is there and cannot be read. */
export class DamagedStateError extends Error {
  override readonly name = "DamagedStateError";
}

/**
 * Open what was sent before; a missing file holds nothing. Throws a `DamagedStateError` where the file is none, since
 * without it readers would get again what they had, and as `writeAtomically` does where it cannot be written.
 */
export function openSentState(file: string): SentState {
  const sent = new Map<string, Sent>(Object.entries(readState(file)));
  const save = () => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeAtomically(file, Buffer.from(`${JSON.stringify({ version: 1, told: Object.fromEntries(sent) })}\n`));
  };
  // Who cannot note what was sent shall not send it.
  save();
  return {
    get: (key) => sent.get(key),
    set: (key, one) => {
      sent.set(key, one);
      save();
    },
  };
}

function readState(file: string): z.infer<typeof stateSchema>["told"] {
  if (!existsSync(file)) return {};
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, "utf8"))).told;
  } catch {
    throw new DamagedStateError(
      `${file} does not say what was sent before. Delete it, and the newest day is sent once more.`,
    );
  }
}
