import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/search/query/query";
import type { QueryNode } from "@/lib/search/query/query-tree";
import { hasConditions } from "@/lib/search/query/read-query";

const textsOf = (typed: string) => {
  const { words, terms } = parseQuery(typed);
  return [...words.map(({ term }) => term), ...terms].map(({ text }) => text);
};
const notesOf = (typed: string) => parseQuery(typed).notes.map(({ reason, text }) => `${reason} ${text}`);

/** A condition in one line: `w` word, `n` name, `r` run, `p` phrase, `!` not, filters as they are. */
function write(node: QueryNode): string {
  switch (node.type) {
    case "term":
      return `${node.field ? `${node.field}:` : ""}${node.term.kind.charAt(0)}<${node.term.text}>`;
    case "filter":
      return Object.values(node.filter).flat().join(" ");
    case "not":
      return `!${write(node.node)}`;
    case "and":
    case "or":
      return `${node.type}(${node.nodes.map(write).join(", ")})`;
  }
}
/** The conditions of a query, and behind `~` the words by which papers are ranked. */
function treeOf(typed: string): string {
  const { root, words } = parseQuery(typed);
  return [write(root), ...words.map(({ term }) => term.text)].join(" ~").trim();
}

describe("words of a query", () => {
  it("distinguishes words, names and Chinese", () => {
    expect(treeOf("VGGT-SLAM 2.0 扩散模型 Mamba")).toBe("and() ~vggt ~slam ~2 ~0 ~扩散 ~散模 ~模型 ~mamba");
  });

  it("separates words that touch Chinese", () => {
    expect(textsOf("3D高斯 CLIP模型")).toEqual(["3d", "高斯", "clip", "模型"]);
  });

  it("asks for a repeated word once", () => {
    expect(textsOf("Net net ｎｅｔ")).toEqual(["net"]);
    expect(treeOf("net Net title:net")).toBe("and(title:w<net>) ~net");
  });

  it("cuts names into their parts", () => {
    expect(textsOf("OTPrune: Distribution-Aligned (Visual) Token -- Pruning.")).toEqual([
      "otprune",
      "distribution",
      "aligned",
      "visual",
      "token",
      "pruning",
    ]);
  });

  it("has no conditions where there are no words", () => {
    for (const typed of ["", "  ", "?!…", "\ud800", "——", "()[]*\\", '""', "OR", "- --", "cat:", "“”"]) {
      const query = parseQuery(typed);
      expect(query).toMatchObject({ root: { type: "and", nodes: [] }, words: [], terms: [], phrase: "" });
      expect(notesOf(typed)).toEqual(typed.trim() === "" ? [] : [`nothing-asked ${typed.trim()}`]);
      expect(hasConditions(query)).toBe(false);
    }
  });

  it("keeps the words outside of syntax as a phrase", () => {
    expect(parseQuery('a "B-c" title:x -d e OR f cat:cs.CV 扩散, g').phrase).toBe("a b c 扩散 g");
  });
});

describe("identifiers of a query", () => {
  it.each([
    "2602.20165",
    "2602.20165v1",
    "arXiv:2602.20165",
    "arxiv: 2602.20165v12",
    "id:2602.20165v2",
    "http://arxiv.org/pdf/2602.20165v2.pdf",
    "https://arxiv.org/abs/2602.20165v1",
    "arxiv.org/pdf/2602.20165",
    "https://arxiv.org/html/2602.20165v1#S3",
    "https://arxiv.org/abs/2602.20165?context=cs",
    "https://www.alphaxiv.org/abs/2602.20165",
    "https://huggingface.co/papers/2602.20165",
    "https://doi.org/10.48550/arXiv.2602.20165",
    "doi:10.48550/arXiv.2602.20165",
    "https://reader.example/digest/papers/2602.20165/",
  ])("finds the identifier in %s", (typed) => {
    expect(textsOf(typed)).toEqual(["2602.20165"]);
    expect(parseQuery(typed).identifier).toBe("2602.20165");
    expect(notesOf(typed)).toEqual([]);
  });

  it.each([
    ["https://arxiv.org/abs/hep-th/9901001v2", "hep-th/9901001"],
    ["arXiv:math.GT/0309136", "math/0309136"],
  ])("finds the old identifier in %s, without its subject class", (typed, id) => {
    expect(textsOf(typed)).toEqual([id]);
    expect(parseQuery(typed).identifier).toBe(id);
  });

  it("finds an identifier among words, and leaves what only looks like one", () => {
    expect(textsOf("see arXiv:2602.20165v1, please")).toEqual(["see", "please", "2602.20165"]);
    expect(textsOf("2602.201")).toEqual(["2602", "201"]);
    for (const typed of ["see 2602.20165", "-2602.20165", "2602.2016", "2613.20165", "2602.20165 2602.20166"])
      expect(parseQuery(typed).identifier).toBeUndefined();
  });
});

