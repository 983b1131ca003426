import { dayIndex } from "./daily-paper-reader/day";
import { paperFile } from "./daily-paper-reader/paper";
import { detailsDigest } from "./details/digest";
import type { Format } from "./format";
import { jsonLines } from "./json-lines/digest";
import { listDigest } from "./list/digest";
import { numberedDigest } from "./numbered/digest";
import { reportDigest } from "./report/digest";
import { successorDigest } from "./successor/digest";
import { tableDigest } from "./table/digest";
import { tableJson } from "./table/json";

/** The formats of digests, in the order in which they are asked. */
export const formats: readonly Format[] = [
  reportDigest,
  detailsDigest,
  successorDigest,
  jsonLines,
  paperFile,
  dayIndex,
  numberedDigest,
  listDigest,
  tableDigest,
  tableJson,
];
