import { z } from "zod";
import { messageSchema } from "./diagnostics";

/** A calendar date as `YYYY-MM-DD`, never shifted by a time zone. */
export const dateSchema = z.iso.date();

export const sectionKinds = [
  "tldr",
  "motivation",
  "method",
  "result",
  "conclusion",
  "abstract",
  "abstract-translation",
  "analysis",
  "key-findings",
  "executive-summary",
  "keywords",
  "comment",
  "other",
] as const;

export const qualityFlags = [
  "generation-failed",
  "empty-field",
  "refusal",
  "prompt-echo",
  "loop",
  "abstract-copy",
  "wrong-language",
] as const;

/** One labelled passage of an entry; `source` is the exact text of the file between its markers, trimmed. */
const sectionSchema = z.strictObject({
  kind: z.enum(sectionKinds),
  /** The label as the file writes it, without marks and colon; "" where the file gives none. */
  label: z.string(),
  /** BCP 47 primary language of the text: "en", "zh", "ja", "ko", or "und". */
  language: z.string(),
  format: z.enum(["text", "markdown"]),
  source: z.string(),
  /** 1-based line of the first character of the label, or of the text where there is no label. */
  line: z.int().positive(),
});

const linkSchema = z.strictObject({
  label: z.string(),
  url: z.string(),
});

/** What a generator left wrong in a section; `section` indexes `sections`. */
const flagSchema = z.strictObject({
  flag: z.enum(qualityFlags),
  section: z.int().nonnegative(),
});

/** A paper as one digest presents it. */
export const entrySchema = z.strictObject({
  /** 1-based place in the file; the number in the heading may restart or begin late. */
  ordinal: z.int().positive(),
  /** arXiv identifier without version; absent where the entry's link is not arXiv's. */
  arxivId: z.string().optional(),
  version: z.int().positive().optional(),
  /** As the file writes it; "" where the entry has no link. */
  url: z.string(),
  title: z.string(),
  titleTranslated: z.string().optional(),
  authors: z.array(z.string()),
  /** Whether the file names the first of the authors alone, as in `First Author et al.` */
  authorsCut: z.literal(true).optional(),
  /** Of arXiv, the primary one first. */
  categories: z.array(z.string()),
  /** What the file names in place of a category, such as a journal or the part that the entry appears in. */
  topic: z.string().optional(),
  published: dateSchema.optional(),
  /** Path of the file that holds the entry, where that is not the digest's own: of a digest that is a folder. */
  file: z.string().optional(),
  /** 1-based line of the heading. */
  line: z.int().positive(),
  sections: z.array(sectionSchema),
  links: z.array(linkSchema),
  flags: z.array(flagSchema),
});

/** A label without a usual place in an entry, which the source may have made its own. */
const ownLabelSchema = z.strictObject({
  /** Its style and its words, equal for all spellings of it. */
  key: z.string(),
  /** How many entries hold it. */
  entries: z.int().positive(),
  /** Learned from the file's entries, taken for a label by how it appears, or left as text of a passage. */
  is: z.enum(["learned", "taken", "text"]),
});

/** A day as one source presents it: a file, one date of a file, or a folder. */
export const digestSchema = z.strictObject({
  source: z.string(),
  date: dateSchema,
  dateFrom: z.enum(["entries", "front-matter", "heading", "file-name", "same-papers", "id-estimate"]),
  title: z.string().optional(),
  language: z.string(),
  /** Name of the family of digests that it is of; absent where no format reads the file. */
  format: z.string().optional(),
  /** Path as it was given to the parser, with forward slashes. */
  file: z.string(),
  /** What the file's table of contents says it holds; a category of "" stands for the whole file. */
  declared: z.array(z.strictObject({ category: z.string(), total: z.int().nonnegative() })).optional(),
  /** Passages outside any entry: an executive summary, or notes under the heading of a part. */
  preface: z.array(sectionSchema),
  /** The files of a digest that is a folder, without extension and in order, with the part that each appears in. */
  listed: z.array(z.strictObject({ name: z.string(), topic: z.string() })).optional(),
  entries: z.array(entrySchema),
  /** Labels of the generator's own; absent where the file holds none. */
  ownLabels: z.array(ownLabelSchema).optional(),
  messages: z.array(messageSchema),
});

/** A digest as its text alone presents it: the library finds the date where the text and its path hold none. */
export const parsedDigestSchema = digestSchema.partial({
  date: true,
  dateFrom: true,
});

export type SectionKind = (typeof sectionKinds)[number];
export type QualityFlag = (typeof qualityFlags)[number];
export type Section = Readonly<z.infer<typeof sectionSchema>>;
export type Link = Readonly<z.infer<typeof linkSchema>>;
export type Flag = Readonly<z.infer<typeof flagSchema>>;
export type OwnLabel = Readonly<z.infer<typeof ownLabelSchema>>;
export type Entry = Readonly<z.infer<typeof entrySchema>>;
export type Digest = Readonly<z.infer<typeof digestSchema>>;
export type ParsedDigest = Readonly<z.infer<typeof parsedDigestSchema>>;
