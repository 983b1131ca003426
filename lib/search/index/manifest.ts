import * as z from "zod/mini";
import { dataVersion } from "./shard";

/** Name of the one file whose name never changes. */
export const manifestName = "manifest.json";

const count = z.int().check(z.nonnegative());
const file = z.string().check(z.regex(/^[\w-][\w.-]*\.json$/));

/** The index of the static data: which files there are. Months and pieces newest first. */
export const manifestSchema = z.object({
  version: z.literal(dataVersion),
  papers: count,
  /** Abbreviations and what they stand for. */
  synonyms: z.optional(z.object({ file })),
  /** Traditional and simplified characters; absent where no paper holds any. */
  hanVariants: z.optional(z.object({ file })),
  /** The newest papers, which the month shards hold as well. */
  head: z.object({ file, count }),
  shards: z.array(z.object({ month: z.string(), file, count })),
  /** How many papers of the newest months search loads whole for one who types; older ones are looked up. */
  recentPapers: count,
  /** The directories of the term sets that hold every paper, older papers first; none where the head holds them all. */
  sets: z.array(z.object({ file, papers: count })),
  /** The directories of the terms that say most about abstracts, older papers first. */
  abstracts: z.array(z.object({ file, papers: count })),
  /** The directories of term sets over full texts as well, older papers first. */
  deep: z.array(
    z.object({
      file,
      papers: count,
      /** Estimates, compressed: what the first search of it loads besides terms, a range of terms, and a file of cards. */
      openingBytes: count,
      rangeBytes: count,
      ranges: count,
      cardBytes: count,
      cards: count,
    }),
  ),
});

/** Abbreviations, each with its long forms, separated by tabs, a line each. */
export const synonymsSchema = z.object({ version: z.literal(dataVersion), lines: z.string() });

/** Pairs of a traditional and a simplified character. */
export const hanVariantsSchema = z.object({ version: z.literal(dataVersion), pairs: z.string() });

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** List the shards of the papers that search loads whole, newest papers first. */
export function listRecentShards({ shards, recentPapers }: Manifest): string[] {
  return listUpTo(shards, 0, recentPapers);
}

/** List the head and those of `listRecentShards` that hold more than the head's papers. */
export function listRecentFiles({ head, shards, recentPapers }: Manifest): string[] {
  return [head.file, ...listUpTo(shards, head.count, recentPapers)];
}

/** List the shards that end after so many papers and not beyond so many, counted from the newest one on. */
function listUpTo(shards: Manifest["shards"], first: number, last: number): string[] {
  let papers = 0;
  const wanted = shards.filter(({ count }) => {
    papers += count;
    return papers > first && papers <= last;
  });
  return wanted.map(({ file }) => file);
}

/** Count the papers that are too old to be loaded whole. */
export function countArchived({ papers, recentPapers }: Manifest): number {
  return papers - recentPapers;
}

/** List the directories of term sets. */
export function listDirectories({ sets, abstracts, deep }: Manifest): string[] {
  return [...sets, ...abstracts, ...deep].map(({ file }) => file);
}

/** List every file that a manifest names. */
export function listNamedFiles(manifest: Manifest): string[] {
  const { head, shards, synonyms, hanVariants } = manifest;
  const files = [head, ...shards, synonyms ?? [], hanVariants ?? []].flat();
  return [...files.map(({ file }) => file), ...listDirectories(manifest)];
}
