/** Characters looked at: enough to decide, and a bound on the work for a text of any length. */
const sampleLength = 300;

/**
 * Return the language of a passage by its scripts: "zh", "ja", "ko", "en" for Latin script, or "und" where it
 * holds no word. Chinese and Japanese prose on machine learning is full of Latin names, so that a Han character
 * or kana weighs as much as a Latin word.
 */
export function detectLanguage(text: string): string {
  const { han, kana, hangul, words } = countScripts(text);
  if (hangul > 0 && hangul >= han + kana && hangul >= words) return "ko";
  if (han + kana === 0 && words === 0) return "und";
  if (han + kana < words) return "en";
  return kana * 6 >= han ? "ja" : "zh";
}

/** Return the language most passages are in; "und" for none. */
export function getMainLanguage(languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  counts.delete("und");
  const [main] = [...counts].sort(([, a], [, b]) => b - a);
  return main?.[0] ?? "und";
}

/** Count characters of the East Asian scripts, and Latin words of two letters or more. */
function countScripts(text: string): { han: number; kana: number; hangul: number; words: number } {
  let [han, kana, hangul, words, letters] = [0, 0, 0, 0, 0];
  const end = Math.min(text.length, sampleLength);
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    letters = isLatinLetter(code) ? letters + 1 : 0;
    if (letters === 2) words += 1;
    if (code < 0x1100) continue;
    if (isHan(code)) han += 1;
    else if (isKana(code)) kana += 1;
    else if (isHangul(code)) hangul += 1;
  }
  return { han, kana, hangul, words };
}

/* Blocks of the Unicode Standard; the rarer Han characters beyond the first plane are not needed to tell. */

function isLatinLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f);
}

function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

function isKana(code: number): boolean {
  return code >= 0x3040 && code <= 0x30ff;
}

function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff);
}
