import type { Span } from "./lines";

/** The forms of https://arxiv.org/category_taxonomy: `cs.CV`, `cond-mat.mtrl-sci`, `quant-ph`. */
const forms = [
  "(?:cs|econ|eess|math|nlin|q-bio|q-fin|stat)\\.[A-Z]{2}",
  "(?:astro-ph|cond-mat|physics)\\.(?:[A-Z]{2}|[a-z]{2,8}(?:-[a-z]{2,4})?)",
  "astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph",
].join("|");
const longest = 1000;
const whole = new RegExp(`^(?:${forms})$`);
const within = new RegExp(`(?<![\\w.-])(?:${forms})(?![\\w-])`);

/**
 * Classes that authors give beside the categories: of the ACM (`I.2.10`, `F.4.m`) and of the MSC (`62P10`, `35-02`,
 * `68Txx`), with the words that arXiv prints around them.
 */
const classForm =
  /^(?:[A-K]\.(?:\d|m)(?:\.(?:\d{1,2}|m))?|\d{2}(?:[A-Z](?:\d{2}|xx|XX)|-(?:\d{2}|XX))|\(?(?:[Pp]rimary|[Ss]econdary)\)?|(?:ACM|MSC)(?:[- ]?class)?:?)$/;

/** What a list of categories holds: those of arXiv, the primary one first, and where in the text classes appear. */
export type Subjects = { readonly categories: readonly string[]; readonly classes: Span | undefined };

/**
 * Split a list of arXiv categories, by itself, in backticks (`cs.CV`) or behind names as arXiv writes them
 * (`Machine Learning (cs.LG)`); returns undefined for a list that neither begins with a category nor holds one among
 * classes alone.
 */
export function parseSubjects(text: string): Subjects | undefined {
  if (text.length > longest) return undefined;
  const named = text.split(";").map((part) => /\(([\w.-]{1,20})\)\s*$/.exec(part)?.[1] ?? "");
  if (named.every((name) => whole.test(name))) return { categories: [...new Set(named)], classes: undefined };
  const parts = listParts(text);
  const categories = parts.filter(({ name }) => whole.test(name)).map(({ name }) => name);
  const classes = parts.filter(({ name }) => !whole.test(name));
  const isList = whole.test(parts[0]?.name ?? "") || classes.every(({ name }) => classForm.test(name));
  if (categories.length === 0 || !isList) return undefined;
  const [first] = classes;
  const last = classes.at(-1);
  return {
    categories: [...new Set(categories)],
    classes: first && last && { start: first.start, end: last.start + last.name.length },
  };
}

/** Recognise a line of categories and classes alone: the rest of a list that was broken over two lines. */
export function isRestOfSubjects(text: string): boolean {
  if (text.length > longest) return false;
  const parts = listParts(text);
  return parts.length > 0 && parts.every(({ name }) => whole.test(name) || classForm.test(name));
}

function listParts(text: string): readonly { readonly name: string; readonly start: number }[] {
  return [...text.matchAll(/[^,;，、\s`]+/g)].map(({ 0: name, index }) => ({ name, start: index }));
}

/** Find an arXiv category in the heading of a part of a digest: `人工智能 (Artificial Intelligence) [cs.AI]`. */
export function findCategory(heading: string): string | undefined {
  return within.exec(heading.slice(0, 300))?.[0];
}
