import { parseArxivId } from "./arxiv-id";
import { catalogue } from "./diagnostics";
import { detectLanguage } from "./language";
import type { Span } from "./lines";
import { flagSections } from "./quality";
import { learnLanguages, listForeign } from "./quality-language";
import { getLineAt, type Reading } from "./reading";
import type { Entry, Flag, QualityFlag, Section } from "./record";

/** What a format read of an entry, before identifier, line and flags are drawn from it. */
export type EntryParts = Omit<Entry, "arxivId" | "version" | "line" | "flags"> & { readonly heading: Span };

/** Completes an entry with its identifier and flags, and reports what it lacks and what is wrong in its text. */
export function createEntry(reading: Reading, { heading, ...given }: EntryParts): Entry {
  const reference = parseArxivId(given.url);
  const isForeign = reference !== undefined && given.sections.some(isForeignAbstract);
  const parts = isForeign ? { ...given, sections: given.sections.map(markTranslation) } : given;
  const line = getLineAt(reading.lines, heading.start)?.number ?? 1;
  if (parts.url === "") reading.report("entry-without-link", heading);
  else if (reference === undefined) reading.report("entry-without-identifier", heading);
  if (parts.authors.length === 0) reading.report("entry-without-authors", heading);
  const flags = flagSections(parts.sections);
  reportFlags(reading, heading, parts.sections, flags);
  return {
    ...parts,
    ...(reference && { arxivId: reference.id }),
    ...(reference?.version !== undefined && { version: reference.version }),
    line,
    flags,
  };
}

const foreign: ReadonlySet<string> = new Set(["zh", "ja", "ko"]);

/** Authors write their abstract for arXiv in English: one in Chinese is a translation, whatever its label says. */
function markTranslation(section: Section): Section {
  return isForeignAbstract(section) ? { ...section, kind: "abstract-translation" } : section;
}

function isForeignAbstract({ kind, language, source }: Section): boolean {
  if (kind !== "abstract" || !foreign.has(language)) return false;
  const [opening = ""] = source.split("\n", 1);
  return foreign.has(detectLanguage(opening));
}

/** Add and report the flags that need the whole file: passages in another language than their like. */
export function flagForeign(reading: Reading, entries: readonly Entry[]): Entry[] {
  const languages = learnLanguages(entries);
  return entries.map((entry) => {
    const found = listForeign(entry, languages).map((section): Flag => ({ flag: "wrong-language", section }));
    const heading = reading.lines[entry.line - 1];
    if (found.length === 0 || heading === undefined) return entry;
    reportFlags(reading, heading, entry.sections, found);
    return { ...entry, flags: [...entry.flags, ...found].toSorted((a, b) => a.section - b.section) };
  });
}

/** Report each kind of flag once for an entry, with the labels of the passages that carry it. */
function reportFlags(
  reading: Reading,
  heading: Span,
  sections: readonly Section[],
  flags: readonly Flag[],
): void {
  const labels = new Map<QualityFlag, string[]>();
  for (const { flag, section } of flags) {
    const found = sections[section];
    if (found === undefined) continue;
    const names = labels.get(flag) ?? [];
    names.push(found.label || found.kind);
    labels.set(flag, names);
  }
  for (const [flag, names] of labels) {
    reading.report(flag, heading, `${catalogue[flag].reason}: ${names.join(", ")}`);
  }
}
