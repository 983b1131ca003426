// What the bench uses of peers that are installed only when it runs, so that types are checked without them.

declare module "minisearch" {
  class MiniSearch {
    constructor(options: object);
    static loadJSON(json: string, options: object): MiniSearch;
    addAll(documents: readonly object[]): void;
    search(query: string): readonly { readonly id: string }[];
  }
  export = MiniSearch;
}

declare module "pagefind" {
  type PagefindIndex = {
    addCustomRecord(record: {
      readonly url: string;
      readonly content: string;
      readonly language: string;
      readonly meta: Readonly<Record<string, string>>;
    }): Promise<{ readonly errors: readonly string[] }>;
    writeFiles(options: { readonly outputPath: string }): Promise<{ readonly errors: readonly string[] }>;
  };
  export function createIndex(): Promise<{ readonly index?: PagefindIndex }>;
  export function close(): Promise<null>;
}
