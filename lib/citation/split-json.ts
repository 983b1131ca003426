/** An item of a list in JSON: its source, and the line on which it begins, from 1 on. */
export type JsonItem = { readonly line: number; readonly source: string };

const tokens = /["[\]{}\n]|\\./g;

/**
 * Split the list of a JSON text, or the list `items` of its object, into the objects in it. With `recovers`, for a text
 * that is not JSON, a brace at the beginning of a line begins an item wherever the first one began so.
 */
export function* splitJson(text: string, recovers: boolean): Generator<JsonItem> {
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  let stringStart: number | undefined;
  let key = "";
  let listDepth: number | undefined;
  let indent: string | undefined;
  let item: { readonly line: number; readonly from: number } | undefined;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === "\n") {
      // No string goes on there: one that was not closed ends.
      stringStart = undefined;
      line += 1;
      lineStart = index + 1;
    } else if (token === '"') {
      if (stringStart !== undefined && depth === 1) key = text.slice(stringStart, index);
      stringStart = stringStart === undefined ? index + 1 : undefined;
    } else if (stringStart !== undefined) {
      // Text.
    } else if (token === "[" || token === "{") {
      const before = text.slice(lineStart, Math.min(index, lineStart + 99));
      if (recovers && listDepth !== undefined && token === "{" && before === indent) {
        if (item) yield { line: item.line, source: text.slice(item.from, index) };
        item = undefined;
        depth = listDepth;
      }
      depth += 1;
      if (token === "[" && (depth === 1 || (depth === 2 && key === "items"))) listDepth ??= depth;
      if (token === "{" && item === undefined && depth - 1 === listDepth) {
        item = { line, from: index };
        if (/^\s*\[?\s*$/.test(before)) indent ??= before.replace(/\[\s*/, "");
      }
    } else if (token === "]" || token === "}") {
      depth -= 1;
      if (item && depth === listDepth) {
        yield { line: item.line, source: text.slice(item.from, index + 1) };
        item = undefined;
      }
    }
  }
  if (item) yield { line: item.line, source: text.slice(item.from) };
}
