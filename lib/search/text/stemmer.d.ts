declare module "wink-porter2-stemmer" {
  /** Return the stem of a word in lower case by Porter's second algorithm for English. */
  const stem: (word: string) => string;
  export = stem;
}
