import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeDetailsDigest } from "@/tests/digest/written-digest";
import { createHostileDigests } from "./hostile-digests";

/** A name without a place to break it, longer than any window is wide. */
const longName = (letter: string) => letter.repeat(4_000);

/** A formula that nothing breaks either. */
const longFormula = `$\\sum_{i=1}^{n} ${"a_{i} b_{i} ".repeat(60)}$`;

/** The day whose papers have the longest names. */
export const longDay = "2026-02-25";

/** Write digests, sources and settings that try to be more than text, and wider than a page. */
export function writeHostileSite(content: string): void {
  const attack = "</title><script>__ran(1)</script>%s$&]]>";
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  };
  const description = { en: `${attack} ${longName("d")}`, zh: `${attack} ${longName("述")}` };
  const title = `${attack} ${longName("t")}`;
  const searches = [{ name: longName("s").slice(0, 80), query: "title:long" }];
  write("site.json", JSON.stringify({ title, description, defaultLanguage: "en", searches }));
  for (const source of ["long", "hostile"]) {
    const name = `${attack} ${longName("n")}`;
    write(`${source}/source.json`, JSON.stringify({ name, language: "en", licence: longName("l") }));
  }
  write(`long/${longDay}.md`, writeDetailsDigest(["x", "中", longFormula].map(tellLong)));
  for (const { date, text } of createHostileDigests()) {
    if (["2026-02-11", "2026-01-11"].includes(date)) write(`hostile/${date}.md`, text);
  }
}

function tellLong(name: string, place: number) {
  const text = name.length > 1 ? `A long ${name} formula` : `A long ${longName(name)} name`;
  return {
    id: `2602.2000${place}`,
    categories: ["cs.CV"],
    title: text,
    authors: ["Ada Lovelace", longName("y"), longName("名")],
    tldr: text,
    motivation: text,
    method: `\`${longName("c")}\``,
    result: `https://code.example/${longName("u")}`,
    conclusion: `| ${longName("h")} | b |\n|---|---|\n| 1 | 2 |`,
    abstract: text,
  };
}
