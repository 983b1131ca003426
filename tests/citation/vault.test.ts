import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { CitedPaper } from "@/lib/citation/cited-paper";
import { writeVaultFile, zipVault } from "@/lib/citation/vault";
import { loadLibrary } from "@/lib/library/load";

const pageOf = (id: string) => `https://papers.example/papers/${id}/`;
const paper: CitedPaper = {
  id: "2602.20205",
  title: 'Yes: "no" & [[more]] #1',
  authors: ["Ada B. One", "李四"],
  authorCount: 3,
  categories: ["cs.CV", "cs.RO"],
  date: "2026-02-25",
  kept: "2026-02-26T08:30:00.000Z",
  tags: ["to read", "2026", "3D/视觉", "to-read"],
  note: "see §3\r\n- *twice*",
  tldr: [{ language: "zh", text: "一句 *话*" }],
};

/** What is in front, and what follows. */
function split(text: string) {
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields: unknown = parse(front);
  return { fields, body };
}

/** What a disk of any system, a link of a wiki and an archive take for a name. */
function expectSafe(name: string) {
  expect(name).toMatch(/^[^\p{C}\\/:*?"<>|#^[\]]*[^\p{C}\\/:*?"<>|#^[\] .]\.md$/u);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
}

describe("A note of a vault", () => {
  test("has fields in front that say what the paper is, and whose it is", () => {
    const { name, text } = writeVaultFile(paper, pageOf(paper.id));
    expect(name).toBe("2602.20205 Yes no & more 1.md");
    expect(split(text)).toEqual({
      fields: {
        title: 'Yes: "no" & [[more]] #1',
        authors: ["Ada B. One", "李四", "+1"],
        arxiv: "2602.20205",
        doi: "10.48550/arXiv.2602.20205",
        url: "https://papers.example/papers/2602.20205/",
        pdf: "https://arxiv.org/pdf/2602.20205",
        categories: ["cs.CV", "cs.RO"],
        first_seen: "2026-02-25",
        kept: "2026-02-26",
        tags: ["to-read", "_2026", "3D/视觉"],
      },
      body: [
        '\n# Yes: "no" \\& \\[\\[more\\]\\] \\#1',
        "## Summary",
        "*Of the digests, by language models as a rule:*",
        "一句 \\*话\\* *(zh)*",
        "## Note",
        "see §3\n- *twice*\n",
      ].join("\n\n"),
    });
  });

  test("of a paper of which nothing is known names it by its identifier", () => {
    const bare = {
      id: "hep-th/9901001",
      title: "arXiv:hep-th/9901001",
      authors: [],
      categories: [],
      date: "",
    };
    const { name, text } = writeVaultFile(bare, pageOf(bare.id));
    expect(name).toBe("hep-th-9901001 arXiv hep-th 9901001.md");
    expect(split(text).fields).toMatchObject({ arxiv: "hep-th/9901001", authors: [], tags: [] });
    expect(text).not.toMatch(/first_seen|kept/);
  });

  test("is sound whatever a title, a name or a tag holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(fc.string({ unit: "binary" })),
        fc.string({ unit: "grapheme" }),
        (title, words, name) => {
          const file = writeVaultFile(
            { ...paper, title: title + name, authors: words, tags: words },
            "https://a.example/",
          );
          expectSafe(file.name);
          const { fields } = split(file.text);
          expect(
            z
              .object({ arxiv: z.literal(paper.id), tags: z.array(z.string()) })
              .parse(fields)
              .tags.join(""),
          ).not.toMatch(/[\s,#]/);
        },
      ),
    );
  });
});

test("A vault of a thousand papers is an archive in which each has one note that can be read", () => {
  const seeds = [...loadLibrary("tests/content").papers.values()];
  const papers = Array.from({ length: 1000 }, (_, place): CitedPaper => {
    const { title, authors, categories, firstSeen } = seeds[place % seeds.length] ?? {
      title: "",
      authors: [],
      categories: [],
      firstSeen: "",
    };
    return {
      id: `2602.${10_000 + place}`,
      title,
      authors,
      categories,
      date: firstSeen,
      note: `note ${place}`,
    };
  });
  const files = Object.entries(unzipSync(zipVault(papers, pageOf)));
  expect(files).toHaveLength(1000);
  const names = files.map(([name]) => name.replace(/^papers\//, ""));
  for (const name of names) expectSafe(name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(1000);
  const ids = files.map(
    ([, bytes]) => z.object({ arxiv: z.string() }).parse(split(strFromU8(bytes)).fields).arxiv,
  );
  expect(new Set(ids)).toEqual(new Set(papers.map(({ id }) => id)));
  expect(files.every(([, bytes], place) => strFromU8(bytes).endsWith(`## Note\n\nnote ${place}\n`))).toBe(
    true,
  );
});
