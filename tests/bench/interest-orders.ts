import type { PaperExample, WantedPaper } from "@/lib/interest/interests";
import { listPieceFiles, readManifest } from "@/lib/interest/manifest";
import { type Piece, readPiece } from "@/lib/interest/piece";
import { readReader } from "@/lib/interest/reader";
import { createSpace, multiply, type Space } from "@/lib/interest/space";
import { countTerms, numberTerm } from "@/lib/interest/terms";
import { createPieces, getPaperText } from "@/lib/interest/write-pieces";
import type { Paper } from "@/lib/library/library";
import { getListSummary } from "@/lib/library/list-summary";
import type { Days, Reader } from "./interest-readers";
import { createRandom, type Score } from "./interest-scores";

/** Opens the space that a browser makes for papers of some days. */
export type OpenSpace = (days: readonly string[]) => Space;

/** The files of a site, read. */
export type Site = {
  readonly open: OpenSpace;
  /** The space of all papers, which serves for most figures: to make one for each reader and day takes an hour. */
  readonly whole: Space;
  readonly bytes: number;
  readonly papers: number;
};

/** Write papers as a site has them, of all their text or of a part of it, and read the files as a browser does. */
export function createSite(
  papers: readonly Paper[],
  change: (paper: Paper) => Paper = (paper) => paper,
): Site {
  const pieces = new Map<string, Piece>();
  let bytes = 0;
  const { content } = createPieces(papers.map(change), (_name, _papers, create) => {
    const { result, files } = create();
    for (const { name, content } of files) {
      const read = readPiece(content);
      if (!read.isReadable) throw new Error(`${name}: ${read.reason}`);
      pieces.set(name, read.piece);
      bytes += content.length;
    }
    return result;
  });
  const read = readManifest(new TextDecoder().decode(content));
  if (!read.isReadable) throw new Error(read.reason);
  const { manifest } = read;
  const open = (days: readonly string[]) =>
    createSpace(listPieceFiles(manifest, days).flatMap((file) => pieces.get(file) ?? []));
  return { open, whole: createSpace([...pieces.values()]), bytes, papers: papers.length };
}

/** What is known of a reader: the newest kept papers, all unless a number is given, and papers that were read and not kept. */
type Known = {
  readonly mostKept?: number;
  readonly listUnwanted?: (reader: Reader) => readonly Paper[];
  /** Whether words are weighed by the pieces that a browser loads. */
  readonly isLoaded?: boolean;
};

/** Order papers as the site does. */
export function orderByProfile(
  { open, whole }: Pick<Site, "open" | "whole">,
  { mostKept = Number.POSITIVE_INFINITY, listUnwanted = () => [], isLoaded = false }: Known = {},
): Score {
  return (reader, day, date) => {
    const kept = reader.kept.slice(-mostKept);
    const unwanted = listUnwanted(reader);
    const space = isLoaded
      ? open([date, ...[...kept, ...unwanted].map(({ firstSeen }) => firstSeen)])
      : whole;
    // With fewer than three there would be no order.
    const wanted = [...kept, ...kept, ...kept].map(
      (paper): WantedPaper => ({ ...toExample(paper), sign: "kept" }),
    );
    const interests = {
      wanted,
      unwanted: unwanted.map(toExample),
      authors: [],
      mutedAuthors: [],
      queries: [],
      mutedQueries: [],
      ignoredWords: [],
    };
    const { profile } = readReader(space, interests, `${date}T08:00:00.000Z`);
    return day.map(({ id }) =>
      multiply(profile, space.get(id)?.vector ?? { places: new Uint32Array(), weights: new Float32Array() }),
    );
  };
}

function toExample({ id, firstSeen, title }: Paper): PaperExample {
  return { id, day: firstSeen, time: `${firstSeen}T08:00:00.000Z`, title, text: "" };
}

/** Order papers by how many they hold of the ten words that say most of what a reader kept. */
export function orderByKeywords({ whole }: Site): Score {
  const known = new WeakMap<Paper, ReadonlyMap<number, number>>();
  const listTerms = (paper: Paper) => {
    const terms = known.get(paper) ?? countTerms(getPaperText(paper));
    known.set(paper, terms);
    return terms;
  };
  return ({ kept }, day) => {
    const profile = new Float32Array(whole.size);
    for (const { id } of kept) {
      const vector = whole.get(id)?.vector;
      for (const [i, place] of vector?.places.entries() ?? []) {
        profile[place] = (profile[place] ?? 0) + (vector?.weights[i] ?? 0);
      }
    }
    const best = [...profile.keys()].sort((a, b) => (profile[b] ?? 0) - (profile[a] ?? 0)).slice(0, 10);
    const words = best.map((place) => whole.getTerm(place));
    return day.map((paper) => words.filter((word) => listTerms(paper).has(word)).length);
  };
}

/** Order papers by chance, for each reader in another way. */
export const orderByChance: Score = ({ name }, day, date) => {
  const random = createRandom(numberTerm("word", `${name} ${date}`));
  return day.map(() => random());
};

/** Order papers by their identifiers, the newest first. */
export const orderByNewest: Score = (_reader, day) => day.map(({ id }) => Number(id.replace(/\D/g, "")));

/**
 * List papers that a reader read and did not keep, three for each kept one: drawn from the quarter of its day that their
 * kept papers are most like, for nobody opens what says nothing to them.
 */
export function createUnwantedLister(site: Site, days: Days): (reader: Reader) => readonly Paper[] {
  const score = orderByProfile(site);
  const known = new Map<Reader, readonly Paper[]>();
  return (reader) => {
    const listed = known.get(reader) ?? drawUnwanted(reader, days, score);
    known.set(reader, listed);
    return listed;
  };
}

function drawUnwanted(reader: Reader, days: Days, score: Score): Paper[] {
  const random = createRandom(numberTerm("word", reader.name));
  const drawn = reader.kept.flatMap(({ firstSeen }) => {
    const day = days.get(firstSeen) ?? [];
    const scores = score(reader, day, firstSeen);
    const order = [...day.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const quarter = order.slice(0, Math.ceil(day.length / 4)).flatMap((place) => day[place] ?? []);
    return [0, 1, 2].flatMap(() => quarter[Math.floor(random() * quarter.length)] ?? []);
  });
  return [...new Set(drawn)].filter((paper) => !paper.authors.includes(reader.name));
}

/** Leave a paper nothing but its title. */
export function cutToTitle(paper: Paper): Paper {
  return withText(paper, "");
}

/** Leave a paper its title and its summary in Chinese, which lists show. */
export function cutToSummary(paper: Paper): Paper {
  return withText(paper, getListSummary(paper, "zh")?.text ?? "");
}

function withText(paper: Paper, source: string): Paper {
  const [{ digest, entry }] = paper.appearances;
  const sections = [
    { kind: "abstract", label: "", language: "en", format: "text", source, line: 1 } as const,
  ];
  return { ...paper, appearances: [{ digest, entry: { ...entry, sections, flags: [] } }] };
}
