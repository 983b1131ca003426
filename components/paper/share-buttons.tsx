"use client";

import { useState } from "react";
import { usePage } from "@/components/layout/page-context";
import { type PaperKey, PaperUiText } from "./paper-ui-text";

type ShareButtonsProps = {
  /** The plain title, for what the paper is shared to. */
  readonly title: string;
};

const buttonStyle = "needs-script button";

/** Hand the paper on: its link by the device's own means or the clipboard, its text as Markdown; for a row that wraps. */
export function ShareButtons({ title }: ShareButtonsProps) {
  const [outcome, setOutcome] = useState<PaperKey>();
  const page = usePage();
  const announce = (work: Promise<PaperKey | undefined>) => {
    // Emptied first, so that the same outcome is announced again.
    setOutcome(undefined);
    void work.then(setOutcome);
  };
  return (
    <>
      <button type="button" onClick={() => announce(shareLink(title, page))} className={buttonStyle}>
        <span className="with-share">
          <PaperUiText k="share" />
        </span>
        <span className="without-share">
          <PaperUiText k="copy-link" />
        </span>
      </button>
      <button type="button" onClick={() => announce(copyMarkdown(page))} className={buttonStyle}>
        <PaperUiText k="copy-markdown" />
      </button>
      {/* After all of the row, so that what it says moves no control. */}
      <span role="status" className="row-status">
        {outcome && <PaperUiText k={outcome} />}
      </span>
    </>
  );
}

async function shareLink(title: string, page: ParentNode | undefined): Promise<PaperKey | undefined> {
  const canonical = page?.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const url = (canonical?.href ?? location.href.replace(/#.*/, "")) + viewOf(location.hash);
  try {
    if ("share" in navigator) {
      await navigator.share({ title, url });
      return undefined;
    }
  } catch (error) {
    // Closing the device's own dialogue is no failure; whatever else it refuses, the clipboard may take.
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
  }
  try {
    await navigator.clipboard.writeText(url);
    return "link-copied";
  } catch {
    return "link-failed";
  }
}

/** Of the places of a page only the compare view is worth sharing. */
function viewOf(hash: string): string {
  return hash === "#compare" ? hash : "";
}

async function copyMarkdown(page: ParentNode = document): Promise<PaperKey> {
  try {
    // The clipboard takes a promise, because a click allows its use at once and not after a load.
    const markdown = import("./paper-markdown").then(
      ({ createPaperMarkdown }) => new Blob([createPaperMarkdown(page)], { type: "text/plain" }),
    );
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": markdown })]);
    return "markdown-copied";
  } catch {
    return "markdown-failed";
  }
}
