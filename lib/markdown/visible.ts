const control = /\p{Cc}/gu;
/** Marks beyond thirty on one letter, which no language writes (UAX #15, Stream-Safe Text) and browsers choke on. */
const markFlood = /(\p{M}{30})(?=\p{M})/gu;

/**
 * Make control characters visible as their Unicode pictures (U+2400…), and unify line ends to `\n`.
 * They come from bad JSON decoding (`\b` of `\bcite`, `\f` of `\frac`): a reader should see that something
 * appeared there. Lone surrogates become U+FFFD, since no encoding of a page can hold them; a dotted circle carries
 * each thirty of a flood of combining marks.
 */
export function showControls(source: string): string {
  return source
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replace(control, getPicture)
    .replace(markFlood, "$1\u25cc");
}

function getPicture(character: string): string {
  const code = character.charCodeAt(0);
  if (character === "\n" || character === "\t") return character;
  if (code === 0x7f) return "\u2421";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
}
