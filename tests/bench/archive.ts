import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Entry } from "@/lib/digest/record";
import { fromWorkingDay, toWorkingDay } from "@/lib/library/working-days";
import { parseDigest } from "@/tests/digest/parse-digest";
import { type Input, readInputs } from "./measure";

/** A day of an archive. */
export type ArchiveDay = { readonly place: number; readonly date: string; readonly text: string };

/** An entry of a real digest, as its file writes it. */
type Template = {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly text: string;
};

/** What arXiv announced a working day in computer vision when the digests began. */
const usualSize = 150;
const firstDay = toWorkingDay("2022-01-03");
const source = "generated";

/** Divide papers by day, 150 a day unless a number of days is given; the days add up to exactly so many. */
export function divideByDay(papers: number, days = Math.ceil(papers / usualSize)): number[] {
  return Array.from({ length: days }, (_, day) => Math.floor((papers + day) / days));
}

/**
 * Write the days of an archive, one after another: as many papers as asked for on each working day from 3 January
 * 2022 on, each with an identifier of its own. They are entries of real digests in an order that the seed decides;
 * once all were told, they come again, with method names and authors of their own, so that the vocabulary grows as
 * a real one does. The same numbers and seed give the same bytes, and a day depends on the days before it alone.
 */
export function* generateArchive(
  sizes: readonly number[],
  seed = 1,
  inputs: readonly Input[] = readInputs(),
): Generator<ArchiveDay> {
  const templates = readTemplates(inputs);
  const stream = streamTemplates(templates, seed);
  let month = "";
  let number = 0;
  for (const [place, size] of sizes.entries()) {
    const date = fromWorkingDay(firstDay + place);
    if (date.slice(0, 7) !== month) number = 0;
    month = date.slice(0, 7);
    const entries = Array.from({ length: size }, () => {
      number += 1;
      const { value } = stream.next();
      return giveId(value, `${month.slice(2).replace("-", "")}.${String(number).padStart(5, "0")}`);
    });
    yield { place, date, text: createDigest(entries) };
  }
}

/** Write an archive of so many papers into a content folder, and return how many days it has. */
export function writeArchive(folder: string, papers: number, seed?: number, days?: number): number {
  const sizes = divideByDay(papers, days);
  mkdirSync(path.join(folder, source), { recursive: true });
  const description = { en: "Generated for a measurement.", zh: "为测量而生成。" };
  writeJson(folder, "site.json", { title: "Generated archive", description, defaultLanguage: "en" });
  writeJson(path.join(folder, source), "source.json", { name: "Generated digest", language: "zh" });
  for (const day of generateArchive(sizes, seed)) writeDay(folder, day);
  return sizes.length;
}

/** Write the day after an archive of so many papers into its folder. */
export function writeNextDay(folder: string, papers: number, seed?: number): void {
  const sizes = divideByDay(papers);
  for (const day of generateArchive([...sizes, usualSize], seed)) {
    if (day.place === sizes.length) writeDay(folder, day);
  }
}

function writeDay(folder: string, { date, text }: ArchiveDay): void {
  writeFileSync(path.join(folder, source, `${date}.md`), text);
}

function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(path.join(folder, name), JSON.stringify(value));
}

/** Read each paper of digests of the details format once. */
function readTemplates(inputs: readonly Input[]): Template[] {
  const templates = new Map<string, Template>();
  for (const { file, text } of inputs) {
    const lines = text.split("\n");
    const { entries } = parseDigest(text, file);
    for (const [place, entry] of entries.entries()) {
      const end = entries[place + 1]?.line ?? lines.length + 1;
      const template = cutTemplate(entry, lines.slice(entry.line - 1, end - 1));
      if (template) templates.set(template.id, template);
    }
  }
  if (templates.size === 0) throw new RangeError("No digest of the details format to make an archive of");
  return [...templates.values()];
}

/** Undefined for an entry without an identifier, or of another format. */
function cutTemplate(
  { arxivId: id, title, categories: [category] }: Entry,
  lines: readonly string[],
): Template | undefined {
  const text = lines.join("\n").replace(/\n<div id=[\s\S]*$/, "");
  const isWhole = /^### \[\d+\] \[.*\]\(/.test(text) && text.trimEnd().endsWith("</details>");
  return id === undefined || category === undefined || !isWhole
    ? undefined
    : { id, title, category, text: text.trimEnd() };
}

function* streamTemplates(templates: readonly Template[], seed: number): Generator<Template, never> {
  for (let round = 0; ; round++) {
    const order = (template: Template) =>
      createHash("sha256").update(`${seed} ${round} ${template.id}`).digest("hex");
    const keys = new Map(templates.map((template) => [template, order(template)]));
    const shuffled = templates.toSorted((a, b) => ((keys.get(a) ?? "") < (keys.get(b) ?? "") ? -1 : 1));
    for (const template of shuffled) yield round === 0 ? template : rename(template, round);
  }
}

/** Give an entry told once more a method's name, or else a title, and authors of its own. */
function rename(template: Template, round: number): Template {
  const suffix = round
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  const name = /^([A-Z]\w*[A-Z0-9][\w-]*):/.exec(template.title)?.[1];
  const [heading = "", authors = "", ...rest] = template.text.split("\n");
  const title = name ? template.title : `${template.title} ${suffix.toUpperCase()}`;
  const text = [
    heading.replace(template.title, () => title),
    authors.replace(/(?<=,)[^,*]+(?=,)/g, (author) => `${author}${suffix}`),
    ...rest,
  ].join("\n");
  return { ...template, title, text: name ? text.replaceAll(name, `${name}${suffix}`) : text };
}

function giveId(template: Template, id: string): Template {
  const [heading = "", ...rest] = template.text.split("\n");
  return { ...template, id, text: [heading.replaceAll(template.id, id), ...rest].join("\n") };
}

/** Write entries as their generator does: by category, numbered within each. */
function createDigest(entries: readonly Template[]): string {
  const parts = [...new Set(entries.map(({ category }) => category))].map((category) => ({
    category,
    ofPart: entries.filter((entry) => entry.category === category),
  }));
  const contents = parts.map(
    ({ category, ofPart }) => `- [${category}](#${category}) [Total: ${ofPart.length}]`,
  );
  const texts = parts.map(({ category, ofPart }) => {
    const numbered = ofPart.map(({ text }, place) => text.replace(/^### \[\d+\]/, `### [${place + 1}]`));
    return `<div id='${category}'></div>\n\n# ${category} [[Back]](#toc)\n\n${numbered.join("\n\n\n")}\n`;
  });
  return `<div id=toc></div>\n\n# Table of Contents\n\n${contents.join("\n")}\n\n\n${texts.join("\n\n")}`;
}
