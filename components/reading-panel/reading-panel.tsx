"use client";

import { Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { closeHelp, followHelp, isHelpOpen } from "@/components/keyboard/help-state";
import { lazyPart } from "@/components/layout/lazy-part";
import { useUiLanguage } from "@/components/layout/ui-language";
import { BesideList } from "@/components/pane/beside-list";
import { followCopies } from "@/components/reading/copy-formulas";
import { NoticeLine } from "@/components/reading/notice-line";
import { type ItemAction, paintMarks, wordIds } from "@/components/reading/paint-marks";
import { readingStrings } from "@/components/reading/strings";
import { useMarks } from "@/components/reading/use-marks";
import { workOffline } from "@/lib/offline/registration";
import { fillString } from "@/lib/site/strings";
import { followClicks } from "./follow-clicks";
import type { LaterParts } from "./later-parts";
import { ListBar } from "./list-bar";
import { followSwipes } from "./swipe";

export { pressKey } from "./run-command";

/** Serve the papers of a page: their marks and buttons, what is said of changes, and the help of the keyboard. */
export function ReadingPanel({ loadHelp, loadPane }: LaterParts) {
  const [HelpSheet] = useState(() => lazyPart(async () => (await loadHelp()).HelpSheet));
  const isHelping = useSyncExternalStore(followHelp, isHelpOpen, () => false);
  usePaintedMarks();
  useEffect(followClicks, []);
  useEffect(followCopies, []);
  useEffect(followSwipes, []);
  useEffect(() => void workOffline(), []);
  return (
    <>
      <Word of="keep" />
      <Word of="read" />
      <BesideList loadPane={loadPane} />
      {/* It hangs below a line that takes no room, at the lower edge of the window, and comes to rest below the text. On
          a phone it is a strip of its own, under which no line is half in sight. */}
      <div className="reading-bar no-print pointer-events-none sticky bottom-14 z-10 h-0 max-sm:bottom-[calc(3.5rem+var(--thumb-bar))]">
        <div className="absolute end-0 bottom-[-2.75rem] flex max-w-full flex-col items-end gap-2 max-sm:-inset-x-4 max-sm:bottom-[-3.5rem] max-sm:max-w-none max-sm:border-line max-sm:px-4 max-sm:has-[button]:border-t max-sm:has-[button]:bg-page max-sm:has-[button]:py-2">
          <NoticeLine />
          <ListBar />
        </div>
      </div>
      {isHelping && (
        <Suspense>
          <HelpSheet close={closeHelp} />
        </Suspense>
      )}
    </>
  );
}

/** Keep the items of the page as the marks have them, those too that come later. */
function usePaintedMarks(): void {
  const marks = useMarks();
  useEffect(() => {
    if (!marks) return;
    paintMarks(marks);
    let frame = 0;
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        paintMarks(marks);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [marks]);
}

/** A word that names or describes others, in the language of the interface: it is heard with them alone. */
function Word({ of }: { readonly of: ItemAction }) {
  const language = useUiLanguage();
  return (
    <span id={wordIds[of]} hidden lang={language === "zh" ? "zh-CN" : "en"}>
      {fillString(readingStrings[of], language)}
    </span>
  );
}
