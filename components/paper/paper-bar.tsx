"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { followCopies } from "@/components/reading/copy-formulas";
import { KeepButton } from "@/components/reading/keep-button";
import { isPlainClick } from "@/components/reading/plain-click";
import type { PaperSummary } from "@/lib/reading/mark";
import { readPageSummary } from "./page-summary";
import { PaperUiText } from "./paper-ui-text";
import { ThumbBar } from "./thumb-bar";
import { useMarkedContents } from "./use-marked-contents";

type PaperBarProps = {
  readonly id: string;
  /** Day of the first digest that contains it, `YYYY-MM-DD`. */
  readonly date: string;
};

/** What of the site's header stays at the top of the window. */
const headerHeight = 56;

/**
 * Stay in sight with the ways on: on a phone always, at its lower edge; on a desk once the head of the page has scrolled
 * away, below the site's header. And mark in the contents of the page the part that one reads.
 */
export function PaperBar({ id, date }: PaperBarProps) {
  useMarkedContents();
  useEffect(followCopies, []);
  const isPassed = useIsHeadPassed();
  const [paper, setPaper] = useState<PaperSummary>();
  useEffect(() => setPaper(readPageSummary(document, date)), [date]);
  return (
    paper && (
      <>
        {isPassed && <Bar id={id} paper={paper} />}
        <ThumbBar id={id} paper={paper} />
      </>
    )
  );
}

function Bar({ id, paper }: { readonly id: string; readonly paper: PaperSummary }) {
  const [next] = useState(findNext);
  const follow = (event: MouseEvent) => {
    // The pager knows the list that one came from.
    if (!next || !isPlainClick(event)) return;
    event.preventDefault();
    next.click();
  };
  return (
    <div className="paper-bar no-print sticky top-14 z-5 h-0 max-sm:hidden">
      <div className="-mx-6 flex h-12 items-center gap-2 border-line border-b bg-page px-6">
        <a
          href="#content"
          lang={findLanguage()}
          className="me-auto min-w-0 truncate font-medium hover:text-accent"
        >
          {paper.title}
        </a>
        <div className="flex shrink-0 flex-wrap">
          <KeepButton id={id} paper={paper} />
        </div>
        {next && (
          <a href={next.href} onClick={follow} className="button shrink-0">
            <PaperUiText k="next" />
          </a>
        )}
      </div>
    </div>
  );
}

/** Return whether the head of the page lies above the window. */
function useIsHeadPassed(): boolean {
  const [isPassed, setPassed] = useState(false);
  useEffect(() => {
    const head = document.querySelector(".paper-page > header");
    if (!head) return;
    const look = (entries: IntersectionObserverEntry[]) => {
      const last = entries.at(-1);
      if (last) setPassed(!last.isIntersecting && last.boundingClientRect.bottom < window.innerHeight);
    };
    const observer = new IntersectionObserver(look, { rootMargin: `-${headerHeight}px 0px 0px` });
    observer.observe(head);
    return () => observer.disconnect();
  }, []);
  return isPassed;
}

function findNext(): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>('.paper-page a[rel="next"]');
}

function findLanguage(): string | undefined {
  return document.querySelector(".paper-page h1")?.getAttribute("lang") ?? undefined;
}
