import * as z from "zod/mini";
import { parseArxivId } from "@/lib/digest/arxiv-id";
import type { PaperMark } from "./mark";
import { isEmptyMark, mergeMark } from "./merge-mark";

/** Most bytes of a file that is looked at: what 20,000 kept papers with long notes take. */
export const maxLibraryBytes = 20_000_000;

/** A row of a library file that could not be read: its place, counted from 1, and the field at fault. */
export type UnreadableRow = { readonly row: number; readonly field: string };

/** What a library file holds, or why it cannot be read. */
export type LibraryFile =
  | {
      readonly isReadable: true;
      /** One for each paper. */
      readonly marks: readonly PaperMark[];
      readonly unreadable: readonly UnreadableRow[];
    }
  | { readonly isReadable: false; readonly reason: "too-large" | "no-library" | "newer" };

const format = "arxiv-cv-digest-library";
const version = 1;

const headSchema = z.object({ format: z.literal(format), version: z.int() });
const bodySchema = z.object({ papers: z.array(z.unknown()) });

/** Times become UTC as the site writes them, so that they compare as text. */
const time = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text) => new Date(text).toISOString()),
);
const identifier = z.pipe(
  z.string().check(z.refine((text) => parseArxivId(text) !== undefined)),
  z.transform((text) => parseArxivId(text)?.id ?? text),
);
const line = z.string().check(z.maxLength(2_000));
const list = z.array(line).check(z.maxLength(5_000));

const rowSchema = z.object({
  id: identifier,
  kept: z.optional(time),
  read: z.optional(time),
  opened: z.optional(time),
  tags: z.optional(z.array(line).check(z.maxLength(200))),
  note: z.optional(z.string().check(z.maxLength(1_000_000))),
  paper: z.optional(
    z.object({
      title: line,
      authors: list,
      authorCount: z.optional(z.int()),
      categories: list,
      date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    }),
  ),
});

/** Write what a browser remembers as the text of one file; `exported` is the time, ISO. */
export function writeLibraryFile(marks: readonly PaperMark[], exported: string): string {
  const papers = marks.filter((mark) => !isEmptyMark(mark)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({ format, version, exported, papers }, null, 2)}\n`;
}

/** Read the text of a library file. Unknown keys are passed over; a row with a fault is left out and told. */
export function readLibraryFile(text: string): LibraryFile {
  if (text.length > maxLibraryBytes) return { isReadable: false, reason: "too-large" };
  const content = parseJson(text);
  const head = headSchema.safeParse(content);
  if (!head.success) return { isReadable: false, reason: "no-library" };
  if (head.data.version > version) return { isReadable: false, reason: "newer" };
  const body = bodySchema.safeParse(content);
  if (!body.success || head.data.version < 1) return { isReadable: false, reason: "no-library" };
  return readRows(body.data.papers);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function readRows(rows: readonly unknown[]): LibraryFile {
  const marks = new Map<string, PaperMark>();
  const unreadable: UnreadableRow[] = [];
  for (const [place, row] of rows.entries()) {
    const read = rowSchema.safeParse(row);
    if (read.success) {
      const mark = dropAbsent(read.data);
      marks.set(mark.id, mergeMark(mark, marks.get(mark.id) ?? mark));
    } else {
      unreadable.push({ row: place + 1, field: read.error.issues[0]?.path.join(".") ?? "" });
    }
  }
  return { isReadable: true, marks: [...marks.values()], unreadable };
}

/** An optional value that is absent is no key at all in a mark. */
function dropAbsent({ id, kept, read, opened, tags, note, paper }: z.infer<typeof rowSchema>): PaperMark {
  return {
    id,
    ...(kept !== undefined && { kept }),
    ...(read !== undefined && { read }),
    ...(opened !== undefined && { opened }),
    ...(tags !== undefined && { tags }),
    ...(note !== undefined && { note }),
    ...(paper !== undefined && { paper: dropCount(paper) }),
  };
}

type ReadSummary = NonNullable<z.infer<typeof rowSchema>["paper"]>;

function dropCount({ authorCount, ...paper }: ReadSummary): NonNullable<PaperMark["paper"]> {
  const isCut = authorCount !== undefined && authorCount > paper.authors.length;
  return isCut ? { ...paper, authorCount } : paper;
}
