/** Tell by its name whether a file can be a digest: Markdown, or the JSON that generators keep. */
export function isDigestName(name: string): boolean {
  return /\.(?:md|jsonl|json)$/i.test(name) && name !== "source.json" && name !== "site.json";
}
