import { markdownTable } from "markdown-table";
import type { Figures } from "./figures";
import type { Visit, Warm } from "./search-browser";
import type { Design } from "./search-designs";

/** What was measured of a design; first visits for queries that many papers meet, and that hardly any does. */
export type Row = {
  readonly design: Design;
  readonly frequent: Visit;
  readonly rare: Visit;
  readonly warm: Warm;
};

/** Render what was measured; in brackets how many times faster than the first row. */
export function renderTable(rows: readonly Row[], hasCopies: boolean): string[] {
  const [base] = rows;
  const head = [
    "design",
    "cold, first result",
    "of that after the script ran",
    "bytes to it",
    "of a rare query",
    "bytes to it",
    "cold, last answer",
    "bytes in all",
    "all files",
    "key p50 / p95, ms",
    "asked first, last answer, ms",
    "recall, precision",
    "MRR checked, drawn",
    "memory",
  ];
  const body = rows.map((row) => renderRow(row, base ?? row, hasCopies));
  return markdownTable([head, ...body]).split("\n");
}

function renderRow({ design, frequent, rare, warm }: Row, base: Row, hasCopies: boolean): string[] {
  const { recall, precision, checkedRank, drawnRank } = warm.quality;
  const ratios = [
    base.frequent.first / frequent.first,
    base.rare.first / rare.first,
    quantile(base.warm.keys, 0.5) / quantile(warm.keys, 0.5),
  ].map((ratio) => `(×${ratio.toFixed(ratio < 1 ? 2 : 1)})`);
  return [
    design.name,
    `${seconds(frequent.first)} ${ratios[0]}`,
    seconds(frequent.first - frequent.start),
    kilobytes(frequent.bytes),
    `${seconds(rare.first)} ${ratios[1]}`,
    kilobytes(rare.bytes),
    seconds(rare.last),
    `${kilobytes(frequent.allBytes)}, ${kilobytes(rare.allBytes)}`,
    `${megabytes(design.size.bytes)}, ${design.size.count}`,
    `${spread(warm.keys)} ${ratios[2]}`,
    spread(warm.answers),
    `${recall.toFixed(3)}, ${precision.toFixed(3)}`,
    hasCopies ? "–" : `${checkedRank.toFixed(3)}, ${drawnRank.toFixed(3)}`,
    megabytes(warm.memory),
  ];
}

/** Tell of ours what a first visit costs that begins with a key. */
export function describeTyped({ first, bytes, last, allBytes }: Visit): string[] {
  return [
    `  typed, cold    ${seconds(first)} and ${kilobytes(bytes)} to the first result; ${seconds(last)} and ${kilobytes(allBytes)} in all`,
  ];
}

/** Tell of ours what a second visit and one more day cost. */
export function describeReturn(again: Visit, nextDay: number): string[] {
  return [
    `  second visit   ${seconds(again.first)} to the first result, ${seconds(again.first - again.start)} of it after the script ran; ${kilobytes(again.bytes)} of data`,
    `  one more day   ${kilobytes(nextDay)} of data`,
  ];
}

/** List what was measured by name, for the comparison with another run. */
export function listFigures(papers: number, rows: readonly Row[], again: Visit, nextDay: number): Figures {
  const ofRows = rows.flatMap(({ design, frequent, warm }) => {
    const name = `${papers}: ${design.name}`;
    return [
      [`${name}, first result, ms`, frequent.first],
      [`${name}, bytes to it`, frequent.bytes],
      [`${name}, bytes of a first visit`, frequent.allBytes],
      [`${name}, all bytes`, design.size.bytes],
      [`${name}, files`, design.size.count],
      [`${name}, key p95, ms`, quantile(warm.keys, 0.95)],
      [`${name}, last answer p95, ms`, quantile(warm.answers, 0.95)],
      [`${name}, recall`, warm.quality.recall],
      [`${name}, precision`, warm.quality.precision],
      [`${name}, memory, bytes`, warm.memory],
    ] as const;
  });
  return {
    ...Object.fromEntries(ofRows),
    [`${papers}: second visit, ms`]: again.first,
    [`${papers}: one more day, bytes`]: nextDay,
  };
}

function spread(times: readonly number[]): string {
  return [0.5, 0.95].map((share) => quantile(times, share).toFixed(1)).join(" / ");
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
