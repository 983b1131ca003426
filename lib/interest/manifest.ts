import * as z from "zod/mini";
import { pieceVersion } from "./piece";

/** Name of the one file whose name never changes, among the static data. */
export const interestManifestName = "interest.json";

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Which files of vectors there are, newest papers first. */
const manifestSchema = z.object({
  version: z.literal(pieceVersion),
  pieces: z.array(
    z.object({
      file: z.string().check(z.regex(/^interest-[\w.-]+\.bin$/)),
      count: z.int().check(z.positive()),
      /** The first and the last day on which one of its papers was first seen. */
      from: date,
      to: date,
    }),
  ),
});

export type InterestManifest = Readonly<z.infer<typeof manifestSchema>>;

/** What a manifest says, or why it cannot be used. */
export type ManifestOutcome =
  | { readonly isReadable: true; readonly manifest: InterestManifest }
  | { readonly isReadable: false; readonly reason: "other-version" | "damaged" };

/** Read the text of a manifest; one of another version names files that nobody here can read. */
export function readManifest(text: string): ManifestOutcome {
  const content = parseJson(text);
  const read = manifestSchema.safeParse(content);
  if (read.success) return { isReadable: true, manifest: read.data };
  const version = z.object({ version: z.int() }).safeParse(content);
  const isOther = version.success && version.data.version !== pieceVersion;
  return { isReadable: false, reason: isOther ? "other-version" : "damaged" };
}

/** Papers below which words are not weighed well: idfs of fewer are chance. */
const leastPapers = 2_000;
/** Some 1.8 MB; older papers of a reader are known by their titles and summaries. */
const mostPieces = 24;

/**
 * List the files to load for papers that were first seen on some days, the most important days first, and the newest
 * ones, so that words can be weighed.
 */
export function listPieceFiles({ pieces }: InterestManifest, days: readonly string[]): string[] {
  const wanted = new Set<string>();
  for (const day of days) {
    for (const { file, from, to } of pieces) if (from <= day && day <= to) wanted.add(file);
  }
  const chosen = new Set([...wanted].slice(0, mostPieces));
  let papers = pieces.reduce((sum, { file, count }) => sum + (chosen.has(file) ? count : 0), 0);
  for (const { file, count } of pieces) {
    if (papers >= leastPapers) break;
    if (chosen.has(file)) continue;
    chosen.add(file);
    papers += count;
  }
  return [...chosen];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
