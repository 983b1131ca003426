import { Island } from "@/components/layout/island";
import { writeBibtex } from "@/lib/citation/bibtex";
import type { Paper } from "@/lib/library/library";
import { showText } from "@/lib/markdown/render";
import { citePaper } from "@/lib/site/cited-paper";
import { CitationFormats } from "./citation-formats";

/** Cite a paper in the formats of reference managers: BibTeX appears in the page, the others are written when asked for. */
export function Cite({ paper }: { readonly paper: Paper }) {
  return (
    <Island
      name="CitationFormats"
      of={CitationFormats}
      props={{}}
      content={{ children: <Bibtex paper={paper} /> }}
    />
  );
}

function Bibtex({ paper }: { readonly paper: Paper }) {
  return showText(writeBibtex([citePaper(paper)]).trim());
}
