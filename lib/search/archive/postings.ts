/** Papers that hold a term, by field: ascending ordinals, of which a field may have none. */
export type Postings = readonly (readonly number[])[];

const fieldSeparator = 59; // ;
const valueSeparator = 44; // ,
const zero = 48; // 0
const nine = 57; // 9
const letterA = 97; // a
const letterZ = 122; // z

/**
 * Write postings as a line: fields separated by `;`, in each the first ordinal and then the distances, in base 36.
 *
 * @example encodePostings([[], [36, 38, 100]]) === ";10,2,1q"
 */
export function encodePostings(postings: Postings): string {
  return postings
    .map((ordinals) =>
      ordinals.map((ordinal, index) => (ordinal - (ordinals[index - 1] ?? 0)).toString(36)).join(","),
    )
    .join(";")
    .replace(/;+$/, "");
}

/**
 * Call `visit` for every posting of a line; throws a RangeError where the line is not of `encodePostings` or has
 * a paper beyond the `papers` there are.
 */
export function visitPostings(
  line: string,
  papers: number,
  visit: (ordinal: number, fieldIndex: number) => void,
): void {
  let fieldIndex = 0;
  let ordinal = 0;
  let delta = -1;
  for (let offset = 0; offset <= line.length; offset++) {
    const unit = offset < line.length ? line.charCodeAt(offset) : fieldSeparator;
    const digit = readDigit(unit);
    if (digit >= 0) {
      delta = Math.max(0, delta) * 36 + digit;
      continue;
    }
    if (delta >= 0) {
      ordinal += delta;
      if (ordinal >= papers) throw new RangeError(`Unexpected paper ${ordinal}`);
      visit(ordinal, fieldIndex);
      delta = -1;
    } else if (unit === valueSeparator) throw new RangeError("Unexpected gap between papers");
    if (unit === fieldSeparator) {
      fieldIndex += 1;
      ordinal = 0;
    } else if (unit !== valueSeparator)
      throw new RangeError(`Unexpected ${JSON.stringify(line.charAt(offset))}`);
  }
}

function readDigit(unit: number): number {
  if (unit >= zero && unit <= nine) return unit - zero;
  return unit >= letterA && unit <= letterZ ? unit - letterA + 10 : -1;
}
