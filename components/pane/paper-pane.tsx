"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createText } from "@/components/layout/ui-text";
import { loadPaperPage } from "@/components/paper/page-copy";
import { useMarkedContents } from "@/components/paper/use-marked-contents";
import { findItem, getPaper, getRow, listItems } from "@/components/reading/paper-items";
import { isPlainClick } from "@/components/reading/plain-click";
import { readList } from "@/components/reading/read-list";
import { openFromList } from "@/lib/reading/context";
import { paperPath, sitePath } from "@/lib/site/urls";
import { fillPane } from "./fill-pane";
import { KeyLine } from "./key-line";
import { closePane, goToPaper, rememberEntry, showBeside } from "./pane";
import { paneStrings } from "./strings";

const PaneText = createText(paneStrings);

/** Show a paper beside the list, as its own page shows it. */
export function PaperPane({ paper }: { readonly paper: string }) {
  const pane = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [filled, setFilled] = useState<string>();

  useLayoutEffect(() => {
    if (!pane.current || !place.current) return;
    pane.current.scrollTop = 0;
    pane.current.focus({ preventScroll: true });
    return fillPane(place.current, paper, getRow(), () => setFilled(paper));
  }, [paper]);

  useEffect(() => {
    if (filled !== paper) return;
    const timer = setTimeout(() => {
      const row = getRow();
      // Who reloads the paper finds the list's ways on at its page.
      if (row && getPaper(row) === paper) openFromList(readList(row), paper);
      const next = findItem(listItems(), 1);
      if (next) void loadPaperPage(getPaper(next)).catch(ignore);
    });
    return () => clearTimeout(timer);
  }, [filled, paper]);

  useEffect(() => {
    const { title } = document;
    return () => {
      document.title = title;
    };
  }, []);

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || event.defaultPrevented || !isPlainClick(event)) return;
      rememberEntry();
      if (pane.current?.contains(link)) followFromPaper(event, link, paper);
    };
    document.addEventListener("click", follow);
    document.addEventListener("keydown", closeByKey);
    return () => {
      document.removeEventListener("click", follow);
      document.removeEventListener("keydown", closeByKey);
    };
  }, [paper]);

  return (
    <section ref={pane} tabIndex={-1} aria-labelledby="pane-name" className="pane no-print">
      <Bar paper={paper} />
      <div ref={place} className="pane-paper" />
      {filled === paper && <MarkedContents key={paper} pane={pane} />}
      <KeyLine />
    </section>
  );
}

function Bar({ paper }: { readonly paper: string }) {
  const items = listItems();
  const row = getRow();
  const place = row && getPaper(row) === paper ? items.indexOf(row) + 1 : 0;
  const step = (direction: 1 | -1) => {
    const item = findItem(listItems(), direction);
    if (item) goToPaper(item);
  };
  return (
    <div className="pane-bar">
      <span id="pane-name" className="sr-only">
        <PaneText k="name" />
      </span>
      <button type="button" onClick={() => step(-1)}>
        <span aria-hidden>↑</span>
        <span className="sr-only">
          <PaneText k="previous" />
        </span>
      </button>
      <button type="button" onClick={() => step(1)}>
        <span aria-hidden>↓</span>
        <span className="sr-only">
          <PaneText k="next" />
        </span>
      </button>
      {place > 0 && (
        <span className="tabular-nums">
          <PaneText k="place" values={{ place, total: items.length }} />
        </span>
      )}
      <a href={paperPath(paper)} className="ms-auto">
        <PaneText k="page" />
      </a>
      <button type="button" onClick={closePane} aria-keyshortcuts="Escape">
        <PaneText k="close" /> <span aria-hidden>✕</span>
      </button>
    </div>
  );
}

function MarkedContents({ pane }: { readonly pane: Parameters<typeof useMarkedContents>[0] }) {
  useMarkedContents(pane);
  return null;
}

/** A paper that another one leads to takes its place. */
function followFromPaper(
  event: MouseEvent,
  { origin, pathname, hash }: HTMLAnchorElement,
  paper: string,
): void {
  const papers = sitePath("/papers/");
  if (origin !== window.location.origin || hash !== "" || !pathname.startsWith(papers)) return;
  const linked = pathname.slice(papers.length).replace(/\/$/, "");
  // The paper's own link opens its page.
  if (linked === paper) return;
  event.preventDefault();
  showBeside(linked, "paper");
}

function closeByKey(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
  if (document.querySelector("dialog[open], .site-header details[open]")) return;
  event.preventDefault();
  closePane();
}

/** The paper is asked for again when it is opened. */
function ignore(): void {}
