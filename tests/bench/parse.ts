import { remark } from "remark";
import { parseDigest } from "@/lib/digest/parse";
import { compare, megabytes, readInputs } from "./measure";

/** Bytes of each round: a Markdown parser takes a second for each megabyte. */
const mostMegabytes = 5;

/** Measure the structure parser beside a plain Markdown parse of the same bytes; goal: ten times its throughput. */
export function benchParse(): string[] {
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
  return [
    `parse      ${some.length} digests, ${size.toFixed(1)} MB`,
    `  ours     ${throughput(size, ours)}`,
    `  remark   ${throughput(size, peer)}`,
    `  ratio    ${(peer / ours).toFixed(1)} (goal: 10)`,
    `  memory   ${describeHeap(all.length)}`,
  ];

  function describeHeap(files: number): string {
    const few = heapAfter(all.slice(0, Math.ceil(files / 10)));
    const many = heapAfter(all);
    return `${few} MB of heap after ${Math.ceil(files / 10)} digests, ${many} MB after ${files}`;
  }
}

function heapAfter(inputs: ReturnType<typeof readInputs>): number {
  for (const { text, file } of inputs) parseDigest(text, file);
  global.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

function throughput(size: number, milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms, ${((size * 1000) / milliseconds).toFixed(1)} MB/s`;
}
