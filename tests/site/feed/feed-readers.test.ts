import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Section } from "@/lib/digest/record";
import type { Library } from "@/lib/library/library";
import { loadLibrary } from "@/lib/library/load";
import { plainText } from "@/lib/markdown/plain-text";
import { listFeedFiles } from "@/lib/site/feed/feed-files";
import { createHostileFields } from "@/tests/gallery/hostile-fields";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";
import { parsers } from "./read-feeds";
import { readHtml } from "./read-html";

const archive = path.join("..", "shared", "corpus", "archive");

function createTldr(source: string): Section {
  return { kind: "tldr", label: "", language: "en", format: "text", source, line: 1 };
}

/** Write all of a library's documents in Atom that hold all papers. */
function writeAll(library: Library): string[] {
  const files = listFeedFiles(library).filter(({ name }) =>
    /^feed\.xml$|^feeds\/all\/[\d-]+\.xml$/.test(name),
  );
  return files.map(({ write }) => write());
}

/** The days with most signs of HTML in titles and summaries, and the largest. */
const hostileDays = ["2026-06-11", "2026-06-30", "2026-05-06", "2026-06-19"];

/** Load a day of the archive by itself. */
function loadDay(date: string): Library {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-feeds-"));
  mkdirSync(path.join(folder, "archive"));
  copyFileSync(path.join(archive, `${date}.md`), path.join(folder, "archive", `${date}.md`));
  try {
    return loadLibrary(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** From summaries of these days. */
const knownWords = [
  "100万<身份,文本,视频>三元组",
  "<pad>标记的嵌入因结构性地",
  "保留词汇标记<part_k>，使",
  "融合成本<0.1ms/帧",
];

const words = [
  "k<n",
  "a<b>c",
  "<think> & </think>",
  "&lt;",
  "R&D",
  "]]>",
  "x < y > z",
  "<!x",
  "'\"",
  "5 \\% of $n<m$",
];

describe.each(Object.entries(parsers))("Read by %s, a feed", (_, parse) => {
  test("keeps the words that signs of HTML appear between", async () => {
    const entries = words.map((word, place) =>
      createEntry({
        arxivId: `2602.${10000 + place}`,
        title: `Before ${word} after`,
        sections: [createTldr(`Here ${word} there`)],
      }),
    );
    const [feed = ""] = writeAll(createLibrary([createDigest({ entries })]));
    const shown = new Map((await parse(feed)).map(({ id, ...entry }) => [id, entry]));
    const expected = [...words.slice(0, -1), "5 % of n<m"];
    for (const [place, word] of expected.entries()) {
      const entry = shown.get(`http://localhost:3000/papers/2602.${10000 + place}/`);
      expect(entry?.url).toBe(`http://localhost:3000/papers/2602.${10000 + place}/`);
      expect(readHtml(entry?.title ?? "").text.replace(/ +/g, " ")).toBe(`Before ${word} after`);
      expect(readHtml(entry?.content ?? "")).toEqual({
        text: `By a language model: Here ${word} there`,
        elements: ["p", "b"],
      });
    }
  });

  test("shows all of a hostile digest as text", async () => {
    const stream = createHostileFields();
    const told = Array.from({ length: 400 }, (_, place) => ({
      arxivId: `2602.${10000 + place}`,
      ...stream.next().value,
    }));
    const entries = told.map(({ arxivId, text }) =>
      createEntry({ arxivId, title: text, sections: [createTldr(text)] }),
    );
    const shown = new Map<string, { readonly title: string; readonly content: string }>();
    for (const feed of writeAll(createLibrary([createDigest({ entries })]))) {
      for (const entry of await parse(feed)) shown.set(entry.id, entry);
    }
    expect(shown.size).toBe(400);
    for (const { arxivId, markers } of told) {
      const { title = "", content = "" } = shown.get(`http://localhost:3000/papers/${arxivId}/`) ?? {};
      expect(readHtml(title).elements).toEqual([]);
      expect(readHtml(content).elements).toEqual(["p", "b"]);
      for (const text of [readHtml(title).text, readHtml(content).text]) {
        expect(text).toContain(markers[0]);
        expect(text).toContain(markers[1]);
      }
    }
  });

  test.runIf(existsSync(archive))("shows every paper of the archive's most hostile days", async () => {
    const texts = new Map<string, string>();
    for (const library of hostileDays.map(loadDay)) {
      const shown = new Map<string, { readonly title: string; readonly content: string }>();
      for (const feed of writeAll(library)) for (const entry of await parse(feed)) shown.set(entry.id, entry);
      expect(shown.size).toBe(library.papers.size);
      for (const paper of library.papers.values()) {
        const { title = "", content = "" } = shown.get(`http://localhost:3000/papers/${paper.id}/`) ?? {};
        expect(readHtml(title), paper.id).toEqual({ text: plainText(paper.title), elements: [] });
        expect(new Set(readHtml(content).elements), paper.id).toEqual(new Set(["p", "b"]));
        texts.set(paper.id, readHtml(content).text);
      }
    }
    const contents = [...texts.values()];
    for (const text of knownWords)
      expect(contents.filter((content) => content.includes(text))).toHaveLength(1);
  });
});
