import * as z from "zod/mini";
import { parseArxivId } from "@/lib/digest/arxiv-id";
import { isCalendarDate } from "@/lib/digest/dates";

/** Grows where older sites could not read what newer ones write. */
export const interestsVersion = 1;
/** Most rows that are read: what a reader of ten years says. */
export const maxInterests = 20_000;

const text = z.string().check(z.maxLength(20_000));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const names = z.readonly(z.array(name).check(z.maxLength(1_000)));
const time = z.iso.datetime({ offset: true });
const day = z.string().check(z.refine(isCalendarDate));

const common = {
  /** When it was said. */
  time,
  /** It holds no longer: what says so is kept, so that merging an older file does not bring it back. */
  removed: z.optional(z.literal(true)),
};
const author = { name, coauthors: names, categories: names };
const paper = {
  /** arXiv identifier without version, or another name for a paper that arXiv does not have. */
  id: name,
  /** Day on which the site first listed it, where it does. */
  day: z.optional(day),
  title: text,
  /** Abstract or summary. */
  text,
};

const rowSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("author"), ...common, ...author }),
  z.object({ kind: z.literal("muted-author"), ...common, ...author }),
  /** Words, or a query of the search language. */
  z.object({ kind: z.literal("query"), ...common, query: name }),
  z.object({ kind: z.literal("muted-query"), ...common, query: name }),
  /** A paper that is not for the reader. */
  z.object({ kind: z.literal("unwanted"), ...common, ...paper }),
  z.object({ kind: z.literal("imported"), ...common, ...paper }),
  /** A paper that was read for a while. */
  z.object({ kind: z.literal("read"), ...common, ...paper }),
  /** A word that shall count for nothing. */
  z.object({ kind: z.literal("ignored"), ...common, word: name }),
  /** All that was said or kept until then counts no longer. */
  z.object({ kind: z.literal("reset"), ...common }),
]);

/** One thing that a reader has said or shown. */
export type Interest = Readonly<z.infer<typeof rowSchema>>;

/** Read a row of any shape; undefined for one that is none. */
export function readInterest(row: unknown): Interest | undefined {
  const read = rowSchema.safeParse(row);
  if (!read.success) return undefined;
  const sound = { ...read.data, time: new Date(read.data.time).toISOString() };
  return "id" in sound ? { ...sound, id: parseArxivId(sound.id)?.id ?? sound.id } : sound;
}

/** Return what names an interest: two rows of a key say the same thing, at different times. */
export function getInterestKey(interest: Interest): string {
  return `${interest.kind} ${getSubject(interest).toLowerCase().replace(/\s+/g, " ")}`;
}

function getSubject(interest: Interest): string {
  switch (interest.kind) {
    case "author":
    case "muted-author":
      return interest.name;
    case "query":
    case "muted-query":
      return interest.query;
    case "unwanted":
    case "imported":
    case "read":
      return interest.id;
    case "ignored":
      return interest.word;
    case "reset":
      return "";
  }
}
