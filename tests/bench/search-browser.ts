import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { browserFlags, findChromium } from "@/tests/browser";
import { median } from "./measure";
import { type Timing, typedMark } from "./peers/page";
import type { Design } from "./search-designs";
import type { Files, Host } from "./search-host";
import type { Corpus, KnownItem } from "./search-papers";

/** A visit, median of several: milliseconds and bytes from an empty address bar on, to the first result and in all. */
export type Visit = Timing & { readonly bytes: number; readonly allBytes: number };

export type Quality = {
  readonly recall: number;
  readonly precision: number;
  /** Mean reciprocal rank of the known items, those checked in and those drawn. */
  readonly checkedRank: number;
  readonly drawnRank: number;
};

export type Warm = {
  /** Milliseconds to the last answer to each query asked for the first time. */
  readonly answers: readonly number[];
  /** Milliseconds to the first answer to each query asked again. */
  readonly keys: readonly number[];
  readonly memory: number;
  readonly quality: Quality;
};

/** Results of a query that are judged. */
const judged = 1_000;
const rankDepth = 20;
const patience = 420_000;

/** Start the browser that the browser tests use. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    // Memory is told after a collection at once, not at the next one.
    args: [...browserFlags, "--enable-blink-features=ForceEagerMeasureMemory"],
  });
}

/** Visit every design once for each query, in turn, so that the noise of a machine meets all. */
export async function measureCold(
  browser: Browser,
  host: Host,
  designs: readonly Design[],
  queries: readonly string[],
): Promise<ReadonlyMap<Design, Visit>> {
  const visits = new Map<Design, Visit[]>(designs.map((design) => [design, []]));
  for (const query of queries) {
    for (const [design, ofDesign] of visits) {
      const context = await browser.newContext({ serviceWorkers: "block" });
      ofDesign.push(await visit(context, host, design, query, design.folder));
      await context.close();
    }
  }
  return new Map([...visits].map(([design, ofDesign]) => [design, takeMedian(ofDesign)]));
}

/** Ask a design that has loaded all it loads, and judge what it answers. */
export async function measureWarm(
  browser: Browser,
  host: Host,
  { folder, getPaperId, ranksBareWords }: Design,
  corpus: Corpus,
): Promise<Warm> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await open(context, host, folder, `${typedMark}a`);
  const typed = corpus.queries.map(({ typed }) => typed);
  const answers = await within(page.evaluate((queries) => window.searchBench.timeAnswers(queries), typed));
  const keys = await within(page.evaluate((queries) => window.searchBench.timeKeys(queries), typed));
  const memory = await within(page.evaluate(() => window.searchBench.measureMemory()));
  host.throttle(false);
  const list = async (queries: readonly string[], limit: number) => {
    const asked = { queries, limit };
    const lists = await within(
      page.evaluate(({ queries, limit }) => window.searchBench.list(queries, limit), asked),
    );
    return lists.map((ids) => ids.map(getPaperId));
  };
  const strict = corpus.queries.map(({ strict }) => strict);
  const found = await list(ranksBareWords ? strict : typed, judged);
  const rank = async (items: readonly KnownItem[]) =>
    judgeRanks(
      items,
      await list(
        items.map(([typed]) => typed),
        rankDepth,
      ),
    );
  const quality = {
    ...judge(corpus, found),
    checkedRank: await rank(corpus.checkedItems),
    drawnRank: await rank(corpus.drawnItems),
  };
  host.throttle(true);
  await context.close();
  return { answers, keys, memory, quality };
}

/** Visit again after a visit that loaded everything, median of several. */
export async function measureReturn(
  browser: Browser,
  host: Host,
  design: Design,
  queries: readonly string[],
): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const visits: Visit[] = [];
  // The first visit is not counted; what each asks, it asked before.
  for (const query of [queries[0] ?? "", ...queries]) {
    await visit(context, host, design, query, `${design.folder}data/`);
    visits.push(await visit(context, host, design, query, `${design.folder}data/`));
  }
  await context.close();
  return takeMedian(visits.slice(1));
}

/** Count the bytes of data that a visitor of the day before loads for one more day. */
export async function measureNextDay(
  browser: Browser,
  host: Host,
  { folder, files }: Design,
  filesBefore: Files,
  query: string,
): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const shell = [...files].filter(([path]) => !path.startsWith(`${folder}data/`));
  host.serve(new Map([...shell, ...filesBefore]));
  await (await open(context, host, folder, query)).close();
  await host.quiet();
  host.serve(files);
  const start = Date.now();
  await (await open(context, host, folder, query)).close();
  await context.close();
  return host.count(start, Date.now(), `${folder}data/`);
}

async function visit(
  context: BrowserContext,
  host: Host,
  { folder }: Design,
  query: string,
  counted: string,
): Promise<Visit> {
  const page = await context.newPage();
  const start = Date.now();
  await page.goto(`${host.origin}${folder}index.html#${encodeURIComponent(query)}`);
  const { start: ran, first, last } = await within(page.evaluate(() => window.searchBench.opened));
  await host.quiet();
  const from = await page.evaluate(() => performance.timeOrigin);
  await page.close();
  return {
    start: ran - from,
    first: first - from,
    last: last - from,
    bytes: host.count(start, first, counted),
    allBytes: host.count(start, Date.now(), counted),
  };
}

async function open(context: BrowserContext, host: Host, folder: string, query: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host.origin}${folder}index.html#${encodeURIComponent(query)}`);
  await within(page.evaluate(() => window.searchBench.opened));
  await host.quiet();
  return page;
}

function takeMedian(visits: readonly Visit[]): Visit {
  return {
    start: median(visits.map(({ start }) => start)),
    first: median(visits.map(({ first }) => first)),
    last: median(visits.map(({ last }) => last)),
    bytes: median(visits.map(({ bytes }) => bytes)),
    allBytes: median(visits.map(({ allBytes }) => allBytes)),
  };
}

/** Compare with the oracle, query by query, over the first thousand results of each. */
function judge(
  { queries }: Corpus,
  found: readonly (readonly string[])[],
): Omit<Quality, "checkedRank" | "drawnRank"> {
  const shares = queries.flatMap(({ expected }, place) => {
    const ids = found[place] ?? [];
    const right = ids.filter((id) => expected.has(id)).length;
    if (expected.size === 0) return [];
    return {
      recall: right / Math.min(judged, expected.size),
      precision: ids.length === 0 ? 1 : right / ids.length,
    };
  });
  return {
    recall: mean(shares.map(({ recall }) => recall)),
    precision: mean(shares.map(({ precision }) => precision)),
  };
}

function judgeRanks(items: readonly KnownItem[], found: readonly (readonly string[])[]): number {
  return mean(
    items.map(([, id], place) => {
      const rank = found[place]?.indexOf(id) ?? -1;
      return rank < 0 ? 0 : 1 / (rank + 1);
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Fail rather than wait for ever: a page that never answers is a fault of the bench. */
async function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The page did not answer in time")), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
