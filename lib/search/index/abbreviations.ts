import type { Paper } from "@/lib/library/library";
import { getStem } from "@/lib/search/text/kin";
import { fold, listTokens } from "@/lib/search/text/tokenizer";

/** Papers that must define an abbreviation alike: fewer may be the name of one method. */
const leastPapers = 3;
/** Meanings of one abbreviation that are kept, and what share of the papers of the first one the others need. */
const mostForms = 3;
const leastShare = 0.2;
const mostAbbreviations = 600;
const longestForm = 5;

/** What a phrase is called, in brackets behind it: `Gaussian Splatting (3DGS)`. */
const called = / \(([A-Za-z0-9][\w-]{1,9})\)/g;
/** Characters before the brackets that are looked at. */
const mostBefore = 100;

/**
 * Learn abbreviations from the texts that define them (Schwartz and Hearst 2003), the most frequent first, as lines of
 * an abbreviation and its long forms, separated by tabs.
 */
export function learnAbbreviations(papers: readonly Paper[]): string[] {
  const counts = new Map<string, Map<string, { readonly form: string; papers: number }>>();
  for (const paper of papers) {
    const texts = [paper.title, ...paper.appearances.slice(0, 1).flatMap(({ entry }) => listEnglish(entry))];
    const defined = new Map(texts.flatMap(listDefinitions).map((pair) => [pair.join("\t"), pair]));
    for (const [short, form] of defined.values()) {
      const forms = counts.get(short) ?? new Map();
      counts.set(short, forms);
      const stems = form.split(" ").map(getStem).join(" ");
      const known = forms.get(stems);
      if (known) known.papers += 1;
      else forms.set(stems, { form, papers: 1 });
    }
  }
  return [...counts]
    .flatMap(([short, forms]) => {
      const [first, ...others] = [...forms.values()].sort(
        (a, b) => b.papers - a.papers || (a.form < b.form ? -1 : 1),
      );
      if (!first || first.papers < leastPapers) return [];
      const kept = others.filter(({ papers }) => papers >= Math.max(leastPapers, first.papers * leastShare));
      const all = [first, ...kept].slice(0, mostForms);
      return [{ line: [short, ...all.map(({ form }) => form)].join("\t"), papers: first.papers }];
    })
    .sort((a, b) => b.papers - a.papers || (a.line < b.line ? -1 : 1))
    .slice(0, mostAbbreviations)
    .map(({ line }) => line);
}

function listEnglish({ sections }: Paper["appearances"][number]["entry"]): string[] {
  return sections
    .filter(({ kind, language }) => kind === "abstract" && language === "en")
    .map(({ source }) => source);
}

/** List what a text defines: an abbreviation and its long form, both folded. */
export function listDefinitions(text: string): (readonly [short: string, form: string])[] {
  return Array.from(text.matchAll(called)).flatMap(({ 1: written = "", index }) => {
    const before =
      text
        .slice(Math.max(0, index - mostBefore), index)
        .split(/[()\n]/)
        .at(-1) ?? "";
    const short = written.replace(/(?<=[A-Z0-9])s$/, "");
    const words = before.split(/\s+/).slice(-Math.min(short.length + 5, short.length * 2));
    const form = isAbbreviation(short) ? findLongForm(short, words.join(" ")) : undefined;
    const tokens = form === undefined ? [] : listTokens(fold(form));
    const isForm =
      tokens.length > 1 && tokens.length <= longestForm && tokens.every(({ kind }) => kind === "word");
    const joined = tokens.map(({ text }) => text).join(" ");
    return isForm ? [[fold(short).replace(/[^a-z0-9]/g, ""), joined] as const] : [];
  });
}

function isAbbreviation(short: string): boolean {
  return short.length >= 2 && (short.match(/[A-Z]/g)?.length ?? 0) >= 2;
}

/** Match the characters of an abbreviation from its end on; the first must begin a word of the long form. */
function findLongForm(short: string, text: string): string | undefined {
  let at = text.length;
  for (let position = short.length - 1; position >= 0; position--) {
    const character = short.charAt(position).toLowerCase();
    if (!/[a-z0-9]/.test(character)) continue;
    do at -= 1;
    while (
      at >= 0 &&
      (text.charAt(at).toLowerCase() !== character ||
        (position === 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))))
    );
    if (at < 0) return undefined;
  }
  return text.slice(at);
}
