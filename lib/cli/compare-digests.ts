import type { Entry } from "@/lib/digest/record";
import { groupBy } from "@/lib/library/group-by";
import { count, listSome, toTerminalLine } from "./table";

/** One of two files of a day: what it is called, its text, and what the parser makes of it. */
export type Version = { readonly name: string; readonly text: string; readonly entries: readonly Entry[] };

const mostNamed = 5;
const longestLine = 100;
/** Characters shown before the first that differs. */
const before = 30;

/**
 * Return in lines for people how two digests differ: papers that only one of them has, papers that both contain
 * otherwise, and the first line that is not the same. Expects files whose bytes differ.
 */
export function describeDifferences(present: Version, incoming: Version): string[] {
  const ours = keyEntries(present.entries);
  const theirs = keyEntries(incoming.entries);
  const lines = [
    ...describeOnly(present.name, ours, theirs),
    ...describeOnly(incoming.name, theirs, ours),
    ...describeChanged(ours, theirs),
  ];
  const place = describeFirstLine(present, incoming);
  if (place.length === 0) return ["nothing but bytes that are not UTF-8"];
  return [...(lines.length > 0 ? lines : ["the same papers in the same words"]), ...place];
}

/** A paper that appears in a file twice has a key for each time. */
function keyEntries(entries: readonly Entry[]): Map<string, Entry> {
  const groups = groupBy(entries, ({ arxivId, url, title }) => arxivId ?? (url || title));
  return new Map(
    [...groups].flatMap(([key, same]) =>
      same.map((entry, place) => [place === 0 ? key : `${key} (${place + 1})`, entry]),
    ),
  );
}

function describeOnly(
  name: string,
  entries: ReadonlyMap<string, Entry>,
  others: ReadonlyMap<string, Entry>,
): string[] {
  const only = [...entries.keys()].filter((key) => !others.has(key));
  return only.length > 0
    ? [`only in ${name}: ${count(only.length, "paper")} (${listSome(only, mostNamed)})`]
    : [];
}

function describeChanged(ours: ReadonlyMap<string, Entry>, theirs: ReadonlyMap<string, Entry>): string[] {
  const changed = [...ours].flatMap(([key, entry]) => {
    const other = theirs.get(key);
    const parts = other ? listChanges(entry, other) : [];
    return parts.length > 0 ? [`${key}: ${parts.join(", ")}`] : [];
  });
  if (changed.length === 0) return [];
  return [`described differently: ${count(changed.length, "paper")} (${listSome(changed, mostNamed)})`];
}

/** Name the parts of an entry that differ; where it appears in the file is none. */
function listChanges(a: Entry, b: Entry): string[] {
  const parts = [readParts(a), readParts(b)] as const;
  const names = new Set([...parts[0].keys(), ...parts[1].keys()]);
  return [...names].filter((name) => parts[0].get(name) !== parts[1].get(name));
}

function readParts(entry: Entry): Map<string, string> {
  const { title, titleTranslated = "", url, authors, categories, published = "", sections, links } = entry;
  const texts = groupBy(sections, ({ label, kind }) => label || kind);
  return new Map([
    ["title", `${title}\n${titleTranslated}`],
    ["authors", authors.join("\n")],
    ["categories", categories.join("\n")],
    ["published", published],
    ["links", [url, ...links.flatMap(({ label, url: to }) => [label, to])].join("\n")],
    ...[...texts].map(
      ([name, same]) => [`“${name}”`, same.map(({ source }) => source).join("\n\n")] as const,
    ),
  ]);
}

/** Line ends and byte-order marks may be all that differs, so both are shown. */
function describeFirstLine(present: Version, incoming: Version): string[] {
  const ours = present.text.split("\n");
  const theirs = incoming.text.split("\n");
  const line = findFirst(ours, theirs);
  if (line === undefined) return [];
  const column = findFirst([...(ours[line] ?? "")], [...(theirs[line] ?? "")]) ?? 0;
  const [our, their] = [ours[line], theirs[line]].map((text) => excerpt(text, column));
  return [`first at line ${line + 1}:`, `  - ${our}`, `  + ${their}`];
}

function findFirst(ours: readonly string[], theirs: readonly string[]): number | undefined {
  const longer = ours.length > theirs.length ? ours : theirs;
  const place = longer.findIndex((_, index) => ours[index] !== theirs[index]);
  return place < 0 ? undefined : place;
}

function excerpt(line: string | undefined, column: number): string {
  if (line === undefined) return "(end of the file)";
  const characters = [...line];
  const start = Math.max(0, column - before);
  const end = start + longestLine;
  const shown = toTerminalLine(characters.slice(start, end).join(""));
  return `${start > 0 ? "…" : ""}${shown}${end < characters.length ? "…" : ""}`;
}
