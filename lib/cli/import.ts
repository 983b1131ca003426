import { setImmediate } from "node:timers/promises";
import { dateSchema } from "@/lib/digest/record";
import { planImport, planSources, type RefusedFile, type Step, type Wishes } from "./import-plan";
import { dateCandidates, readCandidate, readPresent } from "./import-read";
import { toSourceName } from "./import-source";
import { summariseImport } from "./import-summary";
import { hasSettings, takeStep, writeSettings } from "./import-write";
import { listInputFiles } from "./input-files";
import { whileInterruptible } from "./interruption";
import { createProgress } from "./progress";
import { UsageError } from "./usage-error";

/** Where to import to, and what the owner says of the files. */
export type ImportOptions = Wishes & { readonly content: string };

/**
 * Import digest files into a content folder, and print what became of each; return the exit code, 1 where any was
 * refused. Throws on a path that names no file, and on a source or date that cannot be one.
 */
export async function runImport(paths: readonly string[], options: ImportOptions): Promise<number> {
  const steps = await whileInterruptible((interruption) => importFiles(paths, options, interruption));
  console.log(summariseImport(steps));
  for (const source of planSources(steps, (name) => hasSettings(options.content, name))) {
    console.log(`New source: ${writeSettings(options.content, source)}`);
  }
  return steps.some(({ status }) => status === "refused") ? 1 : 0;
}

/**
 * Copy digest files, byte for byte, to their places in a content folder, and report what became of each. An
 * interruption refuses the files that are not written yet.
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  interruption: AbortSignal,
): Promise<Step[]> {
  const present = readPresent(options.content);
  checkWishes(options, present.sources);
  const read = await visit("Reading", listInputFiles(paths), (file) =>
    interruption.aborted ? refuseInterrupted(file) : readCandidate(file),
  );
  const dated = options.date === undefined ? dateCandidates(read, options.content, options.source) : read;
  const plan = planImport(dated, options, present);
  return visit("Writing", plan, (step) =>
    interruption.aborted ? refuseInterrupted(step.file) : takeStep(step, options.content),
  );
}

function checkWishes({ source, date }: Wishes, existing: readonly string[]): void {
  const isName = source === undefined || existing.includes(source) || toSourceName(source) === source;
  if (!isName || source === "") {
    throw new UsageError(
      `--source ${source}: a source is named with lower-case letters, digits and single "-"`,
    );
  }
  if (date !== undefined && !dateSchema.safeParse(date).success) {
    throw new UsageError(`--date ${date}: not a day of the calendar, written as 2026-02-25`);
  }
}

function refuseInterrupted(file: string): RefusedFile {
  const repair = "Run the command again: what is written already stays as it is";
  return { status: "refused", file, reason: "Interrupted before it was written", repair, details: [] };
}

/** Call a function with each item, showing how far it is and letting signals in between. */
async function visit<Item, Result>(
  verb: string,
  items: readonly Item[],
  take: (item: Item) => Result,
): Promise<Result[]> {
  const progress = createProgress(process.stderr);
  const results: Result[] = [];
  for (const item of items) {
    progress.show(`${verb} ${results.length + 1} of ${items.length} …`);
    results.push(take(item));
    await setImmediate();
  }
  progress.clear();
  return results;
}
