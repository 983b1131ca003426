import { describe, expect, test } from "vitest";
import { readReferences } from "@/lib/citation/read-references";

const attention = {
  id: "1706.03762",
  title: "Attention Is All You Need",
  text: "The dominant models connect encoder & decoder.",
};

describe("A preprint of arXiv", () => {
  test.each([
    [
      "BibTeX of Zotero",
      "bibtex",
      String.raw`
@misc{vaswani_attention_2023,
	title = {Attention {Is} {All} {You} {Need}},
	url = {http://arxiv.org/abs/1706.03762},
	doi = {10.48550/arXiv.1706.03762},
	abstract = {The dominant models connect encoder \& decoder.},
	language = {en},
	urldate = {2024-05-01},
	publisher = {arXiv},
	author = {Vaswani, Ashish and Kaiser, Łukasz},
	month = aug,
	year = {2023},
	note = {arXiv:1706.03762 [cs]},
	keywords = {Computer Science - Computation and Language},
	file = {arXiv.org Snapshot:C\:\\Zotero\\storage\\A\\1706.html:text/html},
}
`,
    ],
    [
      "BibTeX of Better BibTeX",
      "bibtex",
      String.raw`
@misc{vaswaniAttentionAllYou2023,
  title = {Attention {{Is All You Need}}},
  author = {Vaswani, Ashish and Kaiser, {\L}ukasz},
  year = {2023},
  month = aug,
  number = {arXiv:1706.03762},
  eprint = {1706.03762},
  primaryclass = {cs},
  publisher = {arXiv},
  urldate = {2024-05-01},
  abstract = {The dominant models connect encoder \& decoder.},
  archiveprefix = {arXiv}
}
`,
    ],
    [
      "BibLaTeX",
      "bibtex",
      String.raw`
@online{vaswaniAttentionAllYou2023,
  title = {Attention Is All You Need},
  author = {Vaswani, Ashish},
  date = {2023-08-02},
  eprint = {1706.03762v7},
  eprinttype = {arXiv},
  eprintclass = {cs},
  pubstate = {prepublished},
  abstract = {The dominant models connect encoder \& decoder.}
}
`,
    ],
    [
      "BibTeX of Google Scholar with an abstract",
      "bibtex",
      String.raw`@article{vaswani2017attention,
  title={Attention is all you need},
  author={Vaswani, Ashish and others},
  journal={arXiv preprint arXiv:1706.03762},
  abstract="The dominant models connect encoder \& decoder.",
  year={2017}
}`,
    ],
    [
      "RIS of Zotero",
      "ris",
      [
        "TY  - UNPB",
        "TI  - Attention Is All You Need",
        "AU  - Vaswani, Ashish",
        "AB  - The dominant models connect encoder & decoder.",
        "DA  - 2023/08/02/",
        "PY  - 2023",
        "DO  - 10.48550/arXiv.1706.03762",
        "DP  - arXiv.org",
        "PB  - arXiv",
        "UR  - http://arxiv.org/abs/1706.03762",
        "Y2  - 2024/05/01/12:00:00",
        "KW  - Computer Science - Machine Learning",
        "ER  - ",
        "",
      ].join("\r\n"),
    ],
    [
      "RIS without a type",
      "ris",
      "TY  - \rTI  - Attention Is All You Need\rM1  - arXiv:1706.03762\rN2  - The dominant models connect encoder & decoder.\rER  - ",
    ],
    [
      "RIS that only a number shows",
      "ris",
      "TY  - JOUR\nT1  - Attention Is All You Need\nM1  - arXiv:1706.03762v5\nN2  - The dominant models\nconnect encoder & decoder.\nER  -\n",
    ],
    [
      "CSL-JSON of Zotero",
      "json",
      '[\n\t{"id":"http://zotero.org/users/1/items/A","type":"article","abstract":"The dominant models connect encoder & decoder.","DOI":"10.48550/arXiv.1706.03762","note":"arXiv:1706.03762 [cs]","number":"arXiv:1706.03762","publisher":"arXiv","title":"Attention Is All You Need","URL":"http://arxiv.org/abs/1706.03762","author":[{"family":"Vaswani","given":"Ashish"}],"issued":{"date-parts":[["2023",8,2]]}}\n]',
    ],
    [
      "what Better BibTeX writes as JSON",
      "json",
      JSON.stringify(
        {
          config: { label: "BetterBibTeX JSON", options: { exportNotes: false } },
          version: { zotero: "6.0", bbt: "6.7" },
          collections: { A: { key: "A", name: "items", items: [4] } },
          items: [
            {
              itemType: "preprint",
              title: "Attention Is All You Need",
              abstractNote: "The dominant models connect encoder & decoder.",
              archiveID: "arXiv:1706.03762",
              creators: [{ firstName: "Ashish", lastName: "Vaswani", creatorType: "author" }],
              attachments: [{ itemType: "attachment", title: "PDF", path: "a.pdf" }],
              itemID: 4,
            },
            { itemType: "note", note: "<p>mine</p>", itemID: 5 },
          ],
        },
        null,
        2,
      ),
    ],
    [
      "one CSL item",
      "json",
      '{"title": ["Attention Is All You Need"], "URL": "https://arxiv.org/pdf/1706.03762v2.pdf", "abstract": "<p>The dominant models</p><p>connect encoder & decoder.</p>"}',
    ],
  ])("is read from %s", async (_, kind, text) => {
    const read = await readReferences(text);
    expect(read.kind).toBe(kind);
    expect(read.faults).toEqual([]);
    expect(read.papers).toHaveLength(1);
    const [paper] = read.papers;
    expect({ ...paper, title: paper?.title.toLowerCase() }).toEqual({
      ...attention,
      title: "attention is all you need",
    });
  });
});

