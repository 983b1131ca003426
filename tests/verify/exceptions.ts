/** A rule of html-validate that says nothing about our pages, and why. */
export type Exception = {
  readonly rule: string;
  readonly reason: string;
  /** Addresses of the only pages that are excepted. */
  readonly on?: RegExp;
};

const react = "React writes it so, and HTML reads it the same.";

/** What is not asked of pages. Everything else that html-validate recommends is. */
export const exceptions: readonly Exception[] = [
  { rule: "attr-case", reason: react },
  { rule: "void-style", reason: react },
  { rule: "attribute-empty-style", reason: react },
  { rule: "attribute-boolean-style", reason: react },
  {
    rule: "valid-id",
    reason: "HTML asks of an id that it has no white space. Ours are dates, categories and identifiers.",
  },
  {
    rule: "no-inline-style",
    reason: "KaTeX places the parts of a formula by them; lib/README.md says why they stay.",
  },
  { rule: "long-title", reason: "The title of a paper's page is the paper's." },
  {
    rule: "unique-landmark",
    reason:
      "A day has its contents beside it or above it, by the width of the window: one of the two is shown.",
    on: /^\/digests\/\d{4}-\d{2}-\d{2}\/$/,
  },
  {
    rule: "wcag/h32",
    reason:
      "Search answers while one types, and to Enter. Before its script runs, the field cannot be filled in.",
    on: /^\/search\/$/,
  },
];
