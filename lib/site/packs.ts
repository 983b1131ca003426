import { groupBy } from "@/lib/library/group-by";

// In which pack does a paper appear? Runs at build and in a browser.

/** How many packs the papers of each month of arXiv's identifiers have: `{ "2606": 150 }`. */
export type PackCounts = Readonly<Record<string, number>>;

/** Papers of a pack, about: it is one file, and loaded for one paper. */
const papersOfPack = 24;

/** What a pack holds: by what code it was made, and what fills the template of papers' pages, by identifier. */
export type Pack = {
  readonly code: string;
  readonly papers: Readonly<Record<string, readonly [head: string, content: string]>>;
};

/** Count the packs of papers by the months of their identifiers. */
export function countPacks(ids: readonly string[]): PackCounts {
  const months = groupBy(ids, (id) => readIdentifier(id)?.month ?? "");
  return Object.fromEntries(
    [...months].map(([month, { length }]) => [month, Math.ceil(length / papersOfPack)]),
  );
}

/** Return the file of the pack in which a paper appears, below the site's root; undefined where no pack can have it. */
export function findPack(id: string, counts: PackCounts): string | undefined {
  const { month, number } = readIdentifier(id) ?? {};
  if (month === undefined || number === undefined || !Object.hasOwn(counts, month)) return undefined;
  return `/packs/${month}-${number % (counts[month] ?? 1)}.pack`;
}

/** Read the month and the number of an identifier, of the form since 2007 or the one before: `2602.20165`, `cs/0101001`. */
function readIdentifier(id: string): { month: string; number: number } | undefined {
  const [, month, number] = /^(?:(?=\d{4}\.)|[a-z-]+(?:\.[A-Z]{2})?\/)(\d{4})\.?(\d{3,5})$/.exec(id) ?? [];
  return month === undefined ? undefined : { month, number: Number(number) };
}

/** Read the file of a pack as text; a host may have decompressed it on the way. Rejects where it was cut short. */
export async function readPackFile(bytes: ArrayBuffer): Promise<string> {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return new TextDecoder().decode(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/**
 * Read a paper's page from a pack; undefined where the pack has none of that identifier. Throws where the text is no pack,
 * such as a page of the host in its place, and where it was made by another code than the page that reads it, if one does.
 */
export function unpackPage(text: string, id: string, code?: string): string | undefined {
  const pack: unknown = JSON.parse(text);
  if (!isPack(pack)) throw new Error("This is no pack of papers.");
  if (code !== undefined && pack.code !== code)
    throw new Error("This pack is of another version of the site.");
  if (!Object.hasOwn(pack.papers, id)) return undefined;
  const [head, content] = pack.papers[id] ?? [];
  return `<!DOCTYPE html><html><head>${head}</head><body>${content}</body></html>`;
}

function isPack(value: unknown): value is Pack {
  if (typeof value !== "object" || value === null || !("code" in value && "papers" in value)) return false;
  const { papers } = value;
  return typeof papers === "object" && papers !== null && Object.values(papers).every(isFilling);
}

function isFilling(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === "string");
}
