import type { Entry, Flag, ParsedDigest, Section } from "@/lib/digest/record";
import type { Gathered } from "./gather";
import { groupBy } from "./group-by";

/** Families of which a tool keeps one day in several files, those that lead first: what they say in common is theirs. */
const families: readonly (readonly string[])[] = [["details", "json-lines"], ["table"]];

/** Kinds of which a passage can be the better of two; of other kinds each says something of its own. */
const soleKinds: ReadonlySet<string> = new Set([
  ...["tldr", "motivation", "method", "result", "conclusion", "abstract", "abstract-translation"],
]);

/**
 * Join digests of one source and date that a tool keeps in several files, as Markdown, JSON and tables, into one: every
 * paper once, with what is sound and fuller of each field. Files in two languages stay apart. The result depends on no
 * order.
 */
export function joinDays(gathered: readonly Gathered[]): Gathered[] {
  const days = groupBy(gathered, ({ digest }) => nameDay(digest));
  return [...days].flatMap(([name, ofDay]) => (name === "" || ofDay.length === 1 ? ofDay : joinDay(ofDay)));
}

function nameDay({ source, date, format = "" }: ParsedDigest): string {
  const family = families.findIndex((formats) => formats.includes(format));
  return family < 0 || date === undefined ? "" : `${source} ${date} ${family}`;
}

function joinDay(ofDay: readonly Gathered[]): Gathered[] {
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
    const place = joined.findIndex(
      (whole) => isJson(part) && (isPlain(part.digest) || whole.digest.language === part.digest.language),
    );
    const whole = joined[place];
    if (whole) joined[place] = join(whole, part);
    else joined.push(part);
  }
  return joined;
}

/** Tell a digest that no model wrote for: authors' words and facts alone, which fit any language. */
function isPlain({ entries }: ParsedDigest): boolean {
  return entries.every(({ sections }) =>
    sections.every(({ kind }) => kind === "abstract" || !soleKinds.has(kind)),
  );
}

function join(whole: Gathered, part: Gathered): Gathered {
  const others = new Map(part.digest.entries.map((entry) => [nameEntry(entry), entry]));
  const entries = whole.digest.entries.map((entry) => {
    const other = others.get(nameEntry(entry));
    others.delete(nameEntry(entry));
    return other ? joinEntries(entry, other, part.digest.file) : entry;
  });
  const added = [...others.values()].map((entry) => ({ file: part.digest.file, ...entry }));
  return {
    digest: {
      ...whole.digest,
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

function joinEntries(a: Entry, b: Entry, fileOfB: string): Entry {
  const published = a.published ?? b.published;
  const passages = listFlagged(a);
  for (const passage of listFlagged(b)) {
    const place = passages.findIndex(({ section }) => isSame(section, passage.section));
    const known = passages[place];
    if (!known) passages.push(passage);
    else if (isUnsound(known) && !isUnsound(passage)) passages[place] = passage;
  }
  return {
    ...a,
    ...(b.authors.length > a.authors.length && { authors: b.authors }),
    ...(b.categories.length > a.categories.length && { categories: b.categories }),
    ...(published && { published }),
    ...(a.arxivId === undefined && b.arxivId !== undefined && { arxivId: b.arxivId, file: fileOfB }),
    sections: passages.map(({ section }) => section),
    links: [...a.links, ...b.links.filter(({ url }) => a.links.every((link) => link.url !== url))],
    flags: passages.flatMap(({ flags }, section) => flags.map((flag): Flag => ({ flag, section }))),
  };
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

/** Of a kind that stands once, the words decide nothing; elsewhere the same words under the same label are one passage. */
function isSame(a: Section, b: Section): boolean {
  if (soleKinds.has(a.kind)) return a.kind === b.kind;
  return a.kind === b.kind && a.source === b.source && (a.label === b.label || a.kind !== "other");
}
