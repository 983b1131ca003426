"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { followCopies } from "@/components/reading/copy-formulas";
import { KeepButton } from "@/components/reading/keep-button";
import { isPlainClick } from "@/components/reading/plain-click";
import { readPageSummary } from "./page-summary";
import { PaperUiText } from "./paper-ui-text";
import { useMarkedContents } from "./use-marked-contents";

type PaperBarProps = {
  readonly id: string;
  /** Day of the first digest that tells it, `YYYY-MM-DD`. */
  readonly date: string;
};

/** What of the site's header stays at the top of the window. */
const headerHeight = 56;

/**
 * Stay in sight once the head of the page has scrolled away, with its title and the ways on; and mark in the contents
 * of the page the part that one reads.
 */
export function PaperBar({ id, date }: PaperBarProps) {
  useMarkedContents();
  useEffect(followCopies, []);
  const isPassed = useIsHeadPassed();
  return isPassed && <Bar id={id} date={date} />;
}

function Bar({ id, date }: PaperBarProps) {
  const [paper] = useState(() => readPageSummary(document, date));
  const [next] = useState(findNext);
  const follow = (event: MouseEvent) => {
    // The pager knows the list that one came from.
    if (!next || !isPlainClick(event)) return;
    event.preventDefault();
    next.click();
  };
  return (
    <div className="paper-bar no-print sticky top-14 z-5 h-0 max-sm:top-11">
      <div className="-mx-4 flex h-12 items-center gap-2 border-line border-b bg-page px-4 sm:-mx-6 sm:px-6">
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

/** Tell whether the head of the page lies above the window. */
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
