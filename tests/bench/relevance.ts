import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { formatTable, type TableColumn } from "@/lib/cli/table";
import { groupBy } from "@/lib/library/group-by";
import type { Paper } from "@/lib/library/library";
import { readDigestPapers } from "@/tests/search/many-papers";
import { ask, createStubHost, createStubSession, init } from "@/tests/search/stub-host";
import { installPeers } from "./peers/install";
import { createMiniSearchFinder } from "./peers/minisearch";

const queriesSchema = z.array(z.object({ query: z.string(), class: z.string(), id: z.string() }));
type JudgedQuery = z.infer<typeof queriesSchema>[number];

/** How well an engine finds what was meant, over some queries; shares are of 1. */
export type Relevance = {
  readonly queries: number;
  /** Mean reciprocal rank of the paper that was meant, within the first fifty. */
  readonly mrr: number;
  readonly first: number;
  readonly inTen: number;
  /** Share of the queries that find no paper at all. */
  readonly none: number;
};

/** What an engine answers: the identifiers of the first papers. */
type Find = (query: string) => Promise<readonly string[]>;

const places = 50;

/** Print how well ours and MiniSearch find what was meant; says so where there are no queries or digests. */
export async function benchRelevance(options: {
  readonly queries: string;
  readonly content: string;
  readonly json: boolean;
}): Promise<void> {
  const missing = [options.queries, options.content].find((file) => !existsSync(file));
  if (missing !== undefined) {
    console.log(`relevance: ${missing} is not there; name a file by --queries and digests by --content`);
    return;
  }
  const report = await judgeRelevance(options.queries, options.content);
  console.log(options.json ? JSON.stringify(report, undefined, 2) : formatReport(report));
}

function formatReport({ papers, engines }: Awaited<ReturnType<typeof judgeRelevance>>): string {
  const columns: TableColumn[] = [
    ["class", "left"],
    ["queries", "right"],
  ];
  for (const name of Object.keys(engines)) {
    for (const figure of ["MRR", "first", "in ten", "none"]) columns.push([`${name} ${figure}`, "right"]);
  }
  const [first] = Object.values(engines);
  const rows = Object.entries(first?.classes ?? {}).map(([name, { queries }]) => [
    name,
    String(queries),
    ...Object.values(engines).flatMap(({ classes }) => {
      const found = classes[name];
      return found ? [found.mrr, found.first, found.inTen, found.none].map((share) => share.toFixed(3)) : [];
    }),
  ]);
  return `${papers} papers\n${formatTable(columns, rows)}`;
}

/**
 * Judge ours and MiniSearch by queries whose paper is known, over the papers of a folder of digests; by class and,
 * under "all", together. Throws where a file is not of the form `[{ query, class, id }]`.
 */
export async function judgeRelevance(queryFile: string, content: string) {
  const queries = queriesSchema.parse(JSON.parse(readFileSync(queryFile, "utf8")));
  const papers = readDigestPapers(content);
  installPeers();
  const engines = { ours: await startOurs(papers), miniSearch: await createMiniSearchFinder(papers, places) };
  const report: Record<string, { classes: Record<string, Relevance>; missed: readonly object[] }> = {};
  for (const [name, find] of Object.entries(engines)) {
    const judged: (JudgedQuery & { rank: number; isNone: boolean })[] = [];
    for (const query of queries) {
      const found = await find(query.query);
      judged.push({ ...query, rank: found.indexOf(query.id) + 1, isNone: found.length === 0 });
    }
    const classes = groupBy(judged, (query) => query.class);
    report[name] = {
      classes: Object.fromEntries([
        ...[...classes].map(([name, ofClass]) => [name, summarise(ofClass)] as const),
        ["all", summarise(judged)] as const,
      ]),
      missed: judged.filter(({ rank }) => rank === 0 || rank > 3),
    };
  }
  return { papers: papers.length, engines: report };
}

function summarise(judged: readonly { readonly rank: number; readonly isNone: boolean }[]): Relevance {
  const share = (holds: (query: (typeof judged)[number]) => boolean) =>
    judged.filter(holds).length / judged.length;
  return {
    queries: judged.length,
    mrr: judged.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / judged.length,
    first: share(({ rank }) => rank === 1),
    inTen: share(({ rank }) => rank > 0 && rank <= 10),
    none: share(({ isNone }) => isNone),
  };
}

async function startOurs(papers: readonly Paper[]): Promise<Find> {
  const { fetchFile } = createStubHost(papers);
  const { session, replies } = createStubSession(fetchFile);
  session.receive(init);
  let seq = 0;
  return async (query) => {
    seq += 1;
    session.receive(ask(seq, query, { limit: places }));
    for (;;) {
      const reply = replies.find((reply) => reply.type === "result" && reply.seq === seq);
      if (reply?.type === "result") {
        replies.length = 0;
        return reply.hits.map(({ id }) => id);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
}
