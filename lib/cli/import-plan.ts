import path from "node:path";
import { getMainLanguage } from "@/lib/digest/language";
import type { Digest } from "@/lib/digest/record";
import { isDateFolder } from "@/lib/library/digest-name";
import { groupBy } from "@/lib/library/group-by";
import { getSourceOfFile, toSourceName } from "./import-source";

/** A digest that can be imported, as planning needs it: its text is read again when it is written. */
export type ImportCandidate = {
  readonly status: "ready";
  readonly file: string;
  /** Of its bytes: two files are the same where their hashes are. */
  readonly hash: string;
  readonly format: string;
  readonly language: string;
  readonly papers: number;
  readonly date?: string | undefined;
  readonly dateFrom?: Digest["dateFrom"] | undefined;
};

/** A file that stays out: why, and how to repair it. */
export type RefusedFile = Pick<ImportCandidate, "file"> &
  Partial<Pick<ImportCandidate, "format" | "papers">> & {
    readonly status: "refused";
    readonly target?: string;
    readonly reason: string;
    readonly repair: string;
    /** Whether a digest at the target is in the way. */
    readonly isClash?: boolean;
    /** What in particular is wrong, a line each. */
    readonly details: readonly string[];
  };

/** A file with a place of its own. */
export type Placement = Omit<ImportCandidate, "status"> & {
  readonly status: "added" | "replaced" | "unchanged";
  readonly source: string;
  /** Relative to the content folder, with forward slashes. */
  readonly target: string;
  /** Hash of what is at the target now. */
  readonly present: string | undefined;
  readonly notes: readonly string[];
};

export type Step = Placement | RefusedFile;

/** What the owner asks for, beyond what the files say. */
export type Wishes = { readonly source?: string; readonly date?: string; readonly replace: boolean };

/** What the content folder holds. */
export type Present = {
  readonly sources: readonly string[];
  /** Hash of what is at a target, undefined for nothing, "" for what cannot be read as a file. */
  readonly getHash: (target: string) => string | undefined;
};

/** Settings to write for a source that has none. */
export type NewSource = { readonly source: string; readonly name: string; readonly language: string };

const ifWrong = "If that is wrong, delete the copy and import the file with --date YYYY-MM-DD.";

/**
 * Decide what becomes of each file, in their order: one file a place, and nothing that differs is overwritten
 * unless `wishes.replace`. Refusals among the files pass through.
 */
export function planImport(
  files: readonly (ImportCandidate | RefusedFile)[],
  wishes: Wishes,
  present: Present,
): Step[] {
  const taken = new Map<string, Placement>();
  return files.map((file) => {
    if (file.status === "refused") return file;
    const step = placeFile(file, wishes, present, taken);
    if (step.status !== "refused" && !taken.has(step.target)) taken.set(step.target, step);
    return step;
  });
}

/**
 * List the settings of the sources that files were placed in and that have none. A source is named as its folder
 * was, and speaks the language of most of its digests.
 */
export function planSources(steps: readonly Step[], hasSettings: (source: string) => boolean): NewSource[] {
  const placements = steps.filter((step) => step.status !== "refused");
  return [...groupBy(placements, ({ source }) => source)]
    .filter(([source]) => !hasSettings(source))
    .map(([source, ofSource]) => {
      const folders = ofSource.map(({ file }) => path.basename(path.dirname(file)));
      return {
        source,
        name: folders.find((folder) => toSourceName(folder) === source) ?? source,
        language: getMainLanguage(ofSource.map(({ language }) => language)),
      };
    });
}

/** Refuse a file that was read, with what was found out of it. */
export function refuseFile(
  file: Omit<ImportCandidate, "status">,
  reason: string,
  repair: string,
): RefusedFile {
  const { format, papers } = file;
  return { status: "refused", file: file.file, format, papers, reason, repair, details: [] };
}

