import type { ParsedDigest } from "@/lib/digest/record";

/** Take a digest's date away. */
export function omitDate({ date: _date, dateFrom: _dateFrom, ...digest }: ParsedDigest): ParsedDigest {
  return digest;
}