describe("syntax of a query", () => {
  it.each([
    ["words, by which papers are ranked", "a b", "and() ~a ~b"],
    ["OR between its neighbours only", "a b OR c d", "and(or(w<b>, w<c>)) ~a ~d"],
    [
      "words that must appear, and AND, which asks for nothing",
      '+a b AND +"c d" C+',
      "and(w<a>, p<c d>) ~b ~c",
    ],
    ["several alternatives", "a OR b OR -c", "and(or(w<a>, w<b>, !w<c>))"],
    ["or in small letters as a word", "a or b", "and() ~a ~or ~b"],
    ["no OR without a neighbour", "OR a OR", "and() ~a"],
    ["a phrase", '"Gaussian  Splatting" a', "and(p<gaussian splatting>) ~a"],
    ["one quoted word as a whole word", '"net"', "and(p<net>)"],
    ["quoted Chinese", "「扩散」 『3D高斯』", "and(r<扩散>, p<3d 高斯>)"],
    ["typographic and full-width quotes", "“a b” ＂c d＂ „e f“", "and(p<a b>, p<c d>, p<e f>)"],
    ["quotes that touch Chinese", "重建“扩散 模型”", "and(p<扩散 模型>) ~重建"],
    ["excluded words", "a -b －c −d", "and(!w<b>, !w<c>, !w<d>) ~a"],
    ["an excluded phrase", 'a -"b c"', "and(!p<b c>) ~a"],
    ["an excluded word of several parts", "a -3D高斯", "and(!and(w<3d>, r<高斯>)) ~a"],
    ["an excluded field", "a -title:b -cat:cs.CV", "and(!title:w<b>, !category cs.cv) ~a"],
    ["hyphens within and beside words as they are", "a-b c - d --e", "and() ~a ~b ~c ~d ~e"],
    [
      "fields of text",
      'title:nerf author:"Fei-Fei Li" id:2602',
      "and(title:w<nerf>, author:p<fei fei li>, id:w<2602>)",
    ],
    ["a field over all parts of its value", "title:3D高斯", "and(title:w<3d>, title:r<高斯>)"],
    ["names of fields in any case and width", "TITLE:a ＣＡＴ：cs.CV", "and(title:w<a>, category cs.cv)"],
    [
      "lists of categories and sources",
      "cat:cs.CV,cs.RO，eess source:a、b",
      "and(category cs.cv cs.ro eess, source a b)",
    ],
    ["a list that goes on", "cat:cs.,", "and(category cs)"],
    ["a source with a space", 'source:"my digest"', "and(source my digest)"],
    ["a year", "date:2026", "and(date 2026-01-01 2026-12-31)"],
    ["a month", "date:2026-02", "and(date 2026-02-01 2026-02-31)"],
    ["a month without its zero", "date:2026-2", "and(date 2026-02-01 2026-02-31)"],
    ["a date that goes on", "date:2026-0", "and(date 2026-01-01 2026-12-31)"],
    ["a day", "date:2026-02-20", "and(date 2026-02-20 2026-02-20)"],
    ["a leap day", "date:2028-02-29", "and(date 2028-02-29 2028-02-29)"],
    ["a range", "date:2026-02-20..2026-02-25", "and(date 2026-02-20 2026-02-25)"],
    ["a range with an ellipsis", "date:2025…2026-02", "and(date 2025-01-01 2026-02-31)"],
    [
      "open ranges",
      "date:2026-02.. date:..2026-01",
      "and(date 2026-02-01 9999-12-31, date 0000-01-01 2026-01-31)",
    ],
    ["code and marks", "has:code is:kept is:UNREAD", "and(code, mark kept, mark unread)"],
    ["the beginning of a fixed value", "has:c is:un", "and(code, mark unread)"],
    ["nothing yet for a field without a value", "slam cat:", "and() ~slam"],
  ])("reads %s", (_, typed, tree) => {
    expect(treeOf(typed)).toBe(tree);
    expect(notesOf(typed)).toEqual([]);
  });

  it.each([
    ["VGGT-SLAM 2.0: real time", "and() ~vggt ~slam ~2 ~0 ~real ~time"],
    ["DuwatBench: Bridging", "and() ~duwatbench ~bridging"],
    ["SAMPO:Scale-wise", "and() ~sampo ~scale ~wise"],
    ["Back to Source: Open-Set", "and() ~back ~to ~source ~open ~set"],
    ["http://example.org/list", "and() ~http ~example ~org ~list"],
    ["16:9 a:b", "and() ~16 ~9 ~a ~b"],
    ['15"-screen 5" x', "and() ~15 ~screen ~5 ~x"],
    ["方法：扩散 clip：一种", "and() ~方法 ~扩散 ~clip ~一种"],
  ])("takes %s for words without a word about it", (typed, tree) => {
    expect(treeOf(typed)).toBe(tree);
    expect(notesOf(typed)).toEqual([]);
  });

  it.each([
    ["a field there is none of", "foo:bar baz", "and() ~foo ~bar ~baz", ["unknown-field foo:"]],
    ["a date that is none", "date:soon", "and()", ["unknown-value date:soon"]],
    ["a month that is none", "date:2026-13", "and()", ["unknown-value date:2026-13"]],
    ["a day that is none", "date:2026-02-29", "and()", ["unknown-value date:2026-02-29"]],
    ["a range to a day that is none", "date:..2026-04-31", "and()", ["unknown-value date:..2026-04-31"]],
    [
      "a range backwards",
      "date:2026-03..2026-02",
      "and(date 2026-02-01 2026-03-31 true)",
      ["reversed-dates date:2026-03..2026-02"],
    ],
    ["three dates", "date:1999..2000..2001", "and()", ["unknown-value date:1999..2000..2001"]],
    ["a fact that is none", "has:data", "and()", ["unknown-value has:data"]],
    ["a space after a field", "title: nerf", "and() ~title ~nerf", ["unknown-value title:"]],
    [
      "a quote that stays open",
      'a "b c cat:cs.CV',
      "and(category cs.cv) ~a ~b ~c",
      ['open-quote "b c cat:cs.CV'],
    ],
    [
      "nothing but exclusions",
      "-a -cat:cs.CV",
      "and(!w<a>, !category cs.cv)",
      ["only-exclusions -a -cat:cs.CV"],
    ],
  ])("leaves %s out or searches it as words, and says so", (_, typed, tree, notes) => {
    expect(treeOf(typed)).toBe(tree);
    expect(notesOf(typed)).toEqual(notes);
  });
});

