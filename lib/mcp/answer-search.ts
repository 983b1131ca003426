import { setImmediate as pause, setTimeout as wait } from "node:timers/promises";
import type { SearchSort } from "@/lib/search/rank/engine";
import type { SearchFailure, SearchReply } from "@/lib/search/session/protocol";
import { createSearchSession } from "@/lib/search/session/session";
import { describePapers } from "./describe-papers";
import type { PublishedFiles } from "./published-files";

export type PaperQuestion = {
  /** In the query language of the site's search. */
  readonly query: string;
  readonly sort: SearchSort;
  readonly limit: number;
  readonly offset: number;
  /** Whether abstracts and analyses are searched as well. */
  readonly isFullText: boolean;
};

type Answer = Extract<SearchReply, { readonly type: "result" }>;

/**
 * Find papers as the site's search page does, and describe them. Each question is that of a new visitor, who loads the
 * least for it and sees the newest day. Throws where the site's data cannot be had.
 */
export async function answerSearch(site: PublishedFiles, question: PaperQuestion): Promise<string> {
  const failures: SearchFailure[] = [];
  const answer = await new Promise<Answer>((resolve) => {
    const session = createSearchSession({
      fetchFile: (file) => site.fetch(file),
      post: (reply) => {
        if (reply.type === "result") resolve(reply);
        if (reply.type === "failed") failures.push(reply);
      },
      pause,
      wait,
    });
    session.receive({ type: "search", seq: 1, ...question });
    session.receive({ type: "init", baseUrl: "data/", saveData: false });
  });
  const missing = failures.map(({ file, detail }) => `data/${file}: ${detail}`).join("; ");
  if (failures.length > 0 && answer.hits.length === 0)
    throw new Error(`The site cannot be searched: ${missing}`);
  const parts = [
    describeCount(answer, question),
    describeRemarks(answer),
    failures.length > 0 ? `Not all of the site could be searched: ${missing}` : "",
    describePapers(answer.hits, site, question.offset + 1),
  ];
  return parts.filter(Boolean).join("\n\n");
}

function describeCount(
  { total, completeCount, hits, words }: Answer,
  { offset, isFullText }: PaperQuestion,
): string {
  if (total === 0) return `No papers found.${isFullText ? "" : " Try fewer words, or full_text."}`;
  const shown = hits.length === 0 ? "none" : `${offset + 1} to ${offset + hits.length}`;
  const complete = words.length > 1 ? `, ${completeCount} with all words of the query` : "";
  return `${total} ${total === 1 ? "paper" : "papers"} found${complete}; shown: ${shown}.`;
}

function describeRemarks({ notes, expansions }: Answer): string {
  return [
    ...notes.map(({ reason, text }) => `Not searched as written (${reason.replaceAll("-", " ")}): ${text}`),
    ...expansions.map(({ from, to }) => `Searched as well for "${to}", beside "${from}".`),
  ].join("\n");
}
