import { type Peer, runPeer, shownResults } from "./page";

/** What is used of Pagefind's own module, which it writes beside its index. */
type Pagefind = {
  search(query: string): Promise<{
    readonly results: readonly { readonly id: string; data(): Promise<unknown> }[];
  }>;
};

async function start(): Promise<Peer> {
  const address = new URL("data/pagefind.js", window.location.href).href;
  const pagefind: Pagefind = await import(address);
  return {
    async show(query, answered) {
      const { results } = await pagefind.search(query);
      const cards = await Promise.all(results.slice(0, shownResults).map((result) => result.data()));
      answered(cards.length);
    },
    list: async (query, limit) => (await pagefind.search(query)).results.slice(0, limit).map(({ id }) => id),
  };
}

runPeer(start());
