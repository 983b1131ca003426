// What was the last build made from, and what did it say? One from the same need not be made again.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { hashParts } from "./hash";
import { writeAtomically } from "./write-file";

const recordSchema = z.object({
  /** Hash of the code and of the content folder. */
  inputs: z.string(),
  /** The day of the build, where its digests were judged by it. */
  today: z.string().optional(),
  /** What was wrong with the digests, as it was printed. */
  report: z.string(),
  /** What it said of its size. */
  size: z.string(),
  pages: z.number(),
});

export type BuildRecord = Readonly<z.infer<typeof recordSchema>>;

/**
 * Hash all that a build is made from: its code, which has a hash, and every file of the content folder. Returns undefined
 * where a part of either cannot be read, or is neither a file nor a folder.
 */
export function hashInputs(hashCode: () => string, content: string): string | undefined {
  try {
    const items = readdirSync(content, { withFileTypes: true, recursive: true });
    if (items.some((item) => !item.isFile() && !item.isDirectory())) return undefined;
    const files = items.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
    return hashParts([
      hashCode(),
      ...files.sort().flatMap((file) => [path.relative(content, file), hashFile(file)]),
    ]);
  } catch {
    return undefined;
  }
}

function hashFile(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** Read the record of the last build if it was made from the same, and on the same day where that matters. */
export function findSameBuild(
  file: string,
  inputs: string | undefined,
  today: string,
): BuildRecord | undefined {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return record.inputs === inputs && (record.today ?? today) === today ? record : undefined;
  } catch {
    // There was none, or its record is lost or damaged.
    return undefined;
  }
}

/** Write the record of a build that is done. */
export function recordBuild(file: string, record: BuildRecord): void {
  writeAtomically(file, Buffer.from(JSON.stringify(record)));
}

/** Forget the last build before another one changes what it made. */
export function forgetBuild(file: string): void {
  rmSync(file, { force: true });
}
