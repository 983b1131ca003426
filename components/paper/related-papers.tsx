import { PartHeading } from "@/components/layout/page-heading";
import type { RelatedPaper } from "@/lib/library/library";
import { paperPath } from "@/lib/site/urls";
import { PaperUiText } from "./paper-ui-text";
import { Inline, langOfText } from "./typeset";

/** List papers like this one; nothing where none is. */
export function RelatedPapers({ papers }: { readonly papers: readonly RelatedPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-12">
      <PartHeading id="related">
        <PaperUiText k="related" />
      </PartHeading>
      <p className="mt-1 max-w-measure text-muted text-sm">
        <PaperUiText k="related-how" />
      </p>
      <ul className="mt-3 max-w-measure space-y-1.5">
        {papers.map(({ id, title }) => (
          <li key={id} className="leading-snug">
            <a href={paperPath(id)} className="link" lang={langOfText(title)}>
              <Inline source={title} />
            </a>{" "}
            <span className="text-muted text-sm tabular-nums">{id}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