describe("A title of BibTeX", () => {
  test.each([
    [
      String.raw`Na{\"\i}ve {\'E}l{\`e}ve, {\O}re, Stra{\ss}e, \c{c}, \v{S}`,
      "Naïve Élève, Øre, Straße, ç, Š",
    ],
    ["{{NeRF}}: {Representing} {Scenes}", "NeRF: Representing Scenes"],
    [
      String.raw`Attention in $O(n^2)$, $\alpha$-stable, $x_{ij}$ of $\mathcal{L}_1$`,
      "Attention in O(n²), α-stable, xij of L₁",
    ],
    [String.raw`100\% of A\_b \& C---D`, "100% of A_b & C—D"],
    [String.raw`\emph{Deep} and \textbf{wide}, H\textsubscript{2}O`, "Deep and wide, H2O"],
    [String.raw`$\frac{1}{2}$ of an {\AA}ngstr\"om, \aa{}, {$\pi_0$}`, "1/2 of an Ångström, å, π₀"],
    [
      // As Better BibTeX writes a formula that it took for text.
      String.raw`{{Source Variability}}: \${{HEMEW}}{\textasciicircum}{{S-3D}}\$`,
      "Source Variability: $HEMEW^S-3D$",
    ],
    ["Costs 5$ a {Day}", "Costs 5$ a Day"],
    ["Saves $5 of $20 and 3$", "Saves $5 of $20 and 3$"],
    [String.raw`Unknown \ours{} and \methodname`, "Unknown ours and methodname"],
    ["扩散 {模型} of 2024", "扩散 模型 of 2024"],
  ])("%s is plain text", async (title, plain) => {
    const { papers, faults } = await readReferences(`@misc{a, title = {${title}}}`);
    expect(faults).toEqual([]);
    expect(papers).toEqual([{ title: plain, text: "" }]);
  });

  test("has its subtitle, and may have a key that is missing or has spaces", async () => {
    const { papers } = await readReferences(
      "@book{, title = {A}, subtitle = {B}}\n@book{Li 2020, title = {C}}\n@ARTICLE(k, title = {D (E)})",
    );
    expect(papers.map(({ title }) => title)).toEqual(["A: B", "C", "D (E)"]);
  });
});

