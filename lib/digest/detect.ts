import { formats } from "./formats";
import type { Format } from "./formats/format";
import type { Reading } from "./reading";

/** The format of a file, and the lines, by index, at which its entries and those of other formats begin. */
export type Detected = {
  readonly format: Format;
  readonly starts: readonly number[];
  readonly foreignEntries: readonly number[];
};

/**
 * Pick the format of the first entry in the file: what comes after it may quote entries of any form. A file
 * without entries is a digest where it has the frame of one; returns undefined for any other file.
 *
 * @param from index of the first line after the front matter
 */
export function detectFormat(reading: Reading, from: number): Detected | undefined {
  // Those that give way are asked only where nothing else was found: they look at every line.
  const firm = listFound(reading, (format) => !format.yields);
  const found = firm.length > 0 ? firm : listFound(reading, (format) => format.yields === true);
  const [own, ...others] = found.sort((a, b) => a.first - b.first);
  if (own !== undefined) {
    return { format: own.format, starts: own.starts, foreignEntries: others.flatMap(({ starts }) => starts) };
  }
  const lines = reading.lines.slice(from);
  const format = formats.find(({ isFrame }) => isFrame(lines));
  return format && { format, starts: [], foreignEntries: [] };
}

function listFound(reading: Reading, isAsked: (format: Format) => boolean) {
  return formats.filter(isAsked).flatMap((format) => {
    const starts = format.listEntryStarts(reading);
    return starts[0] === undefined ? [] : [{ format, starts, first: starts[0] }];
  });
}
