import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Paper } from "@/lib/library/library";
import { loadLibrary } from "@/lib/library/load";
import { loadSet } from "@/lib/search/archive/find";
import { maxRanges } from "@/lib/search/archive/load-terms";
import { encodePostings, visitPostings } from "@/lib/search/archive/postings";
import type { TermSet } from "@/lib/search/archive/term-set";
import { listIndexTerms, listLookups } from "@/lib/search/archive/terms";
import type { SearchDocument } from "@/lib/search/index/document";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { createSearchFiles } from "@/lib/search/index/search-files";
import { parseQuery } from "@/lib/search/query/query";
import { listQueryTerms } from "@/lib/search/query/query-terms";
import { createSearchEngine, type SearchEngine } from "@/lib/search/rank/engine";
import { fieldWeights } from "@/lib/search/rank/scoring";
import { fold } from "@/lib/search/text/tokenizer";
import { hasRealPapers, readRealPapers } from "./many-papers";
import { drawConditions, drawQueries, writeConditions } from "./oracle";
import { createPaper } from "./papers";
import { openStubSet, readManifest } from "./stub-set";

const noMarks = { kept: new Set<string>(), read: new Set<string>() };
const nowhere = { paperCount: 0, count: () => 0 };

/** The archive of papers of which the newest month is left out, beside an engine that holds the same papers. */
async function createArchive(papers: readonly Paper[]) {
  const files = createSearchFiles(papers, { maxRecent: 1 });
  const [older, newer] = readManifest(files).sets;
  if (older === undefined || newer === undefined) throw new Error("No archive");
  const { set, loaded } = await openStubSet(files, older.file);
  const documents = papers.map(createSearchDocument).sort(compareOldest).slice(0, set.papers);
  const engine = createSearchEngine();
  engine.add(documents);
  return { set, loaded, documents, engine };
}

