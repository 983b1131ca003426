declare module "@citation-js/core" {
  export class Cite {
    constructor(item: object);
    format(format: "bibtex"): string;
  }
  export const plugins: {
    config: { get(name: "@bibtex"): { format: { useIdAsLabel: boolean; checkLabel: boolean } } };
  };
}

declare module "@citation-js/plugin-bibtex";

declare module "@citation-js/name" {
  export function parse(name: string): { given?: string; family?: string };
}
