import type { Digest } from "@/lib/digest/record";
import { type UiKey, UiText } from "./ui-text";

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

/** Mark a date that is no more than an estimate, in a word. */
export function EstimateMark() {
  return (
    <small className="font-normal text-ink text-sm">
      (<UiText k="date-estimated-short" />)
    </small>
  );
}
