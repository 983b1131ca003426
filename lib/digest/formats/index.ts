import { dayIndex } from "./daily-paper-reader/day";
import { paperFile } from "./daily-paper-reader/paper";
import { detailsDigest } from "./details/digest";
import type { Format } from "./format";
import { jsonLines } from "./json-lines/digest";
import { reportDigest } from "./report/digest";
import { tableDigest } from "./table/digest";
import { tableJson } from "./table/json";

/** The formats of digests, in the order in which they are asked. */
export const formats: readonly Format[] = [
  reportDigest,
  detailsDigest,
  jsonLines,
  paperFile,
  dayIndex,
  tableDigest,
  tableJson,
];
