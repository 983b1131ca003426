import { existsSync, readFileSync } from "node:fs";
import { listDigestFiles } from "@/lib/cli/digest-files";

/** A digest file, read. */
export type Input = { readonly file: string; readonly text: string };

const archive = "../shared/corpus/archive";

/** Read real digests: an archive of 91 days beside the project where there is one, else the seeds. */
export function readInputs(): Input[] {
  return existsSync(archive) ? readFolder(archive) : readShipped();
}

/** Read the digests of the tests. */
export function readShipped(): Input[] {
  return readFolder("tests/content");
}

function readFolder(folder: string): Input[] {
  return listDigestFiles([folder]).map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

/**
 * Run two peers in turn, several rounds after one to warm up, so that the noise of a machine meets both; return
 * the median of each in milliseconds.
 */
export function compare(rounds: number, ours: () => void, peer: () => void): { ours: number; peer: number } {
  const times = Array.from({ length: rounds + 1 }, () => ({ ours: time(ours), peer: time(peer) })).slice(1);
  return { ours: median(times.map(({ ours }) => ours)), peer: median(times.map(({ peer }) => peer)) };
}

/** Run something once; return milliseconds. */
export function time(run: () => void): number {
  // What one peer leaves behind is not for the other to clear away.
  global.gc?.();
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Return the middle of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Return the size of texts in megabytes of UTF-8. */
export function megabytes(inputs: readonly Input[]): number {
  return inputs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
}
