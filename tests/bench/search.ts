import { availableParallelism, loadavg } from "node:os";
import type { Browser } from "@playwright/test";
import type { Report } from "./figures";
import { installPeers } from "./peers/install";
import { typedMark } from "./peers/page";
import {
  measureCold,
  measureNextDay,
  measureReturn,
  measureWarm,
  openBrowser,
  type Warm,
} from "./search-browser";
import {
  createMiniSearchDesign,
  createOurDesign,
  createOurFiles,
  createPagefindDesign,
  createWholeDesign,
  type Design,
} from "./search-designs";
import { type Host, openHost } from "./search-host";
import { type Corpus, createCorpus, readPapers, withoutNewestDay } from "./search-papers";
import { describeReturn, describeTyped, listFigures, type Row, renderTable } from "./search-table";

/** First visits of a design for each kind of query. */
const rounds = 3;

/**
 * Measure search in a real browser over a slow link beside what others would do, for each number of papers: the
 * time to a first result, bytes, the time of a key, what is found and how well it is ranked. A large number takes
 * long, so each is printed as soon as it is measured.
 */
export async function benchSearch(sizes: readonly number[], tell: (report: Report) => void): Promise<void> {
  installPeers();
  const papers = readPapers();
  const host = await openHost();
  const browser = await openBrowser();
  try {
    for (const size of sizes) {
      console.log(`Measuring search in ${size} papers …`);
      tell(await benchCorpus(browser, host, createCorpus(papers, size)));
    }
  } finally {
    await browser.close();
    host.close();
  }
}

async function benchCorpus(browser: Browser, host: Host, corpus: Corpus): Promise<Report> {
  const whole = await createWholeDesign(corpus);
  const ours = await createOurDesign(corpus);
  const peers = [await createMiniSearchDesign(corpus), await createPagefindDesign(corpus)];
  const designs = [whole, ...peers.flatMap((peer) => peer ?? []), ours];
  host.serve(new Map(designs.flatMap(({ files }) => [...files])));
  const { frequent, rare } = pickQueries(corpus);
  const ofFrequent = await measureCold(browser, host, designs, frequent);
  const ofRare = await measureCold(browser, host, designs, rare);
  const warm = new Map<Design, Warm>();
  for (const design of designs) warm.set(design, await measureWarm(browser, host, design, corpus));
  const typed = frequent.map((query) => `${typedMark}${query}`);
  const ofTyped = (await measureCold(browser, host, [ours], typed)).get(ours);
  const again = await measureReturn(browser, host, ours, typed);
  const filesBefore = createOurFiles(withoutNewestDay(corpus.papers));
  const nextDay = await measureNextDay(browser, host, ours, filesBefore, typed[0] ?? "");
  const rows = designs.flatMap((design): Row[] => {
    const measured = [ofFrequent.get(design), ofRare.get(design), warm.get(design)] as const;
    const [frequent, rare, later] = measured;
    return frequent && rare && later ? [{ design, frequent, rare, warm: later }] : [];
  });
  const lines = [
    `search     ${corpus.papers.length} papers, ${corpus.queries.length} queries, 10 Mbit/s, 60 ms; ${describeLoad()}`,
    ...renderTable(rows, corpus.hasCopies),
    ...(peers.includes(undefined) ? ["  A peer is missing: its index was not built in four minutes."] : []),
    ...(ofTyped ? describeTyped(ofTyped) : []),
    ...describeReturn(again, nextDay),
  ];
  return { lines, figures: listFigures(corpus.papers.length, rows, again, nextDay) };
}

/** Pick queries that many papers meet, and such that hardly any does: half a title that one remembers. */
function pickQueries({ queries }: Corpus): Readonly<Record<"frequent" | "rare", readonly string[]>> {
  const met = queries
    .filter(({ expected }) => expected.size > 0)
    .sort((a, b) => a.expected.size - b.expected.size)
    .map(({ typed }) => typed);
  const pick = (share: number) => {
    const start = Math.floor(share * met.length);
    return met.slice(start, start + rounds);
  };
  return { frequent: pick(0.8), rare: pick(0.1) };
}

/** Others on the machine lengthen every time. */
function describeLoad(): string {
  return `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;
}
