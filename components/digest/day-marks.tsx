"use client";

import { useEffect } from "react";
import { useUiLanguage } from "@/components/layout/ui-language";
import { isFinished, readProgress } from "@/components/reading/day-progress";
import { whenShown } from "@/components/reading/when-shown";
import { digestStrings } from "./strings";

/** Mark the days of a page's calendars that the reader has read to their end, and show nothing else. */
export function DayMarks() {
  const language = useUiLanguage();
  useEffect(() => {
    const mark = () => {
      const progress = readProgress();
      for (const day of document.querySelectorAll<HTMLElement>("a[data-day]")) {
        const isDone = isFinished(progress.get(day.dataset.day ?? ""), Number(day.dataset.count));
        day.toggleAttribute("data-finished", isDone);
        if (isDone) day.setAttribute("aria-description", digestStrings["legend-finished"][language]);
        else day.removeAttribute("aria-description");
      }
    };
    // A page that the browser kept is shown again without being made again.
    window.addEventListener("pageshow", mark);
    const stop = whenShown(mark);
    return () => {
      window.removeEventListener("pageshow", mark);
      stop();
    };
  }, [language]);
  return null;
}