function placeFile(
  file: ImportCandidate,
  wishes: Wishes,
  present: Present,
  taken: ReadonlyMap<string, Placement>,
): Step {
  const source = wishes.source ?? getSourceOfFile(file.file, present.sources);
  const date = wishes.date ?? file.date;
  if (source === undefined) {
    return refuseFile(
      file,
      "Its folder does not say which source it belongs to",
      "Name the source: --source NAME",
    );
  }
  if (date === undefined) {
    return refuseFile(
      file,
      "It has no date, and neither a dated digest nor an arXiv identifier gives one",
      "Give the date: --date YYYY-MM-DD",
    );
  }
  const names = [getDatedPath(file) ?? nameOf(file, wishes.date) ?? date, nameItself(file), `${date}-2`];
  const targets = names.flatMap((name) => (name ? [`${source}/${name}${getExtension(file)}`] : []));
  // Another digest of the day keeps its own name; what is the same, or has no name of its own, is reported.
  const isFree = (target: string) => !taken.has(target) || taken.get(target)?.hash === file.hash;
  const target = (wishes.date === undefined && targets.find(isFree)) || (targets[0] ?? "");
  const first = taken.get(target);
  const placement = { ...file, source, target, present: present.getHash(target) };
  if (first) return placeSecond({ ...placement, status: "unchanged", notes: [] }, first);
  const status = getStatus(placement.present, file.hash, wishes.replace);
  if (status !== undefined) return { ...placement, status, notes: listNotes(file, wishes) };
  const refusal = refuseFile(
    file,
    "Another digest is there already",
    "To put the file in its place: --replace",
  );
  return { ...refusal, target, isClash: true };
}

/**
 * Name a digest by its own file where its entries bring their own dates, where it is a part of a day, or where its day is
 * an estimate: under a date the site could not say so any more.
 */
function nameOf({ file, dateFrom }: ImportCandidate, wished: string | undefined): string | undefined {
  if (dateFrom === "file-name" && wished === undefined && isPart(file)) return nameItself({ file });
  if (dateFrom !== "entries" && (wished !== undefined || dateFrom !== "id-estimate")) return wished;
  return nameItself({ file });
}

/** Of the files that a day is kept in as JSON lines, each but one says behind the date which it is. */
function isPart(file: string): boolean {
  return /\.jsonl$/i.test(file) && !/^[\d-]*$/.test(path.parse(file).name);
}

function nameItself({ file }: Pick<ImportCandidate, "file">): string | undefined {
  return toSourceName(path.parse(file).name) || undefined;
}

/** The path of a file in folders of a month and a day, from them on: there it belongs to a digest that is a folder. */
function getDatedPath({ file }: ImportCandidate): string | undefined {
  const folders = path.dirname(file).split(/[\\/]/);
  const start = folders.findLastIndex((folder) => !isDateFolder(folder)) + 1;
  return start < folders.length ? [...folders.slice(start), path.parse(file).name].join("/") : undefined;
}

function getExtension({ file }: ImportCandidate): string {
  const extension = path.extname(file).toLowerCase();
  return extension === ".json" || extension === ".jsonl" ? extension : ".md";
}

function placeSecond(second: Placement, first: Placement): Step {
  if (second.hash === first.hash) return { ...second, notes: [`The same as ${first.file}.`] };
  const repair = "Import it with a source or a date of its own: --source NAME, --date YYYY-MM-DD";
  return {
    ...refuseFile(second, `${first.file} has the same source and date`, repair),
    target: second.target,
  };
}

function getStatus(
  present: string | undefined,
  hash: string,
  replace: boolean,
): Placement["status"] | undefined {
  if (present === undefined) return "added";
  if (present === hash) return "unchanged";
  return replace ? "replaced" : undefined;
}

function listNotes({ date, dateFrom }: ImportCandidate, wishes: Wishes): string[] {
  const isAsked = wishes.date !== undefined;
  switch (dateFrom) {
    case undefined:
    case "entries":
    case "file-name":
      return [];
    case "front-matter":
    case "heading":
      return isAsked && wishes.date !== date
        ? [`Its ${dateFrom.replace("-", " ")} says ${date}, which counts before the name of the file.`]
        : [];
    case "same-papers":
      return [`Dated ${date} after a digest that shares its papers. ${ifWrong}`];
    case "id-estimate":
      return [`It keeps its name: its arXiv identifiers put it near ${date}. To be sure, give --date.`];
  }
}