describe("bad input", () => {
  it("reads only the first 400 characters and says so", () => {
    const query = parseQuery(`${"a ".repeat(50_000)}b`);
    expect(query.words.map(({ term }) => term.text)).toEqual(["a"]);
    expect(query.notes).toEqual([{ reason: "too-long", text: "a ".repeat(20) }]);
  });

  it.each([
    ['"', 100_000],
    ["a:", 100_000],
    ["cat:", 50_000],
    ["-", 100_000],
    ["\ud800", 100_000],
    ["http://a/", 20_000],
    ["((((\\", 20_000],
  ])("reads %j ten thousands of times", (piece, times) => {
    expect(() => parseQuery(piece.repeat(times))).not.toThrow();
  });

  it("takes names of Object and of regular expressions for words", () => {
    expect(textsOf("__proto__ constructor toString:x (.*)+$")).toEqual([
      "proto",
      "constructor",
      "tostring",
      "x",
    ]);
  });

  const syntax = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "title:",
          "author:",
          "id:",
          "cat:",
          "source:",
          "date:",
          "has:",
          "is:",
          "foo:",
          "-",
          '"',
          "“",
          "」",
          " ",
          "OR",
          " OR ",
          "cs.CV",
          ",",
          "2026-02",
          "..",
          "code",
          "kept",
          "3DGS",
          "扩散",
          "GPT-4o",
          "arXiv:2602.20165v1",
        ),
        fc.string({ unit: "binary", maxLength: 4 }),
      ),
      { maxLength: 20 },
    )
    .map((pieces) => pieces.join(""));

  it("never throws, and understands a part as it does the whole", () => {
    fc.assert(
      fc.property(syntax, (typed) => {
        const query = parseQuery(typed);
        expect(parseQuery(`${typed} `)).toEqual(expect.objectContaining({ terms: query.terms }));
        expect(query.terms.every(({ text }) => text !== "")).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
