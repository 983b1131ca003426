import { parseArxivId } from "@/lib/digest/arxiv-id";

/** Most papers in a link: about as many as messengers carry without cutting it. */
export const maxShared = 100;
const maxHashLength = 4_000;
const name = "#ids=";

/** A list of papers that a link carries, or why it carries none. */
export type ReadingList =
  | {
      readonly isReadable: true;
      /** At least one, at most `maxShared`, each once, without versions. */
      readonly ids: readonly string[];
      /** How many items of the link are no arXiv identifiers. */
      readonly unreadable: number;
      /** How many papers are beyond what a link may carry. */
      readonly excess: number;
    }
  | { readonly isReadable: false; readonly reason: "too-long" | "no-identifiers" };

/** Write the part of an address that carries papers: the first `maxShared` of them. */
export function writeReadingList(ids: readonly string[]): string {
  return name + ids.slice(0, maxShared).join(",");
}

/** Read the papers of an address's hash; undefined where it is about something else. */
export function readReadingList(hash: string): ReadingList | undefined {
  if (!hash.startsWith(name)) return undefined;
  if (hash.length > maxHashLength) return { isReadable: false, reason: "too-long" };
  // Some messengers encode the commas.
  const items = hash
    .slice(name.length)
    .split(/(?:,|\s|%2C|%20)+/i)
    .map(decode)
    .filter((item) => item !== "");
  const found = items.map((item) => parseArxivId(item)?.id);
  const ids = [...new Set(found.filter((id) => id !== undefined))];
  if (ids.length === 0) return { isReadable: false, reason: "no-identifiers" };
  return {
    isReadable: true,
    ids: ids.slice(0, maxShared),
    unreadable: found.filter((id) => id === undefined).length,
    excess: Math.max(0, ids.length - maxShared),
  };
}

/** A per cent sign that encodes nothing stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
