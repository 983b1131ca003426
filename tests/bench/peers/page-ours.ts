import { createSearchClient, type SearchAnswer } from "@/lib/search/session/client";
import { type Peer, runPeer, shownResults } from "./page";

async function start(): Promise<Peer> {
  let answered: (answer: SearchAnswer) => void = () => {};
  let failed: (reason: Error) => void = () => {};
  const client = createSearchClient(new URL("data/", window.location.href).pathname, {
    answered: (answer) => answered(answer),
    failed: ({ reason, file, detail }) => failed(new Error(`${reason} ${file} ${detail}`)),
  });
  const ask = (query: string, limit: number, hear: (answer: SearchAnswer) => void, isDraft = false) =>
    new Promise<SearchAnswer>((resolve, reject) => {
      failed = reject;
      answered = (answer) => {
        hear(answer);
        if (answer.final) resolve(answer);
      };
      client.search(query, { sort: "relevance", limit, offset: 0, isFullText: false, isDraft });
    });
  return {
    async show(query, hear, isTyped) {
      await ask(query, shownResults, ({ hits }) => hear(hits.length), isTyped);
    },
    list: async (query, limit) => (await ask(query, limit, () => {})).hits.map(({ id }) => id),
  };
}

runPeer(start());
