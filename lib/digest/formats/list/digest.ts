import type { Format } from "@/lib/digest/formats/format";
import { readParts } from "@/lib/digest/formats/parts";
import type { Line } from "@/lib/digest/lines";
import type { Reading } from "@/lib/digest/reading";
import { readBlocks } from "./blocks";
import { findFacts, readFacts } from "./facts";

/**
 * Papers as items of a list: a bold title, and indented below it the authors, a line of facts with dots between
 * (`_2026-02-12_ · address · \`cs.CV\``), and blocks of details.
 */
export const listDigest: Format = {
  name: "list",
  about: "items `- **Title**` with authors, a line `_date_ · address · category`, and `<details>` below",
  listEntryStarts: ({ lines }) => lines.flatMap((_, index) => (isEntryStart(lines, index) ? [index] : [])),
  isFrame: () => false,
  read: (reading, from, starts) =>
    readParts(reading, from, {
      starts,
      isPart: () => true,
      isTopicFile: true,
      readEntry: (heading, below) => readEntry(reading, heading, below),
    }),
  yields: true,
  omits: ["incomplete-entry"],
};

const boldItem = /^(?:[-*+]|\d{1,4}[.)]) +\*\*(.{1,1000})\*\*\s*$/;
const boldLink = /^\[(.{1,900})\]\((https?:\/\/[^\s()]{1,500})\)$/;
const longest = 2000;

type Title = { readonly title: string; readonly url: string };

function parseTitle(text: string): Title | undefined {
  if (!/^(?:[-*+]|\d{1,4}[.)]) +\*\*/.test(text.slice(0, 12)) || text.length > longest) return undefined;
  const title = boldItem.exec(text.trimEnd())?.[1]?.trim();
  if (title === undefined || title.includes("**")) return undefined;
  const [, label, url] = boldLink.exec(title) ?? [];
  return { title: label ?? title, url: url ?? "" };
}

function isEntryStart(lines: readonly Line[], index: number): boolean {
  const title = parseTitle(lines[index]?.text ?? "");
  return title !== undefined && findFacts(lines, index, title.url !== "") !== -1;
}

function readEntry(reading: Reading, heading: Line, below: readonly Line[]) {
  const { title = "", url = "" } = parseTitle(heading.text) ?? {};
  const lines = [heading, ...below];
  const { end, ...facts } = readFacts(reading, lines, findFacts(lines, 0, url !== ""));
  return {
    ...facts,
    url: url || facts.url,
    title,
    sections: [...facts.sections, ...readBlocks(reading, lines.slice(end))],
  };
}
