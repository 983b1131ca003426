import { sayRefused } from "@/components/reading/changes";
import { getPaper, itemSelector } from "@/components/reading/paper-items";
import type { Interest } from "@/lib/reading/interest";
import { addInterests, removeInterests } from "@/lib/reading/interest-store";
import { readDocuments } from "./read-documents";

const followed = new WeakSet<Element>();

/** Serve the buttons that say that a paper is not for the reader; the row stays where it is until the next order. */
export function followUnwanted(papers: Element): void {
  if (followed.has(papers)) return;
  followed.add(papers);
  papers.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-unwanted]") : null;
    const row = button?.closest<HTMLElement>(itemSelector);
    if (button && row) void toggle(button, row);
  });
}

async function toggle(button: HTMLElement, row: HTMLElement): Promise<void> {
  const isUnwanted = button.getAttribute("aria-pressed") === "true";
  const interest = readInterest(row);
  const outcome = await (isUnwanted ? removeInterests([interest]) : addInterests([interest]));
  if (outcome.isStored) button.setAttribute("aria-pressed", String(!isUnwanted));
  else sayRefused(outcome.reason);
}

function readInterest(row: HTMLElement): Interest {
  const [paper] = readDocuments([row], "");
  return {
    kind: "unwanted",
    time: new Date().toISOString(),
    id: getPaper(row),
    ...(paper?.date && { day: paper.date }),
    title: paper?.title ?? "",
    text: paper?.tldr.map(({ text }) => text).join("\n") ?? "",
  };
}
