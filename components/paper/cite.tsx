import { Static } from "@/components/layout/static";
import { writeBibtex } from "@/lib/citation/bibtex";
import type { Paper } from "@/lib/library/library";
import { showText } from "@/lib/markdown/render";
import { summarise } from "@/lib/site/paper-summary";
import { CitationFormats } from "./citation-formats";

/** Cite a paper in the formats of reference managers: BibTeX stands in the page, the others are written when asked for. */
export function Cite({ paper }: { readonly paper: Paper }) {
  return (
    <CitationFormats>
      <Static as="pre" name="bibtex" id="bibtex" className="citation">
        <Bibtex paper={paper} />
      </Static>
    </CitationFormats>
  );
}

function Bibtex({ paper }: { readonly paper: Paper }) {
  const { id, published } = paper;
  return showText(writeBibtex([{ id, ...summarise(paper), ...(published && { published }) }]).trim());
}
