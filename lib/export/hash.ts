import { createHash, hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Site } from "@/lib/library/site";

/** Return the SHA-256 of texts, each separated from the next by its length, in hexadecimal. */
export function hashParts(parts: readonly string[]): string {
  // In one call: a build hashes a million short texts.
  return hash("sha256", parts.map((part) => `${part.length}:${part}`).join(""));
}

/** What pages are made by, besides digests. */
const sources = ["app", "components", "lib", "public"];
/** What lies there and makes no page. */
const others = /\.md$|^lib\/(?:cli|hosting|mcp|message)\//;
const settings = ["package.json", "package-lock.json", "next.config.ts", "tsconfig.json"];
const variables = ["SITE_URL", "NEXT_PUBLIC_BASE_PATH", "COMPRESS"];

/** Return the hash of all that makes pages of digests: sources, settings, the lockfile, Node and the environment. */
export function hashCode({ host: _, pages: __, ...site }: Site): string {
  const files = [...sources.flatMap(listFiles), ...settings].filter((file) => !others.test(file)).sort();
  return hashParts([
    process.version,
    JSON.stringify(site),
    ...variables.map((name) => process.env[name] ?? ""),
    ...files.flatMap((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]),
  ]);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name).split(path.sep).join("/"));
}
