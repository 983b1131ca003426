import { isConflictMarker } from "./conflicts";
import type { RuleId } from "./diagnostics";
import type { Line } from "./lines";
import type { Reading } from "./reading";

/** Characters out of place: controls but for tab, line feed and the carriage return of a CRLF; marks of direction. */
const outOfPlace =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]|\r(?!\n)/g;

/** The same, and halves of a character, which only an escape can write. */
const outOfPlaceDecoded = new RegExp(`${outOfPlace.source}|\\p{Cs}`, "gu");

/** Report what is wrong with a text as text, whatever its format: conflict markers and characters out of place. */
export function reportTextFaults(reading: Reading): void {
  reportConflicts(reading);
  reportCharacters(reading);
}

/** Report the three lines of each conflict; `=======` is one only between the other two. */
function reportConflicts(reading: Reading): void {
  let isOpen = false;
  for (const line of reading.lines) {
    if (!isConflictMarker(line.text)) continue;
    if (line.text.startsWith("<")) isOpen = true;
    else if (line.text.startsWith("=") && !isOpen) continue;
    reading.report("merge-conflict", line);
    if (line.text.startsWith(">")) isOpen = false;
  }
}

/** Report each character once, where it comes first, with the number of times. */
function reportCharacters(reading: Reading): void {
  const found = new Map<string, { first: number; times: number }>();
  for (const { 0: character, index } of reading.text.matchAll(outOfPlace)) {
    const known = found.get(character);
    if (known === undefined) found.set(character, { first: index, times: 1 });
    else known.times += 1;
  }
  for (const [character, { first, times }] of found) {
    const reason = `${nameCharacter(character)}${times > 1 ? `, ${times} times` : ""}`;
    reading.report(getRule(character), { start: first, end: first + 1 }, reason);
  }
}

/** Report characters out of place that appear in texts of a line only once its escapes are read. */
export function reportDecoded(reading: Reading, line: Line, texts: readonly string[]): void {
  const found = new Set(texts.flatMap((text) => text.match(outOfPlaceDecoded) ?? []));
  for (const character of found) {
    if (!line.text.includes(character)) reading.report(getRule(character), line, nameCharacter(character));
  }
}

function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `Unexpected character U+${code}`;
}

function getRule(character: string): RuleId {
  if (character === "\ufffd") return "invalid-utf8";
  return character > "\u2000" && character < "\u2100" ? "bidirectional-control" : "control-character";
}
