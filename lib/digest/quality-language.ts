import { getMainLanguage } from "./language";
import type { Entry, Flag, Section, SectionKind } from "./record";

/** The language of a file's passages, by kind; kinds that are too few or too mixed to decide are missing. */
export type Languages = ReadonlyMap<SectionKind, string>;

/** Kinds that a generator writes in one language; notes under other labels may be a name, a number or a quote. */
const written: ReadonlySet<SectionKind> = new Set([
  ...(["tldr", "motivation", "method", "result", "conclusion"] as const),
  ...(["key-findings", "analysis", "abstract-translation"] as const),
]);

/** So many passages of a kind, and this share of them in one language, show that it is the generator's. */
const leastPassages = 5;
const leastShare = 0.8;

/** Looked at for the language of a passage; a bound on the work. */
const sampleLength = 2000;
/** Fewer words, or letters of another script, can be a name. */
const leastWords = 4;
const leastLetters = 10;

/* Blocks of a formula, a LaTeX command and an address hold words of no language. */
const wordless = /\$[^$\n]{1,200}\$|\\[a-zA-Z]{1,30}|https?:\/\/\S{1,300}/g;
const scripts: ReadonlyMap<string, RegExp> = new Map([
  ["zh", /\p{Script=Han}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
]);
const latinWord = /\p{Script=Latin}{2,}/gu;
/** Names of methods and measures have capitals; prose of any language in Latin script has small words as well. */
const smallWord = /(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu;
/** Greek letters, and those of mathematics, belong to formulas. */
const otherLetter = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Common}])\p{L}/gu;

/** Learn from the sound passages of a file in which language each kind is written. */
export function learnLanguages(entries: readonly Entry[]): Languages {
  const found = new Map<SectionKind, string[]>();
  for (const { sections, flags } of entries) {
    sections.forEach(({ kind, language }, place) => {
      if (language === "und" || !written.has(kind) || isFlagged(flags, place)) return;
      const known = found.get(kind);
      if (known === undefined) found.set(kind, [language]);
      else known.push(language);
    });
  }
  return new Map(
    [...found].flatMap(([kind, languages]) => {
      const main = getMainLanguage(languages);
      const count = languages.filter((language) => language === main).length;
      return languages.length >= leastPassages && count >= languages.length * leastShare
        ? [[kind, main] as const]
        : [];
    }),
  );
}

/**
 * List the places of an entry's passages that are in another language than the file's passages of their kind.
 * Text that mixes languages, names and formulas pass, and so do two languages of Latin script, which are not told
 * apart.
 */
export function listForeign({ sections, flags }: Entry, languages: Languages): number[] {
  return sections.flatMap((section, place) => {
    const usual = languages.get(section.kind);
    if (usual === undefined || section.language === usual || isFlagged(flags, place)) return [];
    return isForeign(section, usual) ? [place] : [];
  });
}

function isFlagged(flags: readonly Flag[], place: number): boolean {
  return flags.length > 0 && flags.some(({ section }) => section === place);
}

/** Recognise prose that holds next to nothing of the script it should be written in. */
function isForeign({ language, source }: Section, usual: string): boolean {
  const text = source.slice(0, sampleLength).replace(wordless, " ");
  const others = count(text, otherLetter);
  const script = scripts.get(usual);
  if (script === undefined) return others >= leastLetters && others >= 2 * count(text, latinWord);
  if (usual === "zh" && language === "ja") return count(text, scripts.get("ja") ?? script) >= leastLetters;
  const own = count(text, script);
  const words = count(text, smallWord);
  return (words >= leastWords && own * 20 <= words) || (others - own >= leastLetters && own * 20 <= others);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
