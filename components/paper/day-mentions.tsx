import { langOf } from "@/components/layout/text-lang";
import { UiDate } from "@/components/layout/ui-date";
import type { Source } from "@/lib/library/library";
import type { Quotation } from "@/lib/library/quotations";
import { digestAnchor, digestPath } from "@/lib/site/urls";
import { PaperPart } from "./paper-part";
import { PaperUiText } from "./paper-ui-text";
import { Provenance } from "./provenance";
import { StandIn } from "./stand-in";

type Sources = ReadonlyMap<string, Source>;

type DayMentionsProps = { readonly quotations: readonly Quotation[]; readonly sources: Sources };

/** Quote what the summaries of a paper's days say of it; nothing where none names it. */
export function DayMentions({ quotations, sources }: DayMentionsProps) {
  if (quotations.length === 0) return null;
  return (
    <PaperPart id="in-summary" label={<PaperUiText k="in-summary" />}>
      <ul className="space-y-6">
        {quotations.map((quotation) => (
          <li key={`${quotation.digest.file}:${quotation.section.line}`}>
            <QuotedSummary quotation={quotation} sources={sources} />
          </li>
        ))}
      </ul>
    </PaperPart>
  );
}

function QuotedSummary({
  quotation: { digest, section, sentences },
  sources,
}: {
  readonly quotation: Quotation;
  readonly sources: Sources;
}) {
  return (
    <>
      {sentences.length > 0 && (
        <blockquote
          className="max-w-measure space-y-2 border-line border-s-2 ps-4"
          lang={langOf(section.language)}
        >
          <StandIn language={section.language} />
          {sentences.map((sentence) => (
            <p key={sentence} dir="auto">
              {sentence}
            </p>
          ))}
        </blockquote>
      )}
      <div className="mt-1.5 flex flex-wrap items-baseline gap-x-3 text-sm">
        <a href={`${digestPath(digest.date)}#${digestAnchor(digest.file)}`} className="link">
          <UiDate date={digest.date} />
        </a>
        {sentences.length === 0 && (
          <span>
            <PaperUiText k="in-summary-by-name" />
          </span>
        )}
        <Provenance kind={section.kind} sources={[sources.get(digest.source)?.name ?? digest.source]} />
      </div>
    </>
  );
}