describe("Faulty rows", () => {
  test("of BibTeX are reported with their lines, and stop no other", async () => {
    const text = [
      "% Encoding: UTF-8",
      "@string{cvpr = {Conference}}",
      "@misc{a, title = {One}} @misc{b, title = {Two}}",
      "@misc{c, title = {never closed,",
      "  year = 2020",
      "}",
      "@article{d,",
      "  title {no equals sign}",
      "}",
      "@comment{jabref-meta: databaseType:bibtex;}",
      "@misc{e, year = 2020}",
      "@inproceedings{f,",
      "  title = {Six},",
      "}",
    ].join("\r\n");
    expect(await readReferences(text)).toEqual({
      kind: "bibtex",
      papers: ["One", "Two", "Six"].map((title) => ({ title, text: "" })),
      faults: [
        { line: 4, reason: "unclosed" },
        { line: 7, reason: "unreadable" },
        { line: 11, reason: "nameless" },
      ],
    });
  });

  test("of RIS are reported with their lines, and stop no other", async () => {
    const text =
      "TY  - JOUR\nTI  - One\nER  - \n\nTI  - lost\nER  - \nTY - JOUR\nTI - Two\nTY  - JOUR\nAU  - Li\nER  - \n";
    expect(await readReferences(text)).toEqual({
      kind: "ris",
      papers: ["One", "Two"].map((title) => ({ title, text: "" })),
      faults: [
        { line: 5, reason: "unreadable" },
        { line: 9, reason: "nameless" },
      ],
    });
  });

  test("of JSON are reported with their lines, and stop no other, though the file as a whole is none", async () => {
    const text = [
      "[",
      '  {"title": "One"},',
      '  {"title": "open string},',
      '  {"title": "open object", "author": [{"family": "Li"},',
      '  {"title": "Two"}},',
      "  {",
      '    "author": [',
      '      {"family": "{"}',
      "    ]",
      "  },",
      '  {"title": "Three"}',
      "]",
    ].join("\n");
    expect(await readReferences(text)).toEqual({
      kind: "json",
      papers: ["One", "Two", "Three"].map((title) => ({ title, text: "" })),
      faults: [
        { line: 3, reason: "unreadable" },
        { line: 4, reason: "unreadable" },
        { line: 6, reason: "nameless" },
      ],
    });
  });

  test("of a list of identifiers are lines that were meant for one", async () => {
    const text =
      "My papers:\n2301.00001\n2313.00001\nhttps://openreview.net/forum?id=x\n\nand arXiv:2301.1\n";
    expect((await readReferences(text)).faults).toEqual([
      { line: 3, reason: "no-identifier" },
      { line: 4, reason: "no-identifier" },
      { line: 6, reason: "no-identifier" },
    ]);
  });

  test("by the thousand leave the sound ones", async () => {
    const broken = Array.from({ length: 1_000 }, (_, place) => `@misc{b${place}, title = {open\n`);
    const sound = broken.map((_, place) => `@misc{s${place}, title = {Paper ${place}}}\n`);
    const text = broken.map((entry, place) => entry + sound[place]).join("");
    const { papers, faults } = await readReferences(text);
    expect(papers).toHaveLength(1_000);
    expect(papers.at(-1)).toEqual({ title: "Paper 999", text: "" });
    expect(faults).toHaveLength(1_000);
    expect(faults.at(-1)).toEqual({ line: 1_999, reason: "unclosed" });
  });
});

describe("Identifiers", () => {
  test("are read in every form, in lines or among words, each once and without version", async () => {
    const text = [
      "https://arxiv.org/abs/2301.00001",
      "arxiv.org/pdf/2301.00002v3.pdf",
      "[One](https://www.arxiv.org/html/2301.00003v1), <http://arxiv.org/abs/hep-th/9901001>.",
      "See arXiv:2301.00004v2 and arXiv: 2301.00005 [cs.CV]; also math.GT/0309136。",
      "doi:10.48550/arXiv.2301.00006, https://doi.org/10.48550/ARXIV.2301.00007",
      "- 2301.00008 2301.00001v4",
      "论文（2301.00009），“0704.0001”",
    ].join("\n");
    const { kind, papers, faults } = await readReferences(text);
    expect(kind).toBe("identifiers");
    expect(faults).toEqual([]);
    expect(papers.map(({ id }) => id)).toEqual([
      "2301.00001",
      "2301.00002",
      "2301.00003",
      "hep-th/9901001",
      "2301.00004",
      "2301.00005",
      "math/0309136",
      "2301.00006",
      "2301.00007",
      "2301.00008",
      "2301.00009",
      "0704.0001",
    ]);
    expect(papers[0]).toEqual({ id: "2301.00001", title: "", text: "" });
  });
});

