"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { KeepButton } from "@/components/reading/keep-button";
import { isPlainClick } from "@/components/reading/plain-click";
import type { PaperSummary } from "@/lib/reading/mark";
import { digestPath, paperAnchor } from "@/lib/site/urls";
import { PaperUiText } from "./paper-ui-text";

type ThumbBarProps = {
  readonly id: string;
  readonly paper: PaperSummary;
};

/** Links of the page that the bar leads to as well; those of the pager know the list that one came from. */
const links = { back: "#pager a", pdf: '.paper-links a[href*="/pdf/"]', next: '.paper-page a[rel="next"]' };

const linkStyle = "flex min-h-11 min-w-11 items-center justify-center rounded-md px-2 text-muted";

/** Lead on at the lower edge of a phone, in place of the parts of the site: back to the list, keep, PDF, next paper. */
export function ThumbBar({ id, paper }: ThumbBarProps) {
  const [pdf, setPdf] = useState<string>();
  const [next, setNext] = useState<string>();
  useEffect(() => {
    setPdf(find(links.pdf)?.getAttribute("href") ?? undefined);
    setNext(find(links.next)?.getAttribute("href") ?? undefined);
  }, []);
  return (
    <nav
      aria-labelledby="ways-on"
      className="no-print fixed inset-x-0 bottom-0 z-11 flex h-(--thumb-bar) items-center justify-between border-line border-t bg-page px-2 pb-[env(safe-area-inset-bottom)] text-sm sm:hidden"
    >
      <span id="ways-on" className="sr-only">
        <PaperUiText k="ways-on" />
      </span>
      <a
        href={`${digestPath(paper.date)}#${paperAnchor(id)}`}
        onClick={(event) => follow(event, links.back)}
        className={linkStyle}
      >
        <span aria-hidden>←&nbsp;</span>
        <PaperUiText k="back" />
      </a>
      <div className="flex [&_button]:min-h-11">
        <KeepButton id={id} paper={paper} />
      </div>
      {pdf && (
        <a href={pdf} rel="noopener" className={linkStyle}>
          PDF
        </a>
      )}
      {next && (
        <a href={next} onClick={(event) => follow(event, links.next)} className={linkStyle}>
          <PaperUiText k="next" />
          <span aria-hidden>&nbsp;→</span>
        </a>
      )}
    </nav>
  );
}

/** Go where a link of the page leads, if it has one. */
function follow(event: MouseEvent, selector: string): void {
  const link = find(selector);
  if (!link || !isPlainClick(event)) return;
  event.preventDefault();
  link.click();
}

function find(selector: string): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>(selector);
}
