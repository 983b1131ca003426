import type { SearchDocument } from "@/lib/search/index/document";
import { type Peer, runPeer, shownResults } from "./page";

/** What readers of such digests do: load every paper at once, and look for what was typed in each. */
async function start(): Promise<Peer> {
  const documents: readonly SearchDocument[] = await (await fetch("data/papers.json")).json();
  const texts = documents.map((document) =>
    [
      document.id,
      document.title,
      document.titleTranslated,
      ...document.authors,
      ...document.tldr.map(({ text }) => text),
      ...document.categories,
    ]
      .join("\n")
      .toLowerCase(),
  );
  const find = (query: string) => {
    const wanted = query.toLowerCase();
    return documents.filter((_, place) => texts[place]?.includes(wanted));
  };
  return {
    async show(query, answered) {
      answered(find(query).slice(0, shownResults).length);
    },
    list: async (query, limit) =>
      find(query)
        .slice(0, limit)
        .map(({ id }) => id),
  };
}

runPeer(start());
