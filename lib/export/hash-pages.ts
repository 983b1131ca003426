// What does a page show? A hash of all of it, so that a page is rendered again only where that has changed.
import { type ListedPage, listPacks, listPages } from "@/app/_pages/page-kinds";
import type { Library, Paper } from "@/lib/library/library";
import { hashParts } from "./hash";

/** Hashes values made of records, lists and maps; the same parts of a library are hashed once. */
export type ValueHasher = (value: unknown) => string;

/**
 * Create what hashes parts of a library. A digest counts by its file, the bytes that were parsed and its date, a paper
 * by the digests that it is in: all that they hold follows from these.
 */
export function createValueHasher(library: Library): ValueHasher {
  const known = new Map<object, string>();
  for (const digest of library.digests) {
    const bytes = library.hashes.get(digest.file) ?? "";
    known.set(digest, hashParts([bytes, digest.file, digest.date, digest.dateFrom]));
  }
  const hash: ValueHasher = (value) => {
    if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
    return known.get(value) ?? hashObject(value);
  };
  const remember = (value: object, parts: readonly string[]) => {
    const key = hashParts(parts);
    known.set(value, key);
    return key;
  };
  const hashObject = (value: object) => {
    if (isPaper(value, library)) {
      const { id, firstSeen, lastSeen, appearances } = value;
      return remember(value, [id, firstSeen, lastSeen, ...appearances.map(({ digest }) => hash(digest))]);
    }
    if (value instanceof Map) return remember(value, ["map", ...[...value].flat().map(hash)]);
    if (Array.isArray(value)) return remember(value, ["list", ...value.map(hash)]);
    // A page makes records of its own, which nobody asks for again.
    return hashParts(["record", ...Object.entries(value).flatMap(([name, part]) => [name, hash(part)])]);
  };
  return hash;
}

/** Hash what each page of a library shows, and each pack of pages, by the file's path below the site's root. */
export function hashPages(library: Library, hash = createValueHasher(library)): Map<string, string> {
  // Where the site is published is nothing that a page shows.
  const { host: _, pages: __, ...site } = library.site;
  const everywhere = hash([site, library.sources]);
  const hashPage = ({ kind, shows }: ListedPage) => hashParts([kind.name, everywhere, hash(shows())]);
  return new Map([
    ...listPages(library).map((page) => [page.path, hashPage(page)] as const),
    ...[...listPacks(library)].map(
      ([file, pages]) => [file, hashParts(pages.flatMap((page) => [page.path, hashPage(page)]))] as const,
    ),
  ]);
}

function isPaper(value: object, { papers }: Library): value is Paper {
  return "id" in value && typeof value.id === "string" && papers.get(value.id) === value;
}
