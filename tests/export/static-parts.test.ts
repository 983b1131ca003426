import type { Element, Nodes } from "hast";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, test } from "vitest";
import { readPayload } from "@/lib/export/payload";
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
    expect(readPayload(pruned)?.map(({ id, text }) => `${id}:${text}`)).toEqual([
      '1:I[1,["$3"],"Static"]\n',
      '3:"file.js"\n',
      '4:["$","b",null,{"children":"</script>"}]\n',
      '0:[["$","$L1",null,{"name":"a"}],null,"$L4"]\n',
    ]);
    expect(pruned).toMatch(/^<p><script>[^<]*<\/script><\/p>$/);
  });
});

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
