declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** Parse by one format, without what makes CSL of it; throws for a text that is not of the format. */
      data(
        input: string | readonly object[],
        format: "@biblatex/text" | "@biblatex/entries+list" | "@ris/file",
      ): unknown;
    };
  };
  export class Cite {
    constructor(item: object | string, options?: { forceType: "@ris/file" });
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: "bibtex" | "ris"): string;
    format(format: "ris", options: { format: "object" }): Record<string, string | readonly string[]>[];
  }
}

declare module "@citation-js/plugin-bibtex";

declare module "@citation-js/plugin-ris";
