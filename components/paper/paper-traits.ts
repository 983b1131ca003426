import type { Paper } from "@/lib/library/library";
import { listResources } from "@/lib/library/resources";

/** Return whether a paper's passages name its code. */
export function hasCode(paper: Paper): boolean {
  return listResources(paper).some(({ kind }) => kind === "code");
}

/** Return whether a digest of a day marks a passage of a paper as spoiled. */
export function isFlagged(paper: Paper, date: string): boolean {
  return paper.appearances.some(({ digest, entry }) => digest.date === date && entry.flags.length > 0);
}

/** List the sources that contain a paper, on one day or ever. */
export function listSources({ appearances }: Paper, date?: string): string[] {
  const ofDay = appearances.filter(({ digest }) => date === undefined || digest.date === date);
  return [...new Set(ofDay.map(({ digest }) => digest.source))];
}
