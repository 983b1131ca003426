import { storageKey } from "@/lib/site/storage-key";
import { parseVisit, type Visit } from "./last-visit";

export const visitKey = storageKey("visit");

/** Read what this browser remembers of visits; undefined where it remembers nothing. */
export function readVisit(): Visit | undefined {
  try {
    return parseVisit(localStorage.getItem(visitKey));
  } catch {
    // Storage is blocked: every visit is the first.
    return undefined;
  }
}

/** Remember a visit, and return whether the browser does. */
export function writeVisit(visit: Visit): boolean {
  try {
    localStorage.setItem(visitKey, JSON.stringify(visit));
    return true;
  } catch {
    return false;
  }
}

/** Remember that a visit goes on, on a page that does not list what is new; one that has ended stays ended. */
export function prolongVisit(pause: number): void {
  const visit = readVisit();
  const now = Date.now();
  if (visit && Math.abs(now - visit.at) < pause) writeVisit({ ...visit, at: now });
}
