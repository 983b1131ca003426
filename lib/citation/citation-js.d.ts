declare module "@citation-js/core" {
  export class Cite {
    constructor(item: object | string, options?: { forceType: "@ris/file" });
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: "bibtex" | "ris"): string;
    format(format: "ris", options: { format: "object" }): Record<string, string | readonly string[]>[];
  }
}

declare module "@citation-js/plugin-bibtex";

declare module "@citation-js/plugin-ris";
