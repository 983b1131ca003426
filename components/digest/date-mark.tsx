import { type UiKey, UiText } from "@/components/layout/ui-text";
import type { Digest } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";

const marks: Readonly<Partial<Record<Digest["dateFrom"], UiKey>>> = {
  "same-papers": "date-shared",
  "id-estimate": "date-estimated",
};

/** Say where a digest's date comes from if its own text and name give none: loudly of an estimate, else quietly. */
export function DateMark({ digest }: { readonly digest: Pick<Digest, "dateFrom"> }) {
  const mark = marks[digest.dateFrom];
  if (mark === undefined) return null;
  return (
    <small className={digest.dateFrom === "id-estimate" ? "text-ink text-sm" : "text-muted text-sm"}>
      (<UiText k={mark} />)
    </small>
  );
}

/** Mark the newest date of a paper, in a word, if no digest of that date has more than an estimate. */
export function EstimateMark({ paper }: { readonly paper: Paper }) {
  const newest = paper.appearances.filter(({ digest }) => digest.date === paper.lastSeen);
  if (newest.some(({ digest }) => digest.dateFrom !== "id-estimate")) return null;
  return (
    <small className="text-ink">
      (<UiText k="date-estimated-short" />)
    </small>
  );
}
