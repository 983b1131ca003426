/** A way to search, as a page of its own runs it. */
export type Peer = {
  /**
   * Show the first ten results of a query, typed or asked as a whole, with all that a list shows; tells how many
   * each answer has.
   */
  show(query: string, answered: (count: number) => void, isTyped?: boolean): Promise<void>;
  /** List what identifies the best results, best first. */
  list(query: string, limit: number): Promise<readonly string[]>;
};

/** When the page's script ran, and when the question had its first results and its last answer, in Unix time. */
export type Timing = { readonly start: number; readonly first: number; readonly last: number };

/** What the bench asks of a page. */
export type PageBench = {
  /** The visit that the query in the page's address begins. */
  readonly opened: Promise<Timing>;
  /** Ask one after another; milliseconds to the last answer of each. */
  timeAnswers(queries: readonly string[]): Promise<readonly number[]>;
  /** Ask one after another as if each were a key typed; milliseconds to the first answer of each. */
  timeKeys(queries: readonly string[]): Promise<readonly number[]>;
  list(queries: readonly string[], limit: number): Promise<readonly (readonly string[])[]>;
  /** Bytes of the page and its workers. */
  measureMemory(): Promise<number>;
};

declare global {
  interface Window {
    searchBench: PageBench;
  }
  interface Performance {
    /** Chromium alone has it. */
    measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
  }
}

export const shownResults = 10;

/** Begins a question in the page's address that is to be asked as if its last key had just been typed. */
export const typedMark = "~";

/** Let a peer be asked, first of all what the page's address asks after its `#`. */
export function runPeer(starting: Promise<Peer>): void {
  window.searchBench = {
    opened: open(starting, decodeURIComponent(window.location.hash.slice(1))),
    timeAnswers: async (queries) => timeEach(queries, show, await starting),
    timeKeys: async (queries) => timeEach(queries, showFirst, await starting),
    async list(queries, limit) {
      const peer = await starting;
      const lists: (readonly string[])[] = [];
      for (const query of queries) lists.push(await peer.list(query, limit));
      return lists;
    },
    measureMemory: async () => (await performance.measureUserAgentSpecificMemory()).bytes,
  };
}

async function open(starting: Promise<Peer>, asked: string): Promise<Timing> {
  const start = getUnixTime();
  const peer = await starting;
  let first: number | undefined;
  const hear = (count: number) => {
    if (count > 0) first ??= getUnixTime();
  };
  const isTyped = asked.startsWith(typedMark);
  await peer.show(isTyped ? asked.slice(typedMark.length) : asked, hear, isTyped);
  const last = getUnixTime();
  return { start, first: first ?? last, last };
}

async function timeEach(
  queries: readonly string[],
  ask: (peer: Peer, query: string) => Promise<void>,
  peer: Peer,
): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await ask(peer, query);
    times.push(performance.now() - start);
  }
  return times;
}

function show(peer: Peer, query: string): Promise<void> {
  return peer.show(query, () => {});
}

function showFirst(peer: Peer, query: string): Promise<void> {
  return new Promise((resolve, reject) => {
    peer.show(query, () => resolve(), true).catch(reject);
  });
}

function getUnixTime(): number {
  return performance.timeOrigin + performance.now();
}
