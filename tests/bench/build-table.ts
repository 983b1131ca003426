import { markdownTable } from "markdown-table";
import type { ExportSize } from "./export-size";
import type { Figures } from "./figures";
import type { Usage } from "./run-measured";

/** What builds of an archive took. */
export type BuildFigures = {
  readonly papers: number;
  /** Astro's build of the paper pages. */
  readonly peer: Usage;
  readonly full: Usage;
  /** Of the full build: reading digests and compiling code, before the first page. */
  readonly compileSeconds: number;
  readonly unchanged: Usage;
  readonly day: Usage;
  readonly size: ExportSize;
};

/** Render what was measured as a table of builds; shares are of the full build. */
export function renderBuilds(measured: BuildFigures): string[] {
  const { papers, peer, full, compileSeconds, unchanged, day, size } = measured;
  const row = (name: string, usage: Usage, note: string) => [
    name,
    `${usage.seconds.toFixed(1)} s`,
    usage.cpuSeconds === undefined ? "–" : `${usage.cpuSeconds.toFixed(1)} s`,
    usage.peakMemory === undefined ? "–" : megabytes(usage.peakMemory),
    note,
  ];
  const share = (usage: Usage) => `${((100 * usage.seconds) / full.seconds).toFixed(1)} % of the full build`;
  const speed = (size.pages / full.seconds).toFixed(1);
  const table = [
    ["build", "time", "of processors", "peak memory", ""],
    row("full", full, `${speed} pages a second, ${compileSeconds.toFixed(1)} s before the first`),
    row("nothing new", unchanged, share(unchanged)),
    row("one more day", day, share(day)),
    row("Astro 5, papers", peer, `${(papers / peer.seconds).toFixed(1)} pages a second`),
  ];
  const { ratio, renderRatio } = compareWithPeer(measured);
  return [
    `build      ${papers} papers, ${size.pages} pages`,
    ...markdownTable(table).split("\n"),
    `  pages a second against Astro's   ${ratio.toFixed(3)}, once compiled ${renderRatio.toFixed(3)} (goal at 63,000: 0.33)`,
    `  export   ${size.files} files, ${megabytes(size.bytes)}: ${(size.files / papers).toFixed(2)} files and ${kilobytes(size.bytes / papers)} a paper`,
    `  a page   of a paper ${kilobytes(size.paperPage.bytes)}, sent with Brotli ${kilobytes(size.paperPage.sent)}`,
  ];
}

/** List what was measured by name, for the comparison with another run. */
export function listFigures(measured: BuildFigures): Figures {
  const { papers, peer, full, compileSeconds, unchanged, day, size } = measured;
  const usage = (name: string, { seconds, cpuSeconds, peakMemory }: Usage): (readonly [string, number])[] => [
    [`${name}, s`, seconds],
    ...(cpuSeconds === undefined ? [] : [[`${name}, processor s`, cpuSeconds] as const]),
    ...(peakMemory === undefined ? [] : [[`${name}, peak MB`, peakMemory / 1e6] as const]),
  ];
  const { ratio, renderRatio } = compareWithPeer(measured);
  const figures = [
    ...usage("full build", full),
    ["before the first page, s", compileSeconds] as const,
    ...usage("nothing new", unchanged),
    ...usage("one more day", day),
    ...usage("Astro", peer),
    ["pages a second against Astro's", ratio] as const,
    ["the same once compiled", renderRatio] as const,
    ["files a paper", size.files / papers] as const,
    ["bytes a paper", size.bytes / papers] as const,
    ["bytes of a paper's page", size.paperPage.bytes] as const,
    ["the same with Brotli", size.paperPage.sent] as const,
  ];
  return Object.fromEntries(figures.map(([name, value]) => [`${papers}: ${name}`, value]));
}

/** Astro is given its own start in both: it compiles two files, we a site. */
function compareWithPeer({ papers, peer, full, compileSeconds, size }: BuildFigures) {
  const ofPeer = papers / peer.seconds;
  return {
    ratio: size.pages / full.seconds / ofPeer,
    renderRatio: size.pages / (full.seconds - compileSeconds) / ofPeer,
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}
