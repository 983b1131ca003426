/** A tie appears between two words; `~3x` and `~/code` are what they look like. */
const tie = /(?<![\s~([/])(?<!^(?=~[\d/]))~(?![\s~])/g;
/** Two or three hyphens, but neither a rule nor the start of an option such as `--fast`. */
const dash = /(?<!-)(?<!(?:^|\s)(?=--[A-Za-z]))(-{2,3})(?!-)/g;

/**
 * Set TeX's input conventions in a stretch of text: ties, dashes and quotes. Double quotes are set where the
 * whole text opens one, since `''` alone may be inches.
 */
export function setType(value: string, hasQuotes: boolean): string {
  const quoted = hasQuotes ? value.replaceAll("``", "“").replaceAll("''", "”") : value;
  return quoted
    .replace(/`([^`']{1,200})'(?!')/g, "‘$1’")
    .replace(tie, "\u00a0")
    .replace(dash, (hyphens) => (hyphens === "---" ? "—" : "–"));
}
