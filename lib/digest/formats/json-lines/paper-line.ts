import { z } from "zod";

const text = z.string().nullish();

const paperSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  abs: text,
  pdf: text,
  authors: z.union([z.array(z.string()), z.string()]).nullish(),
  categories: z.union([z.array(z.string()), z.string()]).nullish(),
  comment: text,
  summary: text,
  code_url: text,
  code_stars: z.unknown().optional(),
  code_last_update: z.unknown().optional(),
  AI: z.union([z.record(z.string(), z.unknown()), z.string()]).nullish(),
});

/** A paper of a line, with lists for what may be written in several ways, and the fields that nobody knows apart. */
export type PaperLine = Omit<z.infer<typeof paperSchema>, "authors" | "categories"> & {
  readonly authors: string[] | string;
  readonly categories: readonly string[];
  readonly others: Readonly<Record<string, unknown>>;
};

/** Read a line as a paper, or say what is wrong with it. */
export function parsePaperLine(line: string): PaperLine | string {
  const json = line.startsWith("\ufeff") ? line.slice(1) : line;
  if (!json.slice(0, 100).trimStart().startsWith("{")) return "it is not a JSON object";
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return "its JSON is broken, or cut off";
  }
  const parsed = paperSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `its field ${JSON.stringify(issue?.path.join(".") ?? "")} is missing or of another type`;
  }
  const { authors, categories } = parsed.data;
  const fields = z.record(z.string(), z.unknown()).parse(value);
  return {
    ...parsed.data,
    authors: authors ?? [],
    categories:
      typeof categories === "string" ? categories.split(/[,;\s]+/).filter(Boolean) : (categories ?? []),
    others: Object.fromEntries(Object.entries(fields).filter(([key]) => !(key in paperSchema.shape))),
  };
}
