// @vitest-environment happy-dom

import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { renderToStaticMarkup } from "react-dom/server";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { InlineScript } from "@/components/layout/inline-script";
import { createPaperMarkdown } from "@/components/paper/paper-markdown";
import { writeBibtex } from "@/lib/citation/bibtex";
import type { CitedPaper } from "@/lib/citation/cited-paper";
import { writeCslJson } from "@/lib/citation/csl-item";
import { writeCsv } from "@/lib/citation/csv";
import { writeMarkdownCitations } from "@/lib/citation/markdown";
import { writeRis } from "@/lib/citation/ris";
import { writeMathSign } from "@/lib/citation/tex-signs";
import { PageHead } from "@/lib/export/page-head";
import { createOpenSearch } from "@/lib/site/opensearch";
import { createSitemaps } from "@/lib/site/sitemap";
import { listTexts, readXml } from "./read-xml";

/** Pieces that mean something to a format, a template, a terminal or a reader of bidirectional text. */
const pieces = [
  ..."<b> </script> <!-- --> <![CDATA[ ]]> &lt; &amp;amp; &#0; &nbsp; \" ' ` > <".split(" "),
  ...'%s %1$s $& $1 $$ {{x}} \\n \\u0000 \\ \\\\ { } {\\"a} ~ ^ _ # ## * ** [x](y) ![ | ||'.split(" "),
  ..."= =1+1 +1 -1 @x ＝1 , ; , \t \r \n \r\n \u2028 \u0085 - 1. 1) + > ``` ~~~ --- ER".split(" "),
  ..."\0 \x01 \x08 \x0b \x1b[31m \x7f \x9f \ud800 \udc00 \ufffe \uffff \ufdd0".split(" "),
  ..."\u202e \u2066 \u200b \ufeff é 中文 😀 and others TY @misc{x, %PDF".split(" "),
  " ",
  " - ",
  "$" + "{x}",
  "\n\n",
  "ER  - ",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `a${parts.join("")}z`);

/** What a file holds of a text, once it was written as UTF-8. */
const throughFile = (text: string) => Buffer.from(text, "utf8").toString("utf8");

/** What a text has to say: its white space is any, and what few formats have a place for is replaced where it is seen. */
function readable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (/\s/.test(sign) ? " " : "\ufffd"))
    .replace(/[\s\ufeff]+/g, " ")
    .trim();
}

const cite = (text: string): CitedPaper => ({
  id: "2602.20205",
  title: text,
  authors: ["Ada Lovelace"],
  categories: ["cs.CV"],
  date: "2026-02-25",
});

function readCited(written: string, options?: { readonly forceType: "@ris/file" }): string {
  const items = new Cite(throughFile(written), options).data;
  expect(items).toHaveLength(1);
  return String(items[0]?.title);
}

/** Read Markdown as others do, and expect neither HTML nor code in it. */
function readMarkdown(text: string, type: "link" | "heading"): string {
  const tree = fromMarkdown(throughFile(text));
  const kinds = new Set<string>();
  const found: string[] = [];
  visit(tree, (node: Nodes) => {
    kinds.add(node.type);
    if (node.type !== type) return;
    const texts: string[] = [];
    visit(node, "text", ({ value }) => texts.push(value));
    found.push(texts.join(""));
  });
  for (const kind of ["html", "code", "inlineCode", "image", "emphasis", "strong", "definition"])
    expect(kinds).not.toContain(kind);
  return found[0] ?? "";
}

function readHead(text: string): { title: string; contents: string[] } {
  const site = { title: text, description: { en: text, zh: text }, defaultLanguage: "en" } as const;
  const page = { title: text, description: text, path: "/about/", citation: { citation_abstract: text } };
  const tree: Root = fromHtml(throughFile(renderToStaticMarkup(<PageHead site={site} page={page} />)));
  const contents: string[] = [];
  let title = "";
  visit(tree, "element", ({ tagName, properties, children }) => {
    if (tagName === "title") title = children[0]?.type === "text" ? children[0].value : "";
    const name = String(properties.name ?? properties.property);
    if (/^(?:description|og:site_name|og:title|citation_abstract)$/.test(name))
      contents.push(String(properties.content));
  });
  return { title, contents };
}

const writers: Readonly<Record<string, (text: string) => string>> = {
  "a title in a page's head": (text) => readHead(text).title,
  "the tags of a page's head": (text) => {
    const { contents } = readHead(text);
    expect(contents).toHaveLength(4);
    expect(new Set(contents).size).toBe(1);
    return contents[0] ?? "";
  },
  "JSON in a page": (text) => {
    const html = renderToStaticMarkup(
      <InlineScript type="application/ld+json" content={JSON.stringify({ headline: text })} />,
    );
    const scripts: string[] = [];
    visit(fromHtml(throughFile(html), { fragment: true }), "text", ({ value }) => scripts.push(value));
    expect(scripts).toHaveLength(1);
    return JSON.parse(scripts[0] ?? "").headline;
  },
  "a sitemap": (text) => {
    const [[, xml] = ["", ""]] = createSitemaps([{ url: text }]);
    return listTexts(readXml(throughFile(xml)).children[0] ?? readXml("<none/>"), "loc")[0] ?? "";
  },
  OpenSearch: (text) => {
    const description = { en: text, zh: "" };
    const xml = createOpenSearch({ title: "Site", description, defaultLanguage: "en" });
    return listTexts(readXml(throughFile(xml)), "Description")[0] ?? "";
  },
  BibTeX: (text) => readCited(writeBibtex([cite(text)])),
  RIS: (text) => readCited(writeRis([cite(text)]), { forceType: "@ris/file" }),
  "CSL-JSON": (text) => JSON.parse(throughFile(writeCslJson([cite(text)])))[0].title,
  CSV: (text) => {
    const rows: { title: string }[] = parse(throughFile(writeCsv([cite(text)])), {
      bom: true,
      columns: true,
    });
    expect(rows).toHaveLength(1);
    return rows[0]?.title ?? "";
  },
  "a list in Markdown": (text) => readMarkdown(writeMarkdownCitations([cite(text)]), "link"),
  "a page's copy in Markdown": (text) => {
    document.body.innerHTML = "<h1></h1>";
    document.body.firstElementChild?.append(text);
    return readMarkdown(createPaperMarkdown(document), "heading");
  },
};

/** Leave out what TeX has other words for: dashes and quotation marks, what it cannot show, and what citation-js cannot read. */
function typeset(text: string): string {
  const letters = text.normalize("NFC").replace(/\^\d+|\p{Cf}/gu, "");
  return Array.from(letters)
    .filter((letter) => writeMathSign(letter) === undefined && !letter.normalize("NFD").includes("\u0331"))
    .join("")
    .replace(/([-`'])\1+/g, "$1");
}

test.each(Object.entries(writers))(
  "Any text is read from %s as it was, or seen to be replaced",
  (name, read) => {
    fc.assert(
      fc.property(name === "BibTeX" ? hostile.map(typeset) : hostile, (text) => {
        const file = throughFile(text);
        // The white space that XML forbids may be either.
        expect([readable(file), readable(file.replace(/[\v\f]/g, "\ufffd"))]).toContain(readable(read(text)));
      }),
      // A mark of another script on a sign that TeX reads as a power.
      { numRuns: 500, examples: [["a^\u0c3ez"]] },
    );
  },
);
