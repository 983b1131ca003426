import { detailsDigest } from "./details/digest";
import type { Format } from "./format";
import { reportDigest } from "./report/digest";
import { tableDigest } from "./table/digest";
import { tableJson } from "./table/json";

/** The formats of digests, in the order in which they are asked. */
export const formats: readonly Format[] = [reportDigest, detailsDigest, tableDigest, tableJson];
