// Is the code the same? A hash of all that makes pages, besides digests.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Site } from "@/lib/library/site";
import { listFiles } from "./publish";

/** Return the SHA-256 of parts, each told from the next by its length, in hexadecimal. */
export function hashParts(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/** What pages are made by, besides digests. */
const sources = ["app", "components", "lib", "public"];
/** What lies there and makes no page. */
const others = /\.md$|^lib\/(?:cli|hosting)\//;
const settings = ["package.json", "package-lock.json", "next.config.ts", "tsconfig.json"];
const variables = ["SITE_URL", "NEXT_PUBLIC_BASE_PATH", "COMPRESS"];

/** Return the hash of all that makes pages of digests: sources, settings, the lockfile, Node and the environment. */
export function hashCode(site: Site): string {
  const files = [...sources.flatMap(listSources), ...settings].filter((file) => !others.test(file)).sort();
  return hashParts([
    process.version,
    JSON.stringify(site),
    ...variables.map((name) => process.env[name] ?? ""),
    ...files.flatMap((file) => [file, readFileSync(file)]),
  ]);
}

function listSources(folder: string): string[] {
  return listFiles(folder).map((file) => path.join(folder, file).split(path.sep).join("/"));
}
