import { remark } from "remark";
import { parseDigest } from "@/tests/digest/parse-digest";
import type { Report } from "./figures";
import { compare, megabytes, readInputs } from "./measure";

/** Bytes of each round: a Markdown parser takes a second for each megabyte. */
const mostMegabytes = 5;

/** Measure the structure parser beside a plain Markdown parse of the same bytes; goal: ten times its throughput. */
export function benchParse(): Report {
  const all = readInputs();
  const step = Math.ceil(megabytes(all) / mostMegabytes);
  const some = all.filter((_, place) => place % step === 0);
  const size = megabytes(some);
  const { ours, peer } = compare(
    5,
    () => {
      for (const { text, file } of some) parseDigest(text, file);
    },
    () => {
      for (const { text } of some) remark().parse(text);
    },
  );
  const few = Math.ceil(all.length / 10);
  const heap = { few: heapAfter(all.slice(0, few)), many: heapAfter(all) };
  return {
    lines: [
      `parse      ${some.length} digests, ${size.toFixed(1)} MB`,
      `  ours     ${describeSpeed(size, ours)}`,
      `  remark   ${describeSpeed(size, peer)}`,
      `  ratio    ${(peer / ours).toFixed(1)} (goal: 10)`,
      `  memory   ${heap.few} MB of heap after ${few} digests, ${heap.many} MB after ${all.length}`,
    ],
    figures: {
      "ours, MB/s": throughput(size, ours),
      "remark, MB/s": throughput(size, peer),
      ratio: peer / ours,
      "heap after all, MB": heap.many,
    },
  };
}

function heapAfter(inputs: ReturnType<typeof readInputs>): number {
  for (const { text, file } of inputs) parseDigest(text, file);
  global.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

function describeSpeed(size: number, milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms, ${throughput(size, milliseconds).toFixed(1)} MB/s`;
}

function throughput(size: number, milliseconds: number): number {
  return (size * 1000) / milliseconds;
}
