/** What this browser remembers of a paper, as ISO times: since when it has been kept, and when it was first read. */
export type PaperMark = {
  /** arXiv identifier without version. */
  readonly id: string;
  readonly kept?: string;
  readonly read?: string;
};

/**
 * Read a row of the browser's store; undefined for one without an identifier. A time that is none is left out, so
 * that what another version of the site wrote costs no more than itself.
 */
export function readMark(row: unknown): PaperMark | undefined {
  if (typeof row !== "object" || row === null) return undefined;
  const { id, kept, read }: { id?: unknown; kept?: unknown; read?: unknown } = row;
  if (typeof id !== "string" || id === "") return undefined;
  return { id, ...(isTime(kept) && { kept }), ...(isTime(read) && { read }) };
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
