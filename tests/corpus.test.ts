import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { measureCoverage } from "@/lib/digest/coverage";
import { type Entry, type ParsedDigest, parsedDigestSchema } from "@/lib/digest/record";
import { parseDigest } from "@/tests/digest/parse-digest";

const corpus = fileURLToPath(new URL("../../shared/corpus", import.meta.url));
const hasCorpus = existsSync(corpus);

function list(folder: string): readonly string[] {
  return hasCorpus ? readdirSync(`${corpus}/${folder}`).sort() : [];
}

function parse(path: string): ParsedDigest {
  return parseDigest(readFileSync(`${corpus}/${path}`, "utf8"), path);
}

/** One paper as its generator knew it. */
type Told = {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string;
  readonly AI: Readonly<Record<"tldr" | "motivation" | "method" | "result" | "conclusion", string>>;
};

const text = (value: string | undefined): string => (value ?? "").replace(/\r\n?/g, "\n").trim();

function flatten({ id, title, authors, categories, summary, AI }: Told): readonly string[] {
  const passages = [AI.tldr, AI.motivation, AI.method, AI.result, AI.conclusion, summary];
  return [id, title, authors.map(text).join(","), categories[0] ?? "", ...passages].map(text);
}

function flattenEntry({ arxivId, title, authors, categories, sections }: Entry): readonly string[] {
  const kinds = ["tldr", "motivation", "method", "result", "conclusion", "abstract"];
  const passages = kinds.map((kind) => sections.find((section) => section.kind === kind)?.source);
  return [arxivId, title, authors.map(text).join(","), categories[0], ...passages].map(text);
}

describe.skipIf(!hasCorpus)("the generator's own records", () => {
  test.each(list("truth"))("%s is what the day's digest parses to", (name) => {
    const told = readFileSync(`${corpus}/truth/${name}`, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): Told => JSON.parse(line));
    const { entries } = parse(`archive/${name.replace(".jsonl", ".md")}`);
    const found = new Set(entries.map((entry) => flattenEntry(entry).join("\0")));
    const expected = new Set(told.map((paper) => flatten(paper).join("\0")));
    expect([...found].filter((entry) => !expected.has(entry))).toEqual([]);
    expect([...expected].filter((paper) => !found.has(paper))).toEqual([]);
    expect(entries).toHaveLength(told.length);
  });
});

describe.skipIf(!hasCorpus)("ninety-one days of one digest", () => {
  const days = list("archive");
  let entries = 0;

  test.each(days)("%s holds six passages an entry and no text unexplained", (name) => {
    const digest = parse(`archive/${name}`);
    entries += digest.entries.length;
    for (const { sections, authors, categories } of digest.entries) {
      expect(sections.map(({ kind }) => kind)).toEqual(kinds);
      expect(authors.length).toBeGreaterThan(0);
      expect(categories).toHaveLength(1);
    }
    expect(digest.preface).toEqual([]);
    const known = ["generation-failed", "wrong-language"];
    expect(digest.messages.filter(({ rule }) => !known.includes(rule))).toEqual([]);
    const file = readFileSync(`${corpus}/archive/${name}`, "utf8");
    expect(measureCoverage(file, name).uncovered).toEqual([]);
  });

  test("21,537 entries in all", () => {
    expect(days).toHaveLength(91);
    expect(entries).toBe(21_537);
  });

  const kinds = ["tldr", "motivation", "method", "result", "conclusion", "abstract"];
});

/** Numbers of papers, as the index of the variants gives them. */
const variants: Readonly<Record<string, number>> = {
  "agents-small/2025-11-17.md": 1,
  "bold-labels/2025-06-20.md": 19,
  "comments-and-reasons/2026-07-17.md": 0,
  "comments-and-reasons/2026-08-16.md": 7,
  "early/2025-03-21.md": 45,
  "emoji-labels/test.md": 3,
  "japanese/2025-11-20.md": 5,
  "localised-sections/2025-11-06_trajectory_and_large_models.md": 15,
  "localised-sections/2025-12-08_trajectory_and_large_models.md": 0,
  "localised-sections/2025-12-13_database.md": 3,
  "math-zh/2025-08-31.md": 13,
  "math-zh/2025-12-02.md": 34,
  "math-zh/2026-05-30.md": 1,
  "quantum/2026-01-14.md": 22,
  "quoted-labels/2025-06-10.0611-0036.md": 3,
  "quoted-labels/2025-06-10.610-2319.md": 3,
  "quoted-labels/2025-06-10.v2.100.md": 3,
  "quoted-labels/2025-06-18.md": 0,
  "report/2025-09-09.excerpt-2papers.md": 2,
  "report/2026-09-16.md": 5,
  "report/2026-10-03.md": 1,
  "robotics-small/2025-08-16.md": 1,
  "standard-small/2026-04-01.md": 1,
};

describe.skipIf(!hasCorpus)("digests of other makers", () => {
  test("are all listed here", () => {
    const files = list("variants").flatMap((folder) =>
      folder.endsWith(".md") ? [] : list(`variants/${folder}`).map((name) => `${folder}/${name}`),
    );
    expect(files).toEqual(Object.keys(variants));
  });

  describe.each(Object.entries(variants))("%s", (path, papers) => {
    const digest = hasCorpus ? parsedDigestSchema.parse(parse(`variants/${path}`)) : undefined;

    test(`holds ${papers} papers, each with an address, a title, authors and passages`, () => {
      expect(digest?.entries).toHaveLength(papers);
      for (const { url, title, authors, sections } of digest?.entries ?? []) {
        expect(url).toMatch(/^https?:\/\/\S+$/);
        expect(title).not.toBe("");
        expect(authors.length).toBeGreaterThan(0);
        expect(sections.length).toBeGreaterThan(1);
      }
    });

    test("has nothing wrong but what its generator left", () => {
      const left = ["generation-failed", "abstract-copy", "unfilled-template"];
      const known = [...left, "control-character", "declared-total"];
      const found = (digest?.messages ?? []).map(({ rule }) => rule);
      expect(
        found.filter((rule) => ![...known, "entry-without-identifier", "empty-digest"].includes(rule)),
      ).toEqual([]);
    });

    test("is accounted for to the last character", () => {
      const file = readFileSync(`${corpus}/variants/${path}`, "utf8");
      expect(measureCoverage(file, path).uncovered).toEqual([]);
    });
  });

  test("error texts of a generator are flags", () => {
    const { entries } = parse("variants/quantum/2026-01-14.md");
    expect(entries.every(({ flags }) => flags.length === 5)).toBe(true);
  });

  test("passages keep their language", () => {
    const { entries } = parse("variants/japanese/2025-11-20.md");
    const languages = entries.map(({ sections }) => sections.map(({ language }) => language));
    expect(languages).toEqual(Array(5).fill(["ja", "ja", "ja", "ja", "ja", "en"]));
  });
});
