import { Static } from "@/components/layout/static";
import { UiText } from "@/components/layout/ui-text";
import { writeBibtex } from "@/lib/citation/bibtex";
import { writeCslJson } from "@/lib/citation/csl-item";
import { writeRis } from "@/lib/citation/ris";
import type { Paper } from "@/lib/library/library";
import { showText } from "@/lib/markdown/render";
import type { PaperSummary } from "@/lib/reading/mark";
import { summarise } from "@/lib/site/paper-summary";
import { CopyText } from "./copy-text";

const formats = [
  { id: "bibtex", label: "BibTeX", write: writeBibtex },
  { id: "ris", label: "RIS", write: writeRis },
  { id: "csl-json", label: "CSL-JSON", write: writeCslJson },
] as const;

/** Cite a paper in the formats of reference managers, each folded behind its name. */
export function Cite({ paper }: { readonly paper: Paper }) {
  const cited = { id: paper.id, ...summarise(paper) };
  return (
    <section className="no-print mt-10 max-w-3xl">
      <h2 className="font-semibold text-xl tracking-tight">
        <UiText k="cite-this" />
      </h2>
      <div className="mt-2 divide-y divide-line border-line border-y">
        {formats.map(({ id, label, write }) => (
          <details key={id} name="cite">
            <summary className="py-2 hover:text-accent">{label}</summary>
            <Static
              as="pre"
              name={`cite-${id}`}
              id={`cite-${id}`}
              className="whitespace-pre-wrap wrap-anywhere rounded-md bg-raised p-4 text-sm"
            >
              <Citation write={write} cited={cited} />
            </Static>
            <div className="my-2">
              <CopyText from={`cite-${id}`} />
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}

type CitationProps = {
  readonly write: (typeof formats)[number]["write"];
  readonly cited: { readonly id: string } & PaperSummary;
};

function Citation({ write, cited }: CitationProps) {
  return showText(write([cited]).trim());
}
