import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Element, Nodes } from "hast";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, test } from "vitest";
import { readPayload, readPayloadText } from "@/lib/export/payload";
import { readPruned } from "@/lib/export/prune";
import { prunePayload } from "@/lib/export/prune-payload";
import { type Page, readPages } from "./pages";

let pages: readonly Page[];

beforeAll(() => {
  pages = readPages();
});

describe("The static parts of pages", () => {
  test("stand in every list and text, each under a name of its own", () => {
    for (const { path, tree } of pages) {
      const names = listStatic(tree).map(({ properties }) => properties.dataStatic);
      expect(new Set(names).size, path).toBe(names.length);
      if (/^\/(?:papers|digests|categories\/.)/.test(path)) expect(names, path).not.toEqual([]);
    }
  });

  test("hold nothing that their own script would have to serve", () => {
    for (const { path, tree } of pages) {
      for (const part of listStatic(tree)) {
        visit(part, "element", ({ tagName, properties }) => {
          const isServed = properties.dataDetails !== undefined;
          if (/^(?:button|input|select|textarea|form)$/.test(tagName)) expect(isServed, path).toBe(true);
        });
      }
    }
  });

  test("are not in the payload a second time, nor is what describes the page", () => {
    for (const { path, html, tree } of pages) {
      const payload = (readPayload(html) ?? []).map(({ text }) => text).join("");
      expect(payload, path).toContain('"P":null');
      expect(payload, path).not.toContain('"citation_title"');
      expect(payload, path).not.toContain("localStorage");
      for (const part of listStatic(tree)) {
        visit(part, "text", ({ value }) => {
          if (value.length > 300) expect(payload, path).not.toContain(JSON.stringify(value).slice(1, -1));
        });
      }
    }
  });
});

test("A page's policy stands before all that it is about", () => {
  for (const { path, html } of pages) {
    expect(html, path).toMatch(/<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy"/);
  }
});

test("A page of the framework is the same whichever part was late", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "digest-page-")), "index.html");
  writeFileSync(file, "<p>one<!-- -->, two<b>late<!-- --></b></p>");
  expect(readPruned(file)).toBe("<p>one<!-- -->, two<b>late</b></p>");
});

describe("A payload", () => {
  test("of another shape is left as it is", () => {
    const pages = [
      "<p>no payload</p>",
      push('0:["$","p",null,{"children":"text"}]\n'),
      push('1:I[1,[],"Static"]\n2:o4,abcd0:["$","$L1",null,{"children":"text"}]\n'),
      `${push('1:I[1,[],"Static"]\n0:["$","$L1",null,{"children":"text"}]\n')}<script>self.__next_f.push([3,"AA=="])</script>`,
      push(
        '1:I[1,[],"Static"]\n0:[["$","$L1",null,{"children":["$","p",null,{"title":{}}]}],"$0:0:props:children:props:title"]\n',
      ),
    ];
    for (const html of pages) expect(prunePayload(html)).toBe(html);
  });

  test("loses the children of static parts, and rows that nothing else refers to", () => {
    const html = push(
      '1:I[1,["$3"],"Static"]\n2:T8,扩散</3:"file.js"\n4:["$","b",null,{"children":"</script>"}]\n',
      '0:[["$","$L1",null,{"name":"a","children":["$2","$L5"]}],["$","meta",null,{}],"$L4"]\n5:"gone"\n',
    );
    const pruned = prunePayload(`<p>${html}</p>`);
    expect(readRows(pruned)).toEqual([
      '1:"file.js"',
      '2:I[1,["$1"],"Static"]',
      '0:[["$","$L2",null,{"name":"a"}],null,["$","b",null,{"children":"</script>"}]]',
    ]);
    expect(pruned).toMatch(/^<p><script>[^<]*<\/script><\/p>$/);
  });

  test("has one form, whichever part was ready first", () => {
    const rows = [
      '1:"$Sreact.fragment"\n:HL["/a.css","style"]\n2:"/a.js"\n3:I[7,["$2"],"B"]\n4:I[9,["$2"],"A"]\n5:X\n',
      '0:{"a":["$","$1",null,{"x":"$undefined","children":"$L7"}],"b":"$5","c":"$@6"}\n6:null\n5:C\n',
      '7:[["$","$L3",null,{"text":"$8"}],["$","$L4",null,{"text":"$7:0:props:text"}]]\n8:T5,$text',
    ];
    const otherwise = [
      '1:I[9,["$4"],"A"]\n4:"/a.js"\n2:"$Sreact.fragment"\n5:I[7,["$4"],"B"]\n9:X\n',
      '0:{"a":["$","$2",null,{"children":[["$","$L5",null,{"text":"$$text"}],["$","$L1",null,{"text":"$$text"}]]}],"b":"$9","c":"$@a"}\na:null\n9:C\n',
    ];
    const [first, second] = [push(...rows), push(...otherwise)].map((html) => readRows(prunePayload(html)));
    expect(first).toEqual([
      '1:"$Sreact.fragment"',
      '2:"/a.js"',
      '3:I[9,["$2"],"A"]',
      '4:I[7,["$2"],"B"]',
      "5:X",
      '0:{"a":["$","$1",null,{"children":[["$","$L4",null,{"text":"$$text"}],["$","$L3",null,{"text":"$$text"}]]}],"b":"$5","c":"$@6"}',
      "6:null",
      "5:C",
    ]);
    expect(second).toEqual(first);
  });
});

function readRows(html: string): string[] {
  return readPayloadText(html).trimEnd().split("\n");
}

function push(...chunks: readonly string[]): string {
  return chunks
    .map(
      (chunk) =>
        `<script>self.__next_f.push([1,${JSON.stringify(chunk).replaceAll("<", "\\u003c")}])</script>`,
    )
    .join("");
}

function listStatic(tree: Nodes): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (element) => {
    if (element.properties.dataStatic !== undefined) found.push(element);
  });
  return found;
}
