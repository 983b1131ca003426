import type { Format } from "@/lib/digest/formats/format";
import { readParts } from "@/lib/digest/formats/parts";
import { readPassages } from "@/lib/digest/formats/passages";
import { gatherPieces } from "@/lib/digest/formats/pieces";
import { type Line, listIndexes } from "@/lib/digest/lines";
import { getHeading } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";

/**
 * The report's successor: `## <a id="2604.00001v1"></a>[Title](address) [[back]](#toc)` under parts by topic, with bold
 * facts and passages under headings.
 */
export const successorDigest: Format = {
  name: "successor",
  about: '`## <a id="…"></a>[Title](address)` under `# Topic`, passages under `### headings`',
  listEntryStarts: ({ lines }) => listIndexes(lines, (text) => parseStart(text) !== undefined),
  isFrame: () => false,
  read: (reading, from, starts) =>
    readParts(reading, from, {
      starts,
      isPart: (level) => level === 1,
      readEntry: (heading, below, part) => readEntry(reading, heading, below, part),
    }),
  omits: ["entry-without-authors", "incomplete-entry"],
};

const opening = /^##[ \t]+<a (?:id|name)=["'][^"'<>]{1,100}["']>\s*<\/a>\s*\[/;
const longest = 2000;

function parseStart(text: string): { readonly title: string; readonly url: string } | undefined {
  if (!text.startsWith("## ") || text.length > longest) return undefined;
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const back = text.lastIndexOf(" [[");
  const end = back > start ? back : text.length;
  const link = text.lastIndexOf("](http", end);
  const close = text.indexOf(")", link);
  if (link < start || close < 0) return undefined;
  return { title: text.slice(start, link).trim(), url: text.slice(link + 2, close) };
}

function readEntry(reading: Reading, heading: Line, below: readonly Line[], part: string | undefined) {
  const { title = "", url = "" } = parseStart(heading.text) ?? {};
  const first = below.findIndex(({ text }) => getHeading(text) !== undefined);
  const pieces = [
    ...readPassages(reading, first < 0 ? below : below.slice(0, first), { style: "bold" }),
    ...readPassages(reading, first < 0 ? [] : below.slice(first), { style: "heading" }),
  ];
  return { url, title, ...gatherPieces(pieces, part) };
}
