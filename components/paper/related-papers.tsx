import { langOfText } from "@/components/layout/text-lang";
import { UiDate } from "@/components/layout/ui-date";
import type { RelatedPaper } from "@/lib/library/library";
import { paperPath } from "@/lib/site/urls";
import { PaperPart } from "./paper-part";
import { PaperUiText } from "./paper-ui-text";
import { Inline } from "./typeset";

/** List papers like this one; nothing where none is. */
export function RelatedPapers({ papers }: { readonly papers: readonly RelatedPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <PaperPart id="related" label={<PaperUiText k="related" />}>
      <ul className="related">
        {papers.map(({ id, title, date, words }) => (
          <li key={id}>
            <a href={paperPath(id)} className="link" lang={langOfText(title)}>
              <Inline source={title} />
            </a>
            <p className="credit">
              <UiDate date={date} /> · <span lang="en">{words.join(", ")}</span>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <PaperUiText k="related-how" />
      </p>
    </PaperPart>
  );
}
