"use client";

import { type RefObject, useEffect, useState } from "react";

/** A part counts as begun when its heading is this near to the top of the window: below the bars that stick there. */
const topOfReading = 140;

/**
 * Return which part of a page the reader is in, by the `id` of its heading, and write how far a list has been scrolled
 * through, 0 to 1, into the `--progress` of what shows it: all below an element with another value is styled anew.
 * What scrolls is the page, unless it is said.
 */
export function usePlaceInList(
  root: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  scroller?: RefObject<HTMLElement | null>,
): string | undefined {
  const [current, setCurrent] = useState<string>();
  const joined = ids.join(" ");
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = findReadingLine(scroller?.current ?? document.documentElement);
      const begun = joined.split(" ").filter((id) => isBegun(document.getElementById(id), line));
      setCurrent(begun.at(-1));
      if (!list.current) return;
      const progress = readProgress(list.current).toFixed(3);
      for (const measure of root.current?.querySelectorAll<HTMLElement>("[data-measure]") ?? []) {
        measure.style.setProperty("--progress", progress);
      }
    };
    const lookSoon = () => {
      frame ||= requestAnimationFrame(look);
    };
    // Not at once: a click on a filter has changed hundreds of rows, which would be laid out here and again for the screen.
    lookSoon();
    const scrolled = scroller?.current ?? window;
    scrolled.addEventListener("scroll", lookSoon, { passive: true });
    window.addEventListener("resize", lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      scrolled.removeEventListener("scroll", lookSoon);
      window.removeEventListener("resize", lookSoon);
    };
  }, [root, list, joined, scroller]);
  return current;
}

/**
 * Return the height at which one reads: below the bars, and over the last windowful of what scrolls gliding down to its end,
 * so that the last parts come to be read as well.
 */
function findReadingLine({ scrollHeight, clientHeight, scrollTop }: Element): number {
  const most = scrollHeight - clientHeight;
  const left = most - scrollTop;
  const glide = most <= 0 ? 0 : 1 - Math.min(1, left / Math.min(most, clientHeight));
  return topOfReading + Math.max(0, glide) * (window.innerHeight - topOfReading);
}

function isBegun(heading: HTMLElement | null, line: number): boolean {
  // What is hidden has no place.
  return (
    heading !== null && heading.getClientRects().length > 0 && heading.getBoundingClientRect().top <= line
  );
}

function readProgress(list: HTMLElement): number {
  const { top, bottom, height } = list.getBoundingClientRect();
  if (bottom <= window.innerHeight) return 1;
  return height === 0
    ? 0
    : Math.min(1, Math.max(0, (topOfReading - top) / (height - window.innerHeight + topOfReading)));
}
