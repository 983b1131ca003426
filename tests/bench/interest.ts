import { existsSync } from "node:fs";
import { formatTable, type TableColumn } from "@/lib/cli/table";
import { orderPapers } from "@/lib/interest/order";
import type { Paper } from "@/lib/library/library";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { noInterests } from "@/tests/interest/samples";
import { readDigestPapers } from "@/tests/search/many-papers";
import type { Report } from "./figures";
import {
  createSite,
  createUnwantedLister,
  cutToSummary,
  cutToTitle,
  orderByChance,
  orderByKeywords,
  orderByNewest,
  orderByProfile,
  type Site,
} from "./interest-orders";
import { type Days, listDays, listNames, listPersons, type Reader } from "./interest-readers";
import { compare, type Interval, type Judged, judge, type Score } from "./interest-scores";

/**
 * Judge the reader's order by authors who stand for readers, over the digests of a folder: what they wrote in the first
 * half of the days was kept, what they wrote in the second is to be found. Everything is drawn alike each time.
 */
export function benchInterest(content: string, tell: (report: Report) => void): void {
  if (!existsSync(content)) {
    console.log(`interest: ${content} is not there; name a folder of digests by --content`);
    return;
  }
  const papers = readDigestPapers(content);
  const days = listDays(papers);
  const site = createSite(papers);
  const names = listNames(days);
  const persons = listPersons(names, days);
  const orders = listOrders(papers, site, days);
  const loaded = ["ours, as a browser loads it", orderByProfile(site, { isLoaded: true })] as const;
  const ofPersons = judgeAll(persons, days, new Map([...orders, loaded]));
  const ofNames = judgeAll(names, days, orders);
  const times = measureTimes(site, days, persons);
  const bytes = site.bytes / site.papers;
  tell({
    lines: [
      `${papers.length} papers, ${days.size} days of ${Math.round(papers.length / days.size)} papers.`,
      "",
      `${persons.length} readers, the papers of each name that co-authors join:`,
      ...formatJudged(ofPersons),
      "",
      `${names.length} readers, names as they are, of several people each:`,
      ...formatJudged(ofNames),
      "",
      `${bytes.toFixed(0)} bytes a paper. The longest day: ${times.papers} papers; words weighed in ${times.space.toFixed(0)} ms, ordered in ${times.order.toFixed(1)} ms, explained in ${times.explain.toFixed(0)} ms.`,
    ],
    figures: {
      "bytes a paper": bytes,
      "nDCG@10": getNdcg(ofPersons, "ours"),
      "nDCG@10, names": getNdcg(ofNames, "ours"),
      "order, ms": times.order,
    },
  });
}

type Orders = ReadonlyMap<string, Score>;
type Judgements = ReadonlyMap<string, Judged>;

function listOrders(papers: readonly Paper[], site: Site, days: Days): Orders {
  const listUnwanted = createUnwantedLister(site, days);
  return new Map([
    ["random", orderByChance],
    ["newest", orderByNewest],
    ["ten keywords", orderByKeywords(site)],
    ["title only", orderByProfile(createSite(papers, cutToTitle))],
    ["title and Chinese summary", orderByProfile(createSite(papers, cutToSummary))],
    ...[1, 2, 3, 5, 10].map(
      (kept) => [`ours, ${kept} kept`, orderByProfile(site, { mostKept: kept })] as const,
    ),
    ["ours", orderByProfile(site)],
    ["ours, with read but not kept", orderByProfile(site, { listUnwanted })],
  ]);
}

function judgeAll(readers: readonly Reader[], days: Days, orders: Orders): Judgements {
  return new Map([...orders].map(([name, score]) => [name, judge(readers, days, score)]));
}

function formatJudged(judged: Judgements): string[] {
  const keywords = judged.get("ten keywords");
  const columns: TableColumn[] = [
    ["order", "left"],
    ["nDCG@10", "right"],
    ["in ten", "right"],
    ["median place", "right"],
    ["nDCG@10 above keywords", "right"],
  ];
  const rows = [...judged].map(([name, one]) => [
    name,
    format(one.ndcg),
    format(one.inTen),
    format(one.place),
    keywords && one !== keywords ? format(compare(one, keywords)) : "",
  ]);
  return formatTable(columns, rows).split("\n");
}

function format({ value, low, high }: Interval): string {
  return `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

function getNdcg(judged: Judgements, name: string): number {
  return judged.get(name)?.ndcg.value ?? Number.NaN;
}

const rounds = 9;

/** Measure the longest day for the reader who kept most; the least of several rounds. */
function measureTimes(site: Site, days: Days, readers: readonly Reader[]) {
  const [date = "", longest = []] = [...days].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const [reader] = readers.toSorted((a, b) => b.kept.length - a.kept.length);
  const papers = longest.map(createSearchDocument);
  const wanted = (reader?.kept ?? []).map(({ id, title, firstSeen }) => {
    return { id, title, text: "", day: firstSeen, time: `${firstSeen}T08:00:00.000Z`, sign: "kept" as const };
  });
  const open = () => site.open([date, ...wanted.map(({ day }) => day)]);
  const times = Array.from({ length: rounds }, () => {
    const [start, space] = [performance.now(), open()];
    const opened = performance.now();
    const { explain } = orderPapers(papers, { ...noInterests, wanted }, space, `${date}T08:00:00.000Z`);
    const ordered = performance.now();
    for (const { id } of papers) explain(id);
    return { space: opened - start, order: ordered - opened, explain: performance.now() - ordered };
  });
  const least = (name: "space" | "order" | "explain") => Math.min(...times.map((time) => time[name]));
  return { papers: papers.length, space: least("space"), order: least("order"), explain: least("explain") };
}
