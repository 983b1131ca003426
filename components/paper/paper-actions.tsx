"use client";

import { useState } from "react";
import { usePage } from "@/components/layout/page-context";
import { KeepButton } from "@/components/reading/keep-button";
import { ReadMark } from "@/components/reading/read-mark";
import { FollowPlace } from "./follow-place";
import { readPageSummary } from "./page-summary";
import { ShareButtons } from "./share-buttons";

type PaperActionsProps = {
  readonly id: string;
  /** Day of the first digest that contains it, `YYYY-MM-DD`. */
  readonly date: string;
};

/** Share and keep the paper of this page, follow its authors, and remember that it was opened; for a row that wraps. */
export function PaperActions({ id, date }: PaperActionsProps) {
  const page = usePage();
  const [paper] = useState(() => readPageSummary(page, date));
  return (
    <>
      <ShareButtons title={paper.title} />
      <KeepButton id={id} paper={paper} />
      <ReadMark id={id} paper={paper} />
      <FollowPlace page={page} paper={paper} />
    </>
  );
}
