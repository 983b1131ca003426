"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import type { InterestFailure } from "@/lib/interest/protocol";
import type { ArrangedPart } from "./arrange-rows";

/** How far the reader's own order of a list is; `wanted` counts the papers that it is made from. */
export type ReaderOrder =
  | { readonly state: "off" | "waiting" }
  | {
      readonly state: "ordered" | "few";
      readonly wanted: number;
      readonly parts: readonly ArrangedPart[];
    }
  | { readonly state: "failed"; readonly reason: InterestFailure["reason"] | "script" };

type Options = {
  readonly list: RefObject<HTMLElement | null>;
  readonly isChosen: boolean;
  /** Changes when papers come to the list. */
  readonly version: unknown;
  /** The day that the list is of, where its rows name none. */
  readonly day?: string;
};

const load = () => import("./order-rows");

/**
 * Put a list into the reader's own order as long as it is chosen, and back. `moved` counts how often its rows were
 * moved.
 */
export function useReaderOrder({ list, isChosen, version, day = "" }: Options): {
  readonly order: ReaderOrder;
  readonly moved: number;
  readonly retry: () => void;
} {
  const [order, setOrder] = useState<ReaderOrder>({ state: "off" });
  const [moved, setMoved] = useState(0);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is ordered anew when it says that it has changed, and when it is tried again.
  useEffect(() => {
    const papers = list.current?.querySelector('[data-hole="papers"]');
    if (!papers || !isChosen) return;
    let isWanted = true;
    // What is about to move is not shown before, for a while.
    if (!papers.querySelector("[data-reader-part]")) papers.setAttribute("data-ordering", "");
    setOrder((last) => ("parts" in last ? last : { state: "waiting" }));
    const run = async () => {
      const next = await orderOrFail(papers, day, () => isWanted);
      if (!isWanted) return;
      papers.removeAttribute("data-ordering");
      setOrder(next);
      setMoved((count) => count + 1);
    };
    void run();
    return () => {
      isWanted = false;
    };
  }, [list, isChosen, version, day, attempt]);

  useEffect(() => {
    const papers = list.current?.querySelector('[data-hole="papers"]');
    if (!papers || !isChosen) return;
    return () => {
      papers.removeAttribute("data-ordering");
      setOrder({ state: "off" });
      load().then(({ restoreRows }) => {
        restoreRows(papers);
        setMoved((count) => count + 1);
      });
    };
  }, [list, isChosen]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { order, moved, retry };
}

/** The connection may be down, or the page was left open over a new version of the site. */
async function orderOrFail(papers: Element, day: string, isWanted: () => boolean): Promise<ReaderOrder> {
  try {
    const { orderRows } = await load();
    return await orderRows(papers, day, isWanted);
  } catch {
    return { state: "failed", reason: "script" };
  }
}
