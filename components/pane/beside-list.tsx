"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { loadPaperPage } from "@/components/paper/page-copy";
import { getPaper, getTitleLink, itemSelector } from "@/components/reading/paper-items";
import { paperPath } from "@/lib/site/urls";
import { describePane, followPane, getShown, queryRoom } from "./pane";

type LoadPane = () => Promise<typeof import("./paper-pane")>;

/** Milliseconds that a pointer rests on a title before its paper is fetched. */
const intent = 60;

/** Show papers of the list beside it where there is room; what shows them loads with the first. */
export function BesideList({ loadPane }: { readonly loadPane: LoadPane }) {
  const paper = useSyncExternalStore(followPane, getShown, () => undefined);
  const [Pane, setPane] = useState<ComponentType<{ readonly paper: string }>>();
  useEffect(() => followPointer(loadPane), [loadPane]);
  useEffect(() => {
    if (paper === undefined || Pane) return;
    loadPane().then(
      ({ PaperPane }) => setPane(() => PaperPane),
      () => window.location.replace(paperPath(paper)),
    );
  }, [paper, Pane, loadPane]);
  return paper !== undefined && Pane && createPortal(<Pane paper={paper} />, document.body);
}

/** Fetch the paper of a title on which the pointer rests, in place of the page that the browser would prepare. */
function followPointer(loadPane: LoadPane): () => void {
  const room = queryRoom();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = ({ target }: PointerEvent) => {
    clearTimeout(timer);
    const item = target instanceof Element ? target.closest<HTMLElement>(itemSelector) : null;
    if (!item || !room.matches || !(target instanceof Node) || !getTitleLink(item)?.contains(target)) return;
    timer = setTimeout(() => {
      void Promise.all([loadPane(), loadPaperPage(getPaper(item))]).catch(ignore);
    }, intent);
  };
  describePane();
  room.addEventListener("change", describePane);
  document.addEventListener("pointerover", rest);
  return () => {
    clearTimeout(timer);
    room.removeEventListener("change", describePane);
    document.removeEventListener("pointerover", rest);
  };
}

/** Failures are reported where the paper is opened. */
function ignore(): void {}
