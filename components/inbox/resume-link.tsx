"use client";

import { useState } from "react";
import type { FilteredPaper } from "@/components/digest/day-filter";
import { useMarks } from "@/components/reading/use-marks";
import { paperAnchor } from "@/lib/site/urls";
import { InboxText } from "./inbox-text";

/** Lead to the paper after the last one that was read when the page was opened, in a list that was begun. */
export function ResumeLink({ papers }: { readonly papers: readonly FilteredPaper[] }) {
  const marks = useMarks();
  const [resume, setResume] = useState<string | null>();
  if (resume === undefined && marks && papers.length > 0) setResume(findResume(papers, marks.read));
  if (!resume) return null;
  return (
    <a href={`#${paperAnchor(resume)}`} className="link ms-auto">
      <InboxText k="progress-resume" />
      <span aria-hidden> ↓</span>
    </a>
  );
}

/** Return the first unread paper after the last one that was read; null where nothing was, or nothing is left after it. */
export function findResume(papers: readonly FilteredPaper[], read: ReadonlySet<string>): string | null {
  const last = papers.findLastIndex(({ id }) => read.has(id));
  return last < 0 ? null : (papers[last + 1]?.id ?? null);
}
