import type { PaperSummary } from "@/lib/reading/mark";
import type { SearchAnswer, SearchClient } from "@/lib/search/session/client";
import { dataPath } from "@/lib/site/urls";

/** Papers found by identifier, and whether the search for them came to its end. */
export type FoundPapers = {
  readonly papers: ReadonlyMap<string, PaperSummary>;
  readonly isWhole: boolean;
};

/** Search reads no more of a query; its own constant would bring its parser along. */
const maxQueryLength = 400;
const separator = " OR ";

/** Look papers up in the site's search data, a bounded query at a time; what fails is left unfound. */
export async function lookUpPapers(ids: readonly string[]): Promise<FoundPapers> {
  const papers = new Map<string, PaperSummary>();
  for (const query of listQueries(ids)) {
    const answer = await ask(query);
    for (const hit of answer?.hits ?? []) {
      const { id, title, authors, authorCount, categories, date, tldr } = hit;
      const isCut = authorCount > authors.length;
      papers.set(id, { title, authors, ...(isCut && { authorCount }), categories, date, tldr });
    }
    if (!answer?.complete) return { papers, isWhole: false };
  }
  return { papers, isWhole: true };
}

/** Write identifiers as queries, none longer than search reads. */
export function listQueries(ids: readonly string[]): string[] {
  const queries: string[] = [];
  for (const id of ids) {
    const last = queries.at(-1);
    const longer = `${last}${separator}id:${id}`;
    if (last === undefined || longer.length > maxQueryLength) queries.push(`id:${id}`);
    else queries[queries.length - 1] = longer;
  }
  return queries;
}

/** More than the papers that a query can name. */
const limit = 60;

let started: Promise<SearchClient> | undefined;
let receive: (answer: SearchAnswer | undefined) => void = () => {};

/** Ask one question at a time; the index, once loaded, serves the next. */
async function ask(query: string): Promise<SearchAnswer | undefined> {
  started ??= start();
  try {
    const client = await started;
    return await new Promise((resolve) => {
      receive = resolve;
      client.search(query, { sort: "date", limit, offset: 0, isFullText: false });
    });
  } catch {
    // Its code did not load: the connection is down, or the page was left open over a new version of the site.
    started = undefined;
    return undefined;
  }
}

async function start(): Promise<SearchClient> {
  const { createSearchClient } = await import("@/lib/search/session/client");
  return createSearchClient(dataPath(""), {
    answered: (answer) => {
      if (answer.final) receive(answer);
    },
    failed: () => {
      receive(undefined);
      void stop();
    },
  });
}

/** A client that failed is replaced, so that another try loads again. */
async function stop(): Promise<void> {
  const failed = started;
  started = undefined;
  (await failed)?.close();
}
