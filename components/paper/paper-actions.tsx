"use client";

import { useState } from "react";
import { KeepButton } from "@/components/reading/keep-button";
import { ReadMark } from "@/components/reading/read-mark";
import { readPageSummary } from "./page-summary";
import { ShareButtons } from "./share-buttons";

type PaperActionsProps = {
  readonly id: string;
  /** Day of the first digest that tells it, `YYYY-MM-DD`. */
  readonly date: string;
};

/** Share and keep the paper of this page, and remember that it was opened; for a row that wraps. */
export function PaperActions({ id, date }: PaperActionsProps) {
  const [paper] = useState(() => readPageSummary(date));
  return (
    <>
      <ShareButtons title={paper.title} />
      <KeepButton id={id} paper={paper} />
      <ReadMark id={id} paper={paper} />
    </>
  );
}
