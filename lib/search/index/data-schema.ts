import * as z from "zod/mini";
import { manifestSchema } from "./manifest";
import { shardSchema } from "./shard";

/** Describe the files that other programs may read as JSON Schema 2020-12: the manifest, and papers in columns. */
export function createDataSchema() {
  // As input: a later version may add properties, which a reader passes over.
  const write = (schema: z.ZodMiniType, title: string) => {
    const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: "input" });
    return { title, ...shape };
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "The static data of the site",
    $defs: {
      manifest: write(manifestSchema, "manifest.json: the files that there are"),
      papers: write(shardSchema, "The head and each file of a month: papers in columns, a line each"),
    },
  };
}
