"use client";

import { KeepButton } from "@/components/reading/keep-button";
import { ReadMark } from "@/components/reading/read-mark";
import type { PaperSummary } from "@/lib/reading/mark";
import { ShareButtons } from "./share-buttons";

type PaperActionsProps = { readonly id: string; readonly paper: PaperSummary };

/** Share and keep a paper, and remember that it was opened; for a row that wraps. */
export function PaperActions({ id, paper }: PaperActionsProps) {
  return (
    <>
      <ShareButtons title={paper.title} />
      <KeepButton id={id} paper={paper} />
      <ReadMark id={id} paper={paper} />
    </>
  );
}
