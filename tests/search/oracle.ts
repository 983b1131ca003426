import type { SearchDocument } from "@/lib/search/document";

/**
 * What search must find, told the slow way and by other means: papers whose text holds every token, Latin
 * ones where a word starts. Tokens are given apart, so that the oracle knows nothing of how queries are read.
 */
export function createOracle(documents: readonly SearchDocument[]): (tokens: readonly string[]) => string[] {
  const texts = documents.map((document) => ({
    id: document.id,
    text: normalise(listText(document)),
  }));
  return (tokens) => {
    const patterns = tokens.map(createPattern);
    return texts.filter(({ text }) => patterns.every((pattern) => pattern.test(text))).map(({ id }) => id);
  };
}

/** Draw queries from the papers themselves: words and their starts, names, Chinese pieces, mixtures. */
export function drawQueries(documents: readonly SearchDocument[], count: number): string[][] {
  const random = createRandom(20260225);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, () => {
    const document = pick(documents);
    const text = document ? listText(document) : "";
    const names = text.match(/[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*/g) ?? [];
    const runs = text.match(/\p{Script=Han}{2,}/gu) ?? [];
    return Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const run = random() < 0.4 ? pick(runs) : undefined;
      if (run) return cut(run, Math.floor(random() * (run.length - 1)), 1 + Math.floor(random() * 5));
      const name = pick(names) ?? "a";
      return random() < 0.5
        ? name
        : cut(name, 0, 1 + Math.floor(random() * name.length)).replace(/[-.]$/, "");
    });
  });
}

function listText(document: SearchDocument): string {
  return [
    document.id,
    document.title,
    document.titleTranslated,
    ...document.authors,
    ...document.tldr.map(({ text }) => text),
    ...document.categories,
  ].join("\n");
}

function normalise(text: string): string {
  const bare = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFKC")
    .toLowerCase();
  return bare
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\u2019/g, "'")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
}

function createPattern(token: string): RegExp {
  const literal = normalise(token).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const isHan = /^\p{Script=Han}/u.test(token);
  return new RegExp(isHan ? literal : `(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{N}])${literal}`, "u");
}

function cut(text: string, start: number, length: number): string {
  return text.slice(start, start + length);
}

/** Mulberry32, a generator of one line: the same queries at every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
  };
}
