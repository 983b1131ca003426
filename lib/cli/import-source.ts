import path from "node:path";
import { isDateFolder } from "@/lib/library/digest-name";

/** Folders that hold digests everywhere and so say nothing of their maker. */
const nameless = new Set(
  "build content data desktop digest digests dist docs documents download downloads files markdown md out output papers public results src temp tmp".split(
    " ",
  ),
);

/** Turn a name into the identifier of a source, of lower-case letters, digits and `-`; "" where nothing is left. */
export function toSourceName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Recognise the source of a file from the folder that holds it: one that exists already where the name leads to it, else
 * a new one. Returns undefined for a folder that names nothing, such as `.`, `data` or `2026-02`.
 */
export function getSourceOfFile(file: string, existing: readonly string[]): string | undefined {
  const folder =
    path
      .dirname(file)
      .split(/[\\/]/)
      .findLast((name) => !isDateFolder(name)) ?? "";
  if (existing.includes(folder)) return folder;
  const name = toSourceName(folder);
  const known = existing.find((source) => name !== "" && toSourceName(source) === name);
  if (known !== undefined) return known;
  return nameless.has(name) || /^[\d-]*$/.test(name) ? undefined : name;
}
