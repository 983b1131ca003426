import type { SearchDocument } from "@/lib/search/index/document";

/** What a paper must meet: a token it holds, or a combination. */
export type Condition =
  | string
  | { readonly field: "title" | "author" | "id"; readonly token: string }
  | { readonly phrase: readonly string[] }
  | { readonly not: Condition }
  | { readonly any: readonly Condition[] };

/**
 * What search must find, worked out the slow way and by other means: papers whose text meets every condition, Latin
 * tokens where a word starts. Conditions are given as such, so that the oracle knows nothing of how queries are
 * read.
 */
export function createOracle(
  documents: readonly SearchDocument[],
): (conditions: readonly Condition[]) => string[] {
  const papers = documents.map((document) => ({
    id: document.id,
    all: normalise(listText(document)),
    byField: {
      title: normalise([document.title, document.titleTranslated].join("\n")),
      author: normalise(document.authors.join("\n")),
      id: normalise(document.id),
    },
  }));
  type Test = (paper: (typeof papers)[number]) => boolean;
  const createTest = (condition: Condition): Test => {
    if (typeof condition === "string") return ({ all }) => createPattern(condition).test(all);
    if ("phrase" in condition) return ({ all }) => createPhrasePattern(condition.phrase).test(all);
    if ("not" in condition) {
      const test = createTest(condition.not);
      return (paper) => !test(paper);
    }
    if ("any" in condition) {
      const tests = condition.any.map(createTest);
      return (paper) => tests.some((test) => test(paper));
    }
    return ({ byField }) => createPattern(condition.token).test(byField[condition.field]);
  };
  return (conditions) => {
    const tests = conditions.map(createTest);
    return papers.filter((paper) => tests.every((test) => test(paper))).map(({ id }) => id);
  };
}

/** Write conditions in the query language. */
export function writeConditions(conditions: readonly Condition[]): string {
  return conditions
    .map((condition) => (typeof condition === "string" ? `+${condition}` : writeCondition(condition)))
    .join(" ");
}

function writeCondition(condition: Condition): string {
  if (typeof condition === "string") return condition;
  if ("phrase" in condition) return `"${condition.phrase.join(" ")}"`;
  if ("not" in condition) return `-${writeCondition(condition.not)}`;
  if ("any" in condition) return condition.any.map(writeCondition).join(" OR ");
  return `${condition.field}:${condition.token}`;
}

/** Draw queries of every kind of condition; each but the exclusions is met by some paper. */
export function drawConditions(documents: readonly SearchDocument[], count: number): Condition[][] {
  const random = createRandom(20260128);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const words = drawQueries(documents, count * 4).flat();
  const draw = (document: SearchDocument): Condition => {
    const word = pick(words) ?? "a";
    const titleWords = document.title.match(/[A-Za-z0-9]+(?:[- ,:]+[A-Za-z0-9]+)?/g) ?? [];
    switch (Math.floor(random() * 6)) {
      case 0:
        return { not: word };
      case 1:
        return {
          any: [word, pick(words) ?? "a", { not: pick(words) ?? "a" }].slice(0, random() < 0.2 ? 3 : 2),
        };
      case 2:
        return { phrase: (pick(titleWords) ?? "a").split(/[- ,:]+/) };
      case 3:
        return { phrase: document.title.match(/\p{Script=Han}{2,3}/gu) ?? [word.replace(/[-.].*/, "")] };
      case 4:
        return { field: "author", token: pick(document.authors.join(" ").match(/[A-Za-z]+/g) ?? []) ?? "li" };
      default:
        return { field: "title", token: pick(document.title.match(/[A-Za-z0-9]+/g) ?? []) ?? "a" };
    }
  };
  return Array.from({ length: count }, () => {
    const document = pick(documents);
    return document ? Array.from({ length: 1 + Math.floor(random() * 3) }, () => draw(document)) : [];
  });
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
      const token =
        random() < 0.5 ? name : cut(name, 0, 1 + Math.floor(random() * name.length)).replace(/[-.]$/, "");
      return token === "OR" ? "or" : token;
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

const letter = "[\\p{Script=Latin}\\p{Script=Greek}\\p{N}]";

function createPattern(token: string): RegExp {
  return new RegExp(isHan(token) ? escapeToken(token) : `(?<!${letter})${escapeToken(token)}`, "u");
}

/** Whole words in order with nothing but punctuation of one line between them. */
function createPhrasePattern(tokens: readonly string[]): RegExp {
  const words = tokens.map((token) =>
    isHan(token) ? escapeToken(token) : `(?<!${letter})${escapeToken(token)}(?!${letter})`,
  );
  return new RegExp(words.join("[^\\p{L}\\p{N}\\n]*"), "u");
}

function isHan(token: string): boolean {
  return /^\p{Script=Han}/u.test(token);
}

function escapeToken(token: string): string {
  return normalise(token).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
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
