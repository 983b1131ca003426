import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readDigests } from "@/lib/digest/parse";
import { claimKinds, createReading } from "@/lib/digest/reading";

const samples = fileURLToPath(new URL("samples", import.meta.url));
const archive = "../shared/corpus/archive";

/** List the words that a file says are kept, and that stand nowhere in its records. */
function listLost(text: string, file: string): string[] {
  const reading = createReading(text, file);
  const digests = readDigests(reading);
  if (digests.every(({ entries }) => entries.length === 0)) return [];
  const kept = new Set([...listStrings(digests).flatMap(listWords), ...wordsOfForm]);
  return (
    reading.claims
      // Facts are kept as values: the words of their form, and the names beside categories, are not.
      .filter(({ kind }) => claimKinds[kind] === "kept" && kind !== "metadata" && kind !== "links")
      .flatMap(({ start, end }) => listWords(text.slice(start, end)))
      .filter((word) => !kept.has(word))
  );
}

/** Words of forms: ways back, keys of JSON, the name beside a category, a heading below a title of its own. */
const wordsOfForm = [
  "Back",
  "back",
  "toc",
  "small",
  "返回",
  "目录",
  "summary",
  "code",
  "url",
  "Geometry",
  "arXiv",
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

test.skipIf(!existsSync(archive))("what a real day claims as kept is in the record", () => {
  for (const name of readdirSync(archive).slice(0, 10)) {
    expect(listLost(readFileSync(`${archive}/${name}`, "utf8"), `one/${name}`)).toEqual([]);
  }
});
