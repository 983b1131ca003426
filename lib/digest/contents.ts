import type { Reading } from "./reading";

/** What a table of contents promises; a category of "" stands for the whole file. */
export type Declared = { readonly category: string; readonly total: number };

const longest = 1000;
const marker = /^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+\[/;
const counted =
  /^\s*[[(（]\s*(?:total|共|总计)?\s*[:：]?\s*(\d{1,6})\s*(?:篇|papers?|件|편)?(?:论文|論文)?\s*[\])）]\s*$/i;
const inName = /^(.*\S)\s*[(（](\d{1,6})[)）]$/;
const totalHeading =
  /^#{1,6}\s+(?:total papers[^:：\d]{0,20}|今日总计|论文总数|总计|共计)\s*[:：]\s*(\d{1,6})\s*(?:篇|件)?(?:论文|論文)?$/i;
const contentsHeading = /^(?:table of contents|contents|toc|目录|目錄|目次|목차)$/i;
const papersHeading = /^(?:papers|论文|论文列表|論文)$/i;

/**
 * Read a line of a table of contents: `- [cs.CV](#cs.CV) [Total: 10]`, `- [机器学习 (2)](#cs-lg)`, or without a
 * number, `1. [Title](#2601.19898v1)`. Returns undefined for a line that is none.
 */
export function parseContentsItem(text: string): Declared | "uncounted" | undefined {
  if (text.length > longest || !marker.test(text)) return undefined;
  const link = text.lastIndexOf("](#");
  const close = link === -1 ? -1 : text.indexOf(")", link);
  if (close === -1) return undefined;
  const name = text.slice(text.indexOf("[") + 1, link).trim();
  const rest = text.slice(close + 1);
  const total = counted.exec(rest)?.[1];
  if (total !== undefined) return { category: name, total: Number(total) };
  if (rest.trim() !== "") return undefined;
  const [, bare, number] = inName.exec(name.slice(0, 200)) ?? [];
  const isPaper = /^\d{4}\.\d{4,5}/.test(text.slice(link + 3));
  return bare !== undefined && !isPaper ? { category: bare, total: Number(number) } : "uncounted";
}

/** Read a heading that counts the papers of the whole file: `## 今日总计: 3 篇论文`. */
export function parseDeclaredTotal(text: string): Declared | undefined {
  const found = text.length <= longest ? totalHeading.exec(text.trim()) : null;
  return found === null ? undefined : { category: "", total: Number(found[1]) };
}

/** Recognise the heading of a table of contents. */
export function isContentsHeading(text: string): boolean {
  return text.length <= 40 && contentsHeading.test(text.trim());
}

/** Recognise the heading of the list of papers itself. */
export function isPapersHeading(text: string): boolean {
  return text.length <= 40 && papersHeading.test(text.trim());
}

/**
 * Report where the contents promise another number of entries than the file holds.
 *
 * @param entries for each entry, the names under which the contents may count it
 */
export function reportDeclared(
  reading: Reading,
  declared: readonly Declared[],
  entries: readonly (readonly string[])[],
): void {
  const counts = new Map([["", entries.length]]);
  for (const names of entries) {
    for (const name of new Set(names.flatMap(listNames))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const differences = declared.flatMap(({ category, total }) => {
    const found = counts.get(category) ?? 0;
    return found === total ? [] : [`${category}${category && " "}${total} promised, ${found} found`];
  });
  const contents = reading.claims.find(({ kind }) => kind === "contents") ?? { start: 0, end: 0 };
  if (differences.length > 0)
    reading.report("declared-total", contents, `Entries: ${differences.join("; ")}`);
}

/** A part headed `机器学习 (Machine Learning) [cs.LG]` is counted without the category at its end. */
function listNames(name: string): readonly string[] {
  const end = name.lastIndexOf(" [");
  return name === "" ? [] : end === -1 ? [name] : [name, name.slice(0, end)];
}
