/** The forms of https://arxiv.org/category_taxonomy: `cs.CV`, `cond-mat.mtrl-sci`, `quant-ph`. */
const forms = [
  "(?:cs|econ|eess|math|nlin|q-bio|q-fin|stat)\\.[A-Z]{2}",
  "(?:astro-ph|cond-mat|physics)\\.(?:[A-Z]{2}|[a-z]{2,8}(?:-[a-z]{2,4})?)",
  "astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph",
].join("|");
const whole = new RegExp(`^(?:${forms})$`);
const within = new RegExp(`(?<![\\w.-])(?:${forms})(?![\\w-])`);

/** Splits a list of arXiv categories, the primary one first; gets [] where any part is not a category. */
export function parseCategories(text: string): readonly string[] {
  if (text.length > 1000) return [];
  const parts = text.split(/[,;，、\s]/).filter((part) => part !== "");
  return parts.every((part) => whole.test(part)) ? [...new Set(parts)] : [];
}

/** Finds an arXiv category in the heading of a part of a digest: `人工智能 (Artificial Intelligence) [cs.AI]`. */
export function findCategory(heading: string): string | undefined {
  return within.exec(heading.slice(0, 300))?.[0];
}
