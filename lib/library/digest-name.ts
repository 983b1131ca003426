/** Return by its name whether a file can be a digest: Markdown, or the JSON that generators keep. */
export function isDigestName(name: string): boolean {
  return /\.(?:md|jsonl|json)$/i.test(name) && name !== "source.json" && name !== "site.json";
}

/** Recognise the name of a folder that some tools keep a day's papers in: `202603`, `28` below it, or `20260321-20260328`. */
export function isDateFolder(name: string): boolean {
  return /^(?:\d{2}|\d{6}|\d{8}-\d{8})$/.test(name);
}
