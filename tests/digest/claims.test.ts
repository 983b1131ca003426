import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readDigests } from "@/lib/digest/parse";
import { claimKinds, createReading } from "@/lib/digest/reading";

const samples = fileURLToPath(new URL("samples", import.meta.url));
const corpus = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

/** List the words that a file says are kept, and that appear nowhere in its records. */
function listLost(text: string, file: string): string[] {
  const reading = createReading(text, file);
  const digests = readDigests(reading);
  if (digests.every(({ entries }) => entries.length === 0)) return [];
  const kept = new Set([...listStrings(digests).flatMap(listWords), ...wordsOfForm]);
  return reading.claims
    .filter(({ kind }) => claimKinds[kind] === "kept")
    .flatMap(({ start, end, kind }) =>
      listWords(kind === "metadata" ? dropForms(text.slice(start, end)) : text.slice(start, end)),
    )
    .filter((word) => !kept.has(word));
}

/** Facts are kept as values: the name beside a category, and a month in words, are their form. */
function dropForms(fact: string): string {
  return fact.replace(/[^;]*\((?=[\w.-]+\))/g, "");
}

/** Words of form: ways back, keys and labels that appear within facts, cells that say that there is nothing. */
const wordsOfForm = [
  ...["Back", "back", "toc", "div", "small", "返回", "目录", "nbsp", "null", "arXiv"],
  ...["summary", "code", "url", "title", "authors", "date", "link", "Paper", "Other"],
  ...["Catalog", "Main", "category", "Categories", "Topic", "Geometry"],
  // In JSON the names beside categories appear in lists.
  ...["subjects", "categories", "Computer", "Vision", "and", "Pattern", "Recognition", "Robotics"],
];

function listStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

/** Words of three letters or more: shorter ones are marks, numbers and escapes. */
function listWords(text: string): string[] {
  return text.match(/(?:(?!\p{Script=Han})\p{L}){3,}|\p{Script=Han}{2}/gu) ?? [];
}

for (const name of readdirSync(samples)) {
  const input = readdirSync(`${samples}/${name}`).find((file) => file.startsWith("input.")) ?? "";
  test(`${name.replaceAll("-", " ")}: what is claimed as kept is in the record`, () => {
    expect(listLost(readFileSync(`${samples}/${name}/${input}`, "utf8"), `sample/${input}`)).toEqual([]);
  });
}

test.skipIf(!existsSync(corpus))("what real days claim as kept is in the record", () => {
  const files = readdirSync(`${corpus}/variants`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\d{4}.*\.md$/.test(name))
    .map((name) => `variants/${name}`);
  const archive = readdirSync(`${corpus}/archive`).slice(0, 10);
  for (const name of [...files, ...archive.map((day) => `archive/${day}`)]) {
    expect(listLost(readFileSync(`${corpus}/${name}`, "utf8"), name)).toEqual([]);
  }
});