function compareOldest(a: SearchDocument, b: SearchDocument): number {
  return `${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1;
}

async function find(set: TermSet, documents: readonly SearchDocument[], typed: string, marks = noMarks) {
  const loaded = await loadSet(set, parseQuery(typed), { marks, weights: fieldWeights, hasText: true });
  const found = await loaded.rank(nowhere).find(() => 0);
  const list = (sort: "relevance" | "date", count = documents.length) =>
    found.listFirst(count, sort).map(({ ordinal }) => documents[ordinal]?.id ?? "");
  return { found: { ...found, isWhole: loaded.isWhole }, list };
}

/** Share of what one list holds that the other holds too. */
function share(of: readonly string[], within: ReadonlySet<string>): number {
  return of.length === 0 ? 1 : of.filter((id) => within.has(id)).length / of.length;
}

async function compare(
  { set, documents, engine }: { set: TermSet; documents: readonly SearchDocument[]; engine: SearchEngine },
  queries: readonly string[],
) {
  let recall = 0;
  let precision = 0;
  for (const typed of queries) {
    const { hits } = engine.search(parseQuery(typed), { sort: "date", limit: documents.length });
    const wanted = hits.map(({ id }) => id);
    const listed = (await find(set, documents, typed)).list("date");
    recall += share(wanted, new Set(listed)) / queries.length;
    precision += share(listed, new Set(wanted)) / queries.length;
  }
  return { recall, precision };
}

describe("postings", () => {
  it("give back what was written", () => {
    const ordinals = fc.uniqueArray(fc.nat(60_000)).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(ordinals, { maxLength: 6 }), (fields) => {
        const read: number[][] = fields.map(() => []);
        visitPostings(encodePostings(fields), 60_001, (place, fieldIndex) => read[fieldIndex]?.push(place));
        expect(read).toEqual(fields);
      }),
    );
  });

  it.each(["zzzzzzzzzzzz", "1,,2", "1,-2", "A", "1 2", "0,99"])(
    "refuse %j in a set of 100 papers",
    (line) => {
      expect(() => visitPostings(line, 100, () => {})).toThrow(RangeError);
    },
  );
});

describe("terms of an index", () => {
  it.each([
    [
      "state-of-the-art",
      ["state", "of", "the", "art", "state-of-the-art", "of-the-art", "the-art", "stateoftheart!"],
    ],
    ["扩散模型", ["扩散", "散模", "模型", "型"]],
    ["3DGS 与 GPT-4o", ["3dgs", "3!", "dgs!", "与", "gpt", "4o", "4!", "gpt-4o", "gpt4o!"]],
    ["a.b.c.d.e", ["a", "b", "c", "d", "e", "a.b.c.d", "b.c.d.e", "c.d.e", "d.e"]],
  ])("of %s", (text, terms) => {
    expect([...listIndexTerms(text)].sort()).toEqual(terms.sort());
  });

  it("hold whatever a query made of the same text looks up", () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."ab-.3é扩散模型かな가 "), maxLength: 30 }),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    );
    fc.assert(
      fc.property(piece, (text) => {
        const terms = [...listIndexTerms(fold(text))];
        for (const term of listQueryTerms(fold(text))) {
          for (const lookup of listLookups(term).options.flatMap(({ lookups }) => lookups)) {
            const isFound = terms.some((known) =>
              lookup.isPrefix ? known.startsWith(lookup.text) : known === lookup.text,
            );
            expect({ lookup, isFound }).toEqual({ lookup, isFound: true });
          }
        }
      }),
    );
  });
});

describe("an archive of the seeds' older months", () => {
  let archive: Awaited<ReturnType<typeof createArchive>>;
  beforeAll(async () => {
    archive = await createArchive([...loadLibrary("tests/content").papers.values()]);
  });

  it.each([
    [
      "words that must appear",
      200,
      (...args: Parameters<typeof drawQueries>) =>
        drawQueries(...args).map((tokens) => [writeConditions(tokens)]),
    ],
    [
      "every kind of condition",
      200,
      (...args: Parameters<typeof drawConditions>) =>
        drawConditions(...args).map((conditions) => [writeConditions(conditions)]),
    ],
  ])("finds for %s what the engine finds", async (_, count, draw) => {
    const queries = draw(archive.documents, count).map((tokens) => tokens.join(" "));
    const { recall, precision } = await compare(archive, queries);
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });

  it("puts a paper first for its identifier and for its title", async () => {
    for (const { id, title } of archive.documents) {
      for (const typed of [`arXiv:${id}v1`, title]) {
        const { list } = await find(archive.set, archive.documents, typed);
        expect({ typed, first: list("relevance", 1)[0] }).toEqual({ typed, first: id });
      }
    }
  });

  it.each([
    "cat:cs.CV",
    "date:2025-12",
    "source:bilingual -cat:cs.CV",
    "has:code",
    "-的 cat:cs",
    "-diffusion",
  ])("counts facets as the engine does for %s", async (typed) => {
    const { facets, total } = archive.engine.search(parseQuery(typed), { sort: "date", limit: 0 });
    const { found } = await find(archive.set, archive.documents, typed);
    expect({ facets: found.facets, total: found.total }).toEqual({ facets, total });
  });

  it("goes by what the browser remembers of papers", async () => {
    const ids = archive.documents.map(({ id }) => id);
    const marks = { kept: new Set(ids.slice(3, 5)), read: new Set(ids.slice(0, 4)) };
    const list = async (typed: string) =>
      (await find(archive.set, archive.documents, typed, marks)).list("date");
    expect(await list("is:kept")).toEqual(ids.slice(3, 5).reverse());
    expect(await list("is:kept is:unread")).toEqual([ids[4]]);
  });

  it("finds nothing for a query that asks for nothing", async () => {
    const { found } = await find(archive.set, archive.documents, "…");
    expect(found.total).toBe(0);
  });

  it("weighs terms as the engine does", async () => {
    for (const [typed = ""] of drawQueries(archive.documents, 50)) {
      const { hits, scores } = archive.engine.search(parseQuery(typed), { sort: "relevance", limit: 1 });
      const { found } = await find(archive.set, archive.documents, typed);
      // What lies first is chosen before the lengths of titles are known.
      const [document] = hits;
      const first = found
        .listFirst(20, "relevance")
        .find(({ ordinal }) => archive.documents[ordinal]?.id === document?.id);
      const score = first && document ? first.weigh(document) : undefined;
      expect(score).toBeCloseTo(scores[0] ?? Number.NaN, 3);
    }
  });
});

describe("an archive", () => {
  it("loads few ranges for many words, and says when that is not all", async () => {
    const words = Array.from({ length: 400 }, (_, n) => `w${(n * 7919).toString(36)}`);
    const papers = Array.from({ length: 1_000 }, (_, n) =>
      createPaper({
        id: `2501.${10_000 + n}`,
        firstSeen: n < 900 ? "2025-01-05" : "2025-02-05",
        title: Array.from({ length: 40 }, (_, m) => `${words[(n * m) % 400]}${n}x${m}`).join(" "),
      }),
    );
    const { set, documents, loaded } = await createArchive(papers);
    loaded.length = 0;
    const { found } = await find(set, documents, "+w");
    expect(found.isWhole).toBe(false);
    expect(found.total).toBeGreaterThan(0);
    const title = documents[7]?.title ?? "";
    loaded.length = 0;
    const { list } = await find(set, documents, title);
    expect(list("relevance")[0]).toEqual(documents[7]?.id);
    expect(loaded.filter((file) => file.startsWith("archive-")).length).toBeLessThanOrEqual(maxRanges);
  });

  it("lists papers of one score newest first, as by date", async () => {
    const papers = Array.from({ length: 100 }, (_, n) =>
      createPaper({ id: `2501.${10_000 + n}`, firstSeen: n < 90 ? `2025-01-${10 + (n % 9)}` : "2025-02-05" }),
    );
    const { set, documents } = await createArchive(papers);
    const { list } = await find(set, documents, "title");
    expect(list("relevance")).toEqual(documents.map(({ id }) => id).reverse());
    expect(list("date")).toEqual(list("relevance"));
  });
});

describe.skipIf(!hasRealPapers)("an archive of real papers", () => {
  it("finds what the engine finds", async () => {
    const papers = readRealPapers(34);
    const archive = await createArchive(papers);
    expect(archive.documents.length).toBeGreaterThan(3_000);
    const queries = [
      ...drawQueries(archive.documents, 140).map(writeConditions),
      ...drawConditions(archive.documents, 60).map(writeConditions),
    ];
    const { recall, precision } = await compare(archive, queries);
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});