describe("Any other text", () => {
  test("is one paper's own", async () => {
    expect(await readReferences("We present a method\nfor image\trestoration.\n")).toEqual({
      kind: "text",
      papers: [{ title: "", text: "We present a method for image restoration." }],
      faults: [],
    });
    expect(
      (await readReferences("\n扩散模型的图像复原\r\n\r\n我们提出一种方法。\n\n它很快。")).papers,
    ).toEqual([{ title: "扩散模型的图像复原", text: "我们提出一种方法。 它很快。" }]);
  });

  test("is the text of the one identifier in it, where it is as long as an abstract", async () => {
    const words = "We present a method for image restoration that gains much. ".repeat(5).trim();
    expect(await readReferences(`Restoring Images\n\n${words}\nCite as: arXiv:2301.00001v2 [cs.CV]`)).toEqual(
      {
        kind: "text",
        papers: [
          {
            id: "2301.00001",
            title: "Restoring Images",
            text: `${words} Cite as: arXiv:2301.00001v2 [cs.CV]`,
          },
        ],
        faults: [],
      },
    );
    const two = await readReferences(`${words} arXiv:2301.00001 and arXiv:2301.00002`);
    expect(two.kind).toBe("identifiers");
    expect(two.papers).toEqual([
      { id: "2301.00001", title: "", text: "" },
      { id: "2301.00002", title: "", text: "" },
    ]);
    const same = await readReferences("https://www.arxiv.org/abs/2301.00001\n".repeat(100));
    expect(same).toEqual({
      kind: "identifiers",
      papers: [{ id: "2301.00001", title: "", text: "" }],
      faults: [],
    });
  });

  test.each([
    ["", "empty"],
    [" \n\t", "empty"],
    ["hello world", "too-short"],
    ["%PDF-1.7\n%âãÏÓ\n1 0 obj", "pdf"],
    ["PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml", "archive"],
    ["<!DOCTYPE html>\n<html><head><title>arXiv 2301.00001</title>", "html"],
    ['<?xml version="1.0"?><rdf:RDF>', "unknown-format"],
    ["{\\rtf1\\ansi We present a method", "unknown-format"],
    ["GIF89a\u0001\0\u0001\0", "unknown-format"],
    ["\ufffd\ufffd\ufffdJFIF and more words in here \ufffd\ufffd", "unknown-format"],
    ["[]", "no-entries"],
    ['{"items": []}', "no-entries"],
  ])("%j is refused: %s", async (text, reason) => {
    expect(await readReferences(text)).toEqual({
      kind: "refused",
      papers: [],
      faults: [{ line: 1, reason }],
    });
  });

  test("is what its file's name says where it has no entry", async () => {
    const noEntries = { kind: "refused", papers: [], faults: [{ line: 1, reason: "no-entries" }] };
    expect(await readReferences("nothing of that kind in here", "Library.BIB")).toEqual(noEntries);
    expect(await readReferences("nothing of that kind in here", "library.ris")).toEqual(noEntries);
    expect(await readReferences("nothing of that kind in here", "library.json")).toEqual(noEntries);
  });
});

describe("A paper that comes twice", () => {
  test("counts once, and has what either says", async () => {
    const text = [
      "@misc{a, title = {{Gaussian} Splatting: A Survey}}",
      "@misc{b, title = {Gaussian splatting -- a survey}, eprint = {2301.00001}}",
      "@misc{c, title = {Other words}, eprint = {2301.00001v2}, abstract = {Its own text}}",
      "@misc{d, title = {Gaussian Splatting: A Survey}, eprint = {2301.00002}}",
    ].join("\n");
    expect((await readReferences(text)).papers).toEqual([
      { id: "2301.00001", title: "Gaussian Splatting: A Survey", text: "Its own text" },
      { id: "2301.00002", title: "Gaussian Splatting: A Survey", text: "" },
    ]);
  });
});
