import type { Message } from "@/lib/digest/diagnostics";
import type { Entry, Flag, ParsedDigest, Section } from "@/lib/digest/record";
import { createFileMessage } from "./diagnostics";
import type { Gathered } from "./gather";
import { groupBy } from "./group-by";

/** Families of which a tool keeps one day in several files, those that lead first: what they say in common is theirs. */
const families: readonly (readonly string[])[] = [["details", "json-lines"], ["table"]];

/** Kinds of which a passage can be the better of two; of other kinds each says something of its own. */
const soleKinds: ReadonlySet<string> = new Set([
  ...["tldr", "motivation", "method", "result", "conclusion", "abstract", "abstract-translation"],
]);

const longestQuote = 120;

/**
 * Join digests of one source and date that a tool keeps in several files, as Markdown, JSON and tables, into one: every
 * paper once, with what is sound and fuller of each field. What another file says otherwise is reported by a message. Files
 * in two languages stay apart. The result depends on no order.
 */
export function joinDays(gathered: readonly Gathered[], messages: Message[]): Gathered[] {
  const days = groupBy(gathered, ({ digest }) => nameDay(digest));
  return [...days].flatMap(([name, ofDay]) =>
    name === "" || ofDay.length === 1 ? ofDay : joinDay(ofDay, messages),
  );
}

function nameDay({ source, date, format = "" }: ParsedDigest): string {
  const family = families.findIndex((formats) => formats.includes(format));
  return family < 0 || date === undefined ? "" : `${source} ${date} ${family}`;
}

function joinDay(ofDay: readonly Gathered[], messages: Message[]): Gathered[] {
  const isJson = ({ digest }: Gathered) => digest.format !== "details";
  // Two Markdown files are two digests: only what is kept in another form as well is a part.
  if (!ofDay.some(isJson)) return [...ofDay];
  const ordered = ofDay.toSorted(
    (a, b) =>
      Number(isJson(a)) - Number(isJson(b)) ||
      Number(isPlain(a.digest)) - Number(isPlain(b.digest)) ||
      (a.digest.file < b.digest.file ? -1 : 1),
  );
  const joined: Gathered[] = [];
  for (const part of ordered) {
    const place = joined.findIndex((whole) => isJson(part) && mayJoin(whole.digest, part.digest));
    const whole = joined[place];
    if (whole) joined[place] = join(whole, part, messages);
    else joined.push(part);
  }
  return joined;
}

/** Recognise a digest that no model wrote for: authors' words and facts alone, which fit any language. */
function isPlain({ entries }: ParsedDigest): boolean {
  return entries.every(({ sections }) =>
    sections.every(({ kind }) => kind === "abstract" || !soleKinds.has(kind)),
  );
}

function mayJoin(whole: ParsedDigest, part: ParsedDigest): boolean {
  return whole.language === part.language || isPlain(whole) || isPlain(part);
}

function join(whole: Gathered, part: Gathered, messages: Message[]): Gathered {
  // A file may contain a paper twice: the first goes with the first.
  const others = groupBy(part.digest.entries, nameEntry);
  const entries = whole.digest.entries.map((entry) => {
    const other = others.get(nameEntry(entry))?.shift();
    return other ? joinEntries(entry, other, part.digest.file, messages) : entry;
  });
  const left = new Set([...others.values()].flat());
  const added = part.digest.entries
    .filter((entry) => left.has(entry))
    .map((entry) => ({ file: part.digest.file, ...entry }));
  return {
    digest: {
      ...whole.digest,
      language: isPlain(whole.digest) ? part.digest.language : whole.digest.language,
      preface: [...whole.digest.preface, ...part.digest.preface],
      entries: [...entries, ...added].map((entry, place) => ({ ...entry, ordinal: place + 1 })),
      messages: [...whole.digest.messages, ...part.digest.messages],
    },
    hash: `${whole.hash} ${part.hash}`,
  };
}

function nameEntry({ arxivId, url, title, topic = "" }: Entry): string {
  return `${arxivId ?? (url || title)} ${topic}`;
}

function joinEntries(a: Entry, b: Entry, fileOfB: string, messages: Message[]): Entry {
  const passages = listFlagged(a);
  const differing: string[] = isSameText(a.title, b.title) ? [] : [b.title];
  for (const passage of listFlagged(b)) {
    const place = passages.findIndex(({ section }) => isSame(section, passage.section));
    const known = passages[place];
    if (!known) passages.push(passage);
    else if (isUnsound(known) && !isUnsound(passage)) passages[place] = passage;
    else if (!isUnsound(passage) && !isSameText(known.section.source, passage.section.source))
      differing.push(`${passage.section.label}: ${passage.section.source}`);
  }
  for (const text of differing) {
    const actual = `${a.arxivId ?? a.title}: ${text.slice(0, longestQuote)}`;
    messages.push({ ...createFileMessage("told-otherwise", b.file ?? fileOfB, actual), line: b.line });
  }
  const version = a.version ?? b.version;
  const titleTranslated = a.titleTranslated ?? b.titleTranslated;
  const published = a.published ?? b.published;
  return {
    ...a,
    ...(version && { version }),
    ...(titleTranslated && { titleTranslated }),
    ...(b.authors.length > a.authors.length && { authors: b.authors }),
    ...(b.categories.length > a.categories.length && { categories: b.categories }),
    ...(published && { published }),
    sections: passages.map(({ section }) => section),
    links: [...a.links, ...b.links.filter(({ url }) => a.links.every((link) => link.url !== url))],
    flags: passages.flatMap(({ flags }, section) => flags.map((flag): Flag => ({ flag, section }))),
  };
}

function isSameText(a: string, b: string): boolean {
  return a === b || a.split(/\s+/).join(" ").trim() === b.split(/\s+/).join(" ").trim();
}

type Flagged = { readonly section: Section; readonly flags: readonly Flag["flag"][] };

function listFlagged({ sections, flags }: Entry): Flagged[] {
  return sections.map((section, place) => ({
    section,
    flags: flags.filter((flag) => flag.section === place).map(({ flag }) => flag),
  }));
}

function isUnsound({ section, flags }: Flagged): boolean {
  return flags.length > 0 || section.source === "";
}

/** Of a kind that appears once, the words decide nothing; elsewhere the same words under the same label are one passage. */
function isSame(a: Section, b: Section): boolean {
  if (soleKinds.has(a.kind)) return a.kind === b.kind;
  return a.kind === b.kind && a.source === b.source && (a.label === b.label || a.kind !== "other");
}
