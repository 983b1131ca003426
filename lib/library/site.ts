import { z } from "zod";
import { hostSchema } from "./host";
import { searchesSchema } from "./site-search";

const addressSchema = z.url({ protocol: /^https?$/ });

/** What an owner says of the site in `content/site.json`. */
export const siteSchema = z.strictObject({
  title: z.string().min(1),
  description: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  defaultLanguage: z.enum(["en", "zh"]),
  /** Searches that have feeds of their own. */
  searches: searchesSchema.optional(),
  /** Where the site is published; its builds show how much of it they take. */
  host: hostSchema.optional(),
  /** How many papers have pages of their own at most, the newest; the others appear in packs. Else as many as the host holds. */
  pages: z.number().int().positive().optional(),
});

/** What an owner says of a source in `content/<source>/source.json`. */
export const sourceSchema = z.strictObject({
  name: z.string().min(1),
  language: z.string().min(2),
  homepage: addressSchema.optional(),
  remote: z.union([addressSchema, z.array(addressSchema).min(1)]).optional(),
  licence: z.string().optional(),
});

export type Site = Readonly<z.infer<typeof siteSchema>>;
