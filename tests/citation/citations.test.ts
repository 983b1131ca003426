import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeBibtex } from "@/lib/citation/bibtex";
import type { CitedPaper } from "@/lib/citation/cited-paper";
import { createCslItem, writeCslJson } from "@/lib/citation/csl-item";
import { writeCsv, writeLibraryCsv } from "@/lib/citation/csv";
import { writeMarkdownCitations } from "@/lib/citation/markdown";
import { writeRis } from "@/lib/citation/ris";
import { createDocument } from "@/tests/components/search-documents";

/** What titles are made of that some format reads as its own. */
const hostileUnits = [
  ..."ab 扩é{}\\$%&#_^~@,=\"'<>|\n\r\t:;-",
  " and ",
  "<b>",
  "</b>",
  "TY  - ",
  "ER  - ",
  "}\n@misc{x,",
];
const titles = fc.string({ unit: fc.constantFrom(...hostileUnits) });

/** The words of a title; a reader of TeX joins quotation marks and dashes. */
function readable(title: unknown): string {
  const text = typeof title === "string" ? title.replace(/\s+/g, "") : "";
  return text.replaceAll("”", "''").replaceAll("—", "---").replaceAll("–", "--");
}

describe("Papers as BibTeX", () => {
  test("carry what a reference manager needs", () => {
    expect(writeBibtex([createDocument()])).toBe(
      [
        "@misc{li2026gaussian,",
        "\tauthor = {Li, Fei-Fei and Chen, Wei},",
        "\ttitle = {{Gaussian Splatting}},",
        "\tyear = {2026},",
        "\tmonth = feb,",
        "\thowpublished = {arXiv:2602.20165 [cs.CV]},",
        "\tpublisher = {arXiv},",
        "\teprint = {2602.20165},",
        "\teprinttype = {arXiv},",
        "\tarchiveprefix = {arXiv},",
        "\tprimaryclass = {cs.CV},",
        "\tdoi = {10.48550/arXiv.2602.20165},",
        "\turl = {https://arxiv.org/abs/2602.20165},",
        "\tkeywords = {cs.CV},",
        "}\n",
      ].join("\n"),
    );
  });

  test("say that authors are missing, and keep a name with “and” in one piece", () => {
    const text = writeBibtex([createDocument({ authors: ["Vision and Sons", "Li"], authorCount: 90 })]);
    expect(text).toContain("author = {{Vision and Sons} and Li and others},");
  });

  test("name particles, suffixes and groups so that another reader takes them for what they are", () => {
    const authors = [
      ...["Laurens van der Maaten", "Martin Luther King Jr.", "Qwen Team", "李飞飞", "Yi Ma"],
      ...["Ramon Ferrer-i-Cancho", "Élise Öztürk"],
    ];
    const text = writeBibtex([createDocument({ authors })]);
    expect(text).toContain(
      "author = {van der Maaten, Laurens and King, Jr., Martin Luther and {Qwen Team} and 李飞飞 and Ma, Yi and " +
        '{Ferrer-i-Cancho}, Ramon and {\\"O}zt{\\"u}rk, {\\\'E}lise},',
    );
    expect(new Cite(text).data[0]?.author).toEqual([
      { given: "Laurens", "non-dropping-particle": "van der", family: "Maaten" },
      { given: "Martin Luther", suffix: "Jr.", family: "King" },
      { family: "Qwen Team" },
      { family: "李飞飞" },
      { given: "Yi", family: "Ma" },
      { given: "Ramon", family: "Ferrer-i-Cancho" },
      { given: "Élise", family: "Öztürk" },
    ]);
  });

  test("are dated by the first version where a digest contains its day, else by the identifier", () => {
    const dated = { ...createDocument(), published: "2026-01-31" };
    expect(writeBibtex([dated])).toContain("\tyear = {2026},\n\tmonth = jan,\n\tday = {31},\n");
    expect(writeRis([dated])).toContain("DA  - 2026/01/31/\r\nPY  - 2026\r\n");
    expect(createCslItem(dated).issued).toEqual({ "date-parts": [[2026, 1, 31]] });
    expect(createCslItem({ ...dated, published: "2026-02" }).issued).toEqual({ "date-parts": [[2026, 2]] });
  });

  test("have no field for what is not known", () => {
    const text = writeBibtex([createDocument({ authors: [], categories: [] })]);
    expect(text).not.toMatch(/author|primaryclass/);
  });

  test("cannot be broken by a title: another reader finds every entry", () => {
    fc.assert(
      fc.property(titles, (title) => {
        const text = writeBibtex([createDocument({ title }), createDocument({ id: "2602.20166" })]);
        const [first, second, ...rest] = new Cite(text).data;
        expect(rest).toEqual([]);
        expect(second?.DOI).toBe("10.48550/arXiv.2602.20166");
        expect(readable(first?.title)).toBe(readable(title));
      }),
      { numRuns: 60 },
    );
  });

  test("keep what TeX would read as a command", () => {
    expect(writeBibtex([createDocument({ title: "100% of A_b & {C} #1 \\alpha ~" })])).toContain(
      "title = {{100\\% of A\\_b \\& \\{C\\} \\#1 \\textbackslash{}alpha \\textasciitilde{}}},",
    );
  });
});

