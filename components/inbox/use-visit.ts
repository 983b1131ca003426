"use client";

import { useEffect, useState } from "react";
import { continueVisit, type Visit } from "@/components/digest/last-visit";
import { readVisit, writeVisit } from "@/components/digest/stored-visit";
import { whenShown } from "@/components/reading/when-shown";

export type CurrentVisit = {
  /** Undefined until it is known. */
  readonly visit: Visit | undefined;
  /** Whether the browser remembers it. */
  readonly isStored: boolean;
  readonly change: (visit: Visit) => void;
};

/** Go on with the reader's visit, or begin one, where a page shows what is new. */
export function useVisit(newest: string | undefined): CurrentVisit {
  const [visit, setVisit] = useState<Visit>();
  const [isStored, setStored] = useState(true);
  useEffect(() => {
    if (newest === undefined) return;
    return whenShown(() => {
      const next = continueVisit(readVisit(), newest, Date.now());
      setStored(writeVisit(next));
      setVisit(next);
    });
  }, [newest]);
  const change = (next: Visit) => {
    setStored(writeVisit(next));
    setVisit(next);
  };
  return { visit, isStored, change };
}
