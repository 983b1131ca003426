import { openDB } from "idb";
import { databaseName } from "@/lib/reading/database";
import type { PaperMark } from "@/lib/reading/mark";
import { readRow } from "@/lib/reading/read-row";

/** Most papers that are stored of what is kept, and of what was opened last beside that. */
const most = { kept: 200, opened: 50 };

/** List the papers of the reader's library to store, by identifier: what is kept, then what was opened, newest first. */
export function choosePapers(marks: readonly PaperMark[]): string[] {
  const pick = (field: "kept" | "opened") =>
    marks
      .filter((mark) => mark[field] !== undefined)
      .sort((a, b) => ((a[field] ?? "") < (b[field] ?? "") ? 1 : -1))
      .slice(0, most[field])
      .map(({ id }) => id);
  return [...new Set([...pick("kept"), ...pick("opened")])];
}

/** Read the rows of the reader's library as any version of the site left them; none where there is no library to read. */
export async function readLibrary(): Promise<PaperMark[]> {
  try {
    const database = await openDB(databaseName, undefined, {
      // Made here, it would have no stores, and no page would give it any.
      upgrade: (_, __, ___, transaction) => {
        transaction.done.catch(() => {});
        transaction.abort();
      },
    });
    try {
      const rows: unknown[] = await database.getAll("papers");
      return rows.flatMap((row) => readRow(row).mark ?? []);
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}