describe("The formats of reference managers", () => {
  const kept: CitedPaper = {
    ...createDocument({
      title: "α-Net: R² in 360° of Fields",
      authors: ["T. G. M. van Erp", "Martin Luther King Jr.", "The LIGO Collaboration"],
    }),
    titleParts: [
      { formula: "\\alpha", plain: "α" },
      "-Net: R",
      { formula: "^2", plain: "²" },
      " in 360° of Fields",
    ],
    published: "2026-02-03",
    abstract: "We gain 5% of R².",
    tags: ["to read", "a, b"],
    note: "See § 3.\nTwice.",
  };

  test("agree on title, names, day, abstract, tags and note, by another reader", () => {
    const [bibtex] = new Cite(writeBibtex([kept])).data;
    const [ris] = new Cite(writeRis([kept]), { forceType: "@ris/file" }).data;
    const csl = createCslItem(kept);
    for (const item of [bibtex, ris, csl]) {
      expect(item).toMatchObject({
        title: "α-Net: R² in 360° of Fields",
        issued: { "date-parts": [[2026, 2, 3]] },
        abstract: "We gain 5% of R².",
        note: "See § 3. Twice.",
        DOI: "10.48550/arXiv.2602.20165",
        URL: "https://arxiv.org/abs/2602.20165",
        publisher: "arXiv",
      });
    }
    expect([bibtex?.id, csl.id]).toEqual(["erp2026net", "erp2026net"]);
    expect(csl.author).toEqual([
      { given: "T. G. M.", "non-dropping-particle": "van", family: "Erp" },
      { given: "Martin Luther", family: "King", suffix: "Jr." },
      { literal: "The LIGO Collaboration" },
    ]);
    expect(bibtex?.author).toEqual([...csl.author.slice(0, 2), { family: "The LIGO Collaboration" }]);
    expect(writeRis([kept])).toContain(
      "AU  - van Erp, T. G. M.\r\nAU  - King, Martin Luther, Jr.\r\nAU  - The LIGO Collaboration\r\n",
    );
  });

  test("keep tags apart from each other and from the note", () => {
    expect(writeBibtex([kept])).toContain(
      "\tkeywords = {cs.CV, to read, a b},\n\tabstract = {We gain 5\\% of R$^{2}$.},\n\tnote = {See § 3. Twice.},\n",
    );
    expect(writeRis([kept])).toContain(
      "KW  - cs.CV\r\nKW  - to read\r\nKW  - a, b\r\nN1  - See § 3. Twice.\r\n",
    );
    expect(createCslItem(kept).keyword).toBe("cs.CV, to read, a b");
  });

  test("keep formulas in BibTeX as they were typed", () => {
    expect(writeBibtex([kept])).toContain("title = {{$\\alpha$-Net: R$^2$ in 360° of Fields}},");
  });

  test("give papers that are alike keys of their own, the same in each format", () => {
    const two = [createDocument(), createDocument({ id: "2602.20166" })];
    expect(new Cite(writeBibtex(two)).data.map(({ id }) => id)).toEqual([
      "li2026gaussian",
      "li2026gaussianb",
    ]);
    expect(writeRis(two).match(/^ID .*$/gm)).toEqual(["ID  - li2026gaussian", "ID  - li2026gaussianb"]);
    expect(JSON.parse(writeCslJson(two)).map(({ id }: { id: string }) => id)).toEqual([
      "li2026gaussian",
      "li2026gaussianb",
    ]);
  });
});

describe("Papers as RIS", () => {
  test("carry what a reference manager needs, a line each", () => {
    expect(writeRis([createDocument()])).toBe(
      [
        "TY  - UNPB",
        "AU  - Li, Fei-Fei",
        "AU  - Chen, Wei",
        "TI  - Gaussian Splatting",
        "DA  - 2026/02//",
        "PY  - 2026",
        "PB  - arXiv",
        "C7  - arXiv:2602.20165",
        "DO  - 10.48550/arXiv.2602.20165",
        "UR  - https://arxiv.org/abs/2602.20165",
        "KW  - cs.CV",
        "ID  - li2026gaussian",
        "ER  - ",
        "",
      ].join("\r\n"),
    );
  });

  test("carry the authors' abstract on one line where it is known, and suffixes after the given names", () => {
    const text = writeRis([
      { ...createDocument({ authors: ["Martin Luther King Jr."] }), abstract: "One.\nTwo – ER  - ." },
    ]);
    expect(text).toContain("AB  - One. Two – ER - .\r\n");
    expect(text).toContain("AU  - King, Martin Luther, Jr.\r\n");
  });

  test("keep a long title in one piece, and the particle of a name", () => {
    const title = "Gaussian".repeat(20);
    const text = writeRis([createDocument({ title, authors: ["Ludwig van Beethoven", "Vision and Sons"] })]);
    expect(text).toContain(`TI  - ${title}\r\n`);
    expect(text).toContain("AU  - van Beethoven, Ludwig\r\nAU  - Vision and Sons\r\n");
  });

  test("cannot be broken by a title: another reader finds every entry and the same words", () => {
    fc.assert(
      fc.property(titles, (title) => {
        const read = new Cite(
          writeRis([createDocument({ title: `T${title}` }), createDocument({ id: "2602.20166" })]),
          { forceType: "@ris/file" },
        );
        expect(read.data.map(({ DOI }) => DOI)).toEqual([
          "10.48550/arXiv.2602.20165",
          "10.48550/arXiv.2602.20166",
        ]);
        // The reader takes what follows the mark of a field for nothing; the words before it are whole.
        if (!title.includes("  -")) expect(readable(read.data[0]?.title)).toBe(readable(`T${title}`));
      }),
      { numRuns: 60 },
    );
  });
});

