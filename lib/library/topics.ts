/** Words that belong to no topic. */
const small = new Set(
  "a an and are as at based beyond by can for from how in into is its large novel of on one or over the through to toward towards under using via what when with without".split(
    " ",
  ),
);

/** A pair of words is a topic where one of them is often followed or preceded by the other; each word appears in few topics. */
const [leastShare, mostUses] = [0.12, 2];
/** Titles that a topic is in at least. */
const leastTitles = 4;

/** List what most titles are about, at most so many topics: pairs of words that appear together, in lower case. */
export function listTopics(titles: readonly string[], most: number): string[] {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const title of titles) {
    const tokens = title.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
    for (const token of new Set(tokens)) count(words, token);
    const ofTitle = tokens.slice(1).flatMap((token, place) => {
      const before = tokens[place] ?? "";
      return isDistinctive(before) && isDistinctive(token) ? [`${before} ${token}`] : [];
    });
    for (const pair of new Set(ofTitle)) count(pairs, pair);
  }
  const uses = new Map<string, number>();
  const topics: string[] = [];
  for (const [pair, together] of [...pairs].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    if (together < leastTitles || topics.length === most) break;
    const parts = pair.split(" ");
    const rarest = parts.reduce(
      (least, part) => Math.min(least, words.get(part) ?? 1),
      Number.POSITIVE_INFINITY,
    );
    const isKnown = topics.some((topic) => topic === `${pair}s` || `${topic}s` === pair);
    if (isKnown || together / rarest < leastShare || parts.some((part) => (uses.get(part) ?? 0) >= mostUses))
      continue;
    for (const part of parts) count(uses, part);
    topics.push(pair);
  }
  return topics;
}

function isDistinctive(word: string): boolean {
  return word.length > 1 && /^[a-z][a-z0-9-]*$/.test(word) && !small.has(word);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
