import MiniSearch from "minisearch";
import { miniSearchOptions } from "./minisearch-options";
import { type Peer, runPeer, shownResults } from "./page";

async function start(): Promise<Peer> {
  const index = MiniSearch.loadJSON(await (await fetch("data/index.json")).text(), miniSearchOptions);
  return {
    async show(query, answered) {
      answered(index.search(query).slice(0, shownResults).length);
    },
    list: async (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => id),
  };
}

runPeer(start());