describe("Papers as CSL-JSON", () => {
  test("are preprints whose names are in parts, or whole where parts would be a guess", () => {
    const authors = ["Fei-Fei Li", "李飞飞", "Vision and Sons", "Smith, Jr.", "Ludwig van Beethoven"];
    expect(createCslItem(createDocument({ authors, authorCount: 90 }))).toMatchObject({
      id: "li2026gaussian",
      type: "article",
      author: [
        { given: "Fei-Fei", family: "Li" },
        { literal: "李飞飞" },
        { literal: "Vision and Sons" },
        { literal: "Smith, Jr." },
        { given: "Ludwig", family: "Beethoven" },
        { literal: "others" },
      ],
      issued: { "date-parts": [[2026, 2]] },
    });
  });

  test("are read back as they are, whatever the title", () => {
    fc.assert(
      fc.property(titles, (title) => {
        const papers: readonly CitedPaper[] = [createDocument({ title })];
        expect(JSON.parse(writeCslJson(papers))[0].title).toBe(title.replace(/\s+/g, " ").trim());
      }),
    );
  });
});

describe("Papers as CSV", () => {
  const cells = (fields: Parameters<typeof createDocument>[0]) =>
    writeCsv([createDocument(fields)]).split("\r\n")[1] ?? "";

  test("begin with a byte order mark and the names of the columns", () => {
    expect(writeCsv([])).toBe(
      "\uFEFFarxiv_id,title,title_translated,authors,categories,first_seen,digests,has_code,summary_en,summary_zh,url\r\n",
    );
  });

  test("have a line each", () => {
    const line = cells({
      titleTranslated: "高斯",
      hasCode: true,
      authorCount: 3,
      tldr: [{ language: "zh", text: "一句话" }],
    });
    expect(line).toBe(
      "2602.20165,Gaussian Splatting,高斯,Fei-Fei Li; Wei Chen; +1,cs.CV,2026-02-25,ai-enhanced,yes,,一句话,https://arxiv.org/abs/2602.20165",
    );
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'=1"],
    ['=HYPERLINK("http://a","b")', '"\'=HYPERLINK(""http://a"",""b"")"'],
  ])("show %j as text, not as a formula", (title, cell) => {
    expect(cells({ title })).toContain(`2602.20165,${cell},`);
  });

  test("of a library carry what the reader added, which is no formula either", () => {
    const [head, line] = writeLibraryCsv([
      {
        ...createDocument(),
        kept: "2026-02-26T07:30:00.000Z",
        tags: ["nerf", "to read"],
        note: "=1+1\nsee §3",
      },
    ]).split("\r\n");
    expect(head).toBe("\uFEFFarxiv_id,title,authors,categories,first_seen,kept,tags,note,url");
    expect(line).toContain(",2026-02-26T07:30:00.000Z,nerf; to read,'=1+1 see §3,https://");
  });

  test("keep commas, quotation marks and line ends inside of their cell", () => {
    expect(cells({ title: 'A "b", c\r\nd' })).toContain('2602.20165,"A ""b"", c d",');
  });
});

describe("Papers as Markdown", () => {
  test("are links to arXiv with the first authors and the date", () => {
    const authors = ["A", "B", "C", "D", "E", "F"];
    expect(writeMarkdownCitations([createDocument({ authors })])).toBe(
      "- [Gaussian Splatting](https://arxiv.org/abs/2602.20165) · A, B, C, D, +2 · 2026-02-25\n",
    );
  });

  test("have tags and notes below them, as text", () => {
    expect(writeMarkdownCitations([{ ...createDocument(), tags: ["nerf"], note: "# see\n*this*" }])).toMatch(
      / · 2026-02-25 · nerf\n {2}> \\# see \\\*this\\\*\n$/,
    );
  });

  test("show as text what would be markup", () => {
    const text = writeMarkdownCitations([createDocument({ title: "[x](javascript:1) <b> *y* `z`" })]);
    expect(text).toContain(
      "[\\[x\\](javascript:1) \\<b\\> \\*y\\* \\`z\\`](https://arxiv.org/abs/2602.20165)",
    );
  });
});
