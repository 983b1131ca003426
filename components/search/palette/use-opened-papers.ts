import { useEffect, useState } from "react";
import type { PaperSummary } from "@/lib/reading/mark";
import { listMarks } from "@/lib/reading/store";

/** A paper whose page was opened in this browser. */
export type OpenedPaper = { readonly id: string; readonly paper: PaperSummary };

const shown = 5;

/** Return the papers that were opened last in this browser, newest first, whenever the palette opens. */
export function useOpenedPapers(isOpen: boolean): readonly OpenedPaper[] {
  const [papers, setPapers] = useState<readonly OpenedPaper[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    let isStopped = false;
    listOpened().then((found) => {
      if (!isStopped) setPapers(found);
    });
    return () => {
      isStopped = true;
    };
  }, [isOpen]);
  return papers;
}

async function listOpened(): Promise<readonly OpenedPaper[]> {
  const marks = await listMarks();
  return marks
    .flatMap(({ id, opened, paper }) => (opened !== undefined && paper ? [{ id, opened, paper }] : []))
    .sort((a, b) => (a.opened < b.opened ? 1 : -1))
    .slice(0, shown);
}
