import { readStoredList, writeStoredList } from "@/components/reading/stored-list";
import { restoreList, type ShownList, settledAt } from "./shown-list";

/** A list as it appeared at an address; what is inside is checked when it is shown again. */
type KeptList = { readonly address: string; readonly answer: unknown; readonly late: unknown };

const storage = () => window.sessionStorage;
const name = "search-lists";
/** A list of 500 papers has some 450 kB, and browsers keep 5 MB. */
const maxLists = 5;

/** Keep the first papers of the list that a reader leaves, if it appeared there long enough to be read. */
export function keepList(address: string, shown: ShownList, count: number): void {
  if (performance.now() < settledAt(shown)) return;
  const { hits, matches } = shown.answer;
  const answer = { ...shown.answer, hits: hits.slice(0, count), matches: matches.slice(0, count) };
  const others = listKept().filter((list) => list.address !== address);
  const kept: KeptList = { address, answer, late: [...shown.late] };
  writeStoredList(storage, name, [kept, ...others].slice(0, maxLists));
}

/** Return the list that appeared at an address; undefined where none was kept, or another kind of thing. */
export async function recallList(address: string): Promise<ShownList | undefined> {
  const kept = listKept().find((list) => list.address === address);
  if (kept === undefined) return undefined;
  // Code that only those who come back need.
  const { readKeptAnswer } = await import("@/lib/search/session/kept-answer");
  const answer = readKeptAnswer(kept.answer);
  const late = Array.isArray(kept.late) ? kept.late.filter((id) => typeof id === "string") : [];
  return answer && restoreList(answer, late);
}

function listKept(): KeptList[] {
  return readStoredList(storage, name, isKept);
}

function isKept(value: unknown): value is KeptList {
  return (
    typeof value === "object" &&
    value !== null &&
    "address" in value &&
    typeof value.address === "string" &&
    "answer" in value &&
    "late" in value
  );
}
