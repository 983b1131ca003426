import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dateSchema } from "@/lib/digest/record";
import { writeAtomically } from "@/lib/export/write-file";
import type { Told } from "./news";

const stateSchema = z.object({
  version: z.literal(1),
  told: z.record(z.string(), z.object({ day: dateSchema, papers: z.array(z.string()) })),
});

/** What was told where; a key names reader and address without saying who they are. */
export type ToldState = {
  readonly get: (key: string) => Told | undefined;
  /** Note what was told, through to the disk. */
  readonly set: (key: string, told: Told) => void;
};

/** The file of what was told is there and cannot be read. */
export class DamagedStateError extends Error {
  override readonly name = "DamagedStateError";
}

/**
 * Open what was told before; a missing file tells of nothing. Throws a `DamagedStateError` where the file is none, since
 * without it readers would get again what they had, and as `writeAtomically` does where it cannot be written.
 */
export function openToldState(file: string): ToldState {
  const told = new Map<string, Told>(Object.entries(readState(file)));
  const save = () => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeAtomically(file, Buffer.from(`${JSON.stringify({ version: 1, told: Object.fromEntries(told) })}\n`));
  };
  // Who cannot note what was sent shall not send it.
  save();
  return {
    get: (key) => told.get(key),
    set: (key, one) => {
      told.set(key, one);
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
