"use client";

import { useEffect, useRef, useState } from "react";
import { createText } from "@/components/layout/ui-text";
import { fetchPaperHtml } from "@/components/paper/paper-html";
import { listFieldTexts, type SearchDocument } from "@/lib/search/index/document";
import type { QueryTerm, RankedWord } from "@/lib/search/query/query-tree";
import { createTextMatcher } from "@/lib/search/rank/matched-terms";
import { highlight } from "@/lib/search/text/highlight";
import { Highlighted } from "./highlighted";

const SnippetText = createText({ "in-abstract": { en: "In the abstract:", zh: "摘要：" } });

type AbstractSnippetProps = {
  readonly paper: SearchDocument;
  /** The words of the query, of which the paper's card does not hold all. */
  readonly words: readonly RankedWord[];
};

type Snippet = { readonly text: string; readonly terms: readonly QueryTerm[] };

/** Distance from the window, in pixels, at which an abstract is loaded. */
const lookAhead = 400;

/** Quote the sentence of the abstract that holds most of the words that nothing else of the paper's card holds. */
export function AbstractSnippet({ paper, words }: AbstractSnippetProps) {
  const place = useRef<HTMLParagraphElement>(null);
  const [isNear, setNear] = useState(false);
  // Undefined until the abstract has come, or where it holds none of the words.
  const [snippet, setSnippet] = useState<Snippet | "none">();

  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.at(-1)?.isIntersecting) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: `${lookAhead}px` },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear) return;
    let isWanted = true;
    void loadAbstract(paper.id).then((abstract) => {
      if (isWanted) setSnippet(findSnippet(abstract, paper, words) ?? "none");
    });
    return () => {
      isWanted = false;
    };
  }, [isNear, paper, words]);

  if (snippet === "none") return null;
  return (
    <p ref={place} className="paper-quote">
      {snippet && (
        <>
          <SnippetText k="in-abstract" />{" "}
          <span lang="en">
            <Highlighted {...snippet} />
          </span>
        </>
      )}
    </p>
  );
}

const loaded = new Map<string, Promise<string>>();

/** Load the abstract from the paper's page; "" where there is none or the page cannot be had. */
function loadAbstract(id: string): Promise<string> {
  const abstract = loaded.get(id) ?? fetchAbstract(id);
  loaded.set(id, abstract);
  return abstract;
}

async function fetchAbstract(id: string): Promise<string> {
  try {
    const page = new DOMParser().parseFromString(await fetchPaperHtml(id), "text/html");
    return page.querySelector<HTMLMetaElement>('meta[name="citation_abstract"]')?.content ?? "";
  } catch {
    // The connection is down: the card says enough without it, and the next visit tries again.
    loaded.delete(id);
    return "";
  }
}

function findSnippet(
  abstract: string,
  paper: SearchDocument,
  words: readonly RankedWord[],
): Snippet | undefined {
  const matchers = words.map((word) => createTextMatcher({ words: [word] }));
  const card = listFieldTexts(paper);
  const missing = matchers.filter((match) => !match(card).isComplete);
  const count = (sentence: string) => missing.filter((match) => match([sentence]).isComplete).length;
  const [best] = abstract
    .split(/(?<=[.!?。！？])\s+/u)
    .map((text) => ({ text, count: count(text) }))
    .sort((a, b) => b.count - a.count);
  if (best === undefined || best.count === 0) return undefined;
  const { terms } = createTextMatcher({ words })([best.text]);
  return { text: trimLead(best.text, terms), terms };
}

/** Letters kept before the first word that was looked for: a row shows one line. */
const leadLength = 30;

/** Leave out the beginning of a sentence that would push what was looked for out of its first line. */
export function trimLead(sentence: string, terms: readonly QueryTerm[]): string {
  const start = highlight(sentence, terms).find(({ match }) => match)?.start ?? 0;
  const from = start - leadLength;
  if (from <= 0) return sentence;
  const space = sentence.indexOf(" ", from);
  return `… ${sentence.slice(space < 0 || space > start ? from : space).trim()}`;
}
