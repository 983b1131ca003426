import { UiText } from "@/components/layout/ui-text";
import type { Paper } from "@/lib/library/library";
import { showText } from "@/lib/markdown/render";
import { createBibtex } from "@/lib/site/citations";

/** Offer a paper's citation as BibTeX. */
export function Cite({ paper }: { readonly paper: Paper }) {
  return (
    <details className="no-print mt-10 max-w-3xl">
      <summary className="font-semibold text-xl tracking-tight">
        <UiText k="cite-this" />
      </summary>
      <pre className="mt-3 whitespace-pre-wrap rounded-md bg-raised p-4 text-sm">
        {showText(createBibtex(paper))}
      </pre>
    </details>
  );
}
