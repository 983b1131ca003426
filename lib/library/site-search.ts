import { z } from "zod";
import type { QueryNote } from "@/lib/search/query/query-tree";
import { asksForMarks, hasConditions, readQuery } from "@/lib/search/query/read-query";

/** Why a query that an owner names cannot be used as it stands, and how to repair it. */
const repairs: Readonly<Record<QueryNote["reason"], string>> = {
  "unknown-field":
    "is no field of the search; write title:, author:, id:, cat:, source:, date: or has:, or put it in quotes",
  "unknown-value": "is no value of its field; write it as in cat:cs.CV, date:2026-02 or has:code",
  "open-quote": 'opens a quotation that does not close; in JSON a quote within a text is written \\"',
  "too-long": "is beyond the 400 characters that are read; shorten the query",
  "only-exclusions": "says only what papers may not hold; name something that they shall hold as well",
  "reversed-dates": "ends before it begins; write the earlier date first",
  "nothing-asked": "asks for nothing; write a word, a phrase in quotes or a field such as cat:cs.CV",
};

const querySchema = z.string().superRefine((query, context) => {
  const read = readQuery(query);
  for (const { reason, text } of read.notes) context.addIssue(`"${text}" ${repairs[reason]}`);
  if (read.notes.length === 0 && !hasConditions(read)) {
    context.addIssue(`"${query}" ${repairs["nothing-asked"]}`);
  }
  if (asksForMarks(read.root)) {
    context.addIssue(
      `"${query}" asks what a reader kept or read, which the site does not know; leave out "is:"`,
    );
  }
});

/** A search that the owner of the site names: it has a feed of its own. */
const searchSchema = z.strictObject({ name: z.string().trim().min(1).max(80), query: querySchema });

/** The searches of `site.json`: each has an address, and none that of another. */
export const searchesSchema = z.array(searchSchema).superRefine((searches, context) => {
  const taken = new Map<string, number>();
  for (const [place, { name }] of searches.entries()) {
    const slug = createSlug(name);
    const other = taken.get(slug);
    const path = [place, "name"];
    if (slug === "") {
      context.addIssue({
        code: "custom",
        path,
        message: `"${name}" has no letter or digit to make an address of`,
      });
    } else if (other !== undefined) {
      const message = `"${name}" has the same address, ${slug}.xml, as the search before it at [${other}]; give it another name`;
      context.addIssue({ code: "custom", path, message });
    } else taken.set(slug, place);
  }
});

/**
 * Write a name as a part of an address: letters and digits, in lower case, with hyphens between.
 *
 * @example createSlug("3D & Splatting") === "3d-splatting"
 */
export function createSlug(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
