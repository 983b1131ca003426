import { PartHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import type { Passage } from "@/lib/library/passages";
import { type RenderedText, renderAligned } from "@/lib/markdown/render";
import { PassageBody } from "./passage-body";
import { PassageProvenance, passageId, type Sources } from "./passage-provenance";
import { Prose } from "./typeset";

type AbstractPartProps = {
  readonly abstracts: readonly Passage[];
  readonly translations: readonly Passage[];
  readonly sources: Sources;
};

/** Show the authors' abstract beside its translation, sentence by sentence where these correspond. */
export function AbstractPart({ abstracts, translations, sources }: AbstractPartProps) {
  const passages = [...abstracts, ...translations];
  if (passages.length === 0) return null;
  const aligned = alignPassages(abstracts, translations);
  const columns = passages.length > 1 ? "flex flex-col gap-x-10 gap-y-8 lg:flex-row" : "";
  return (
    <section aria-labelledby="abstract" className="mt-12">
      <header className="mb-4">
        <PartHeading id="abstract">
          <UiText k="abstract" />
        </PartHeading>
      </header>
      <div className={aligned ? "aligned" : columns}>
        {passages.map((passage, index) => (
          <div
            key={passageId(passage)}
            className={`${aligned ? "" : "min-w-0 flex-1 "}${readingClass(passage, passages)}`}
          >
            <AbstractText passage={passage} aligned={aligned?.[index]} />
            <div className="mt-1.5">
              <PassageProvenance passage={passage} sources={sources} />
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

type AbstractTextProps = { readonly passage: Passage; readonly aligned: RenderedText | undefined };

function AbstractText({ passage, aligned }: AbstractTextProps) {
  if (!aligned) {
    return <PassageBody passage={passage} idPrefix={`${passageId(passage)}-`} headingBase={3} />;
  }
  return <Prose text={aligned} language={passage.section.language} />;
}

/** Align the one abstract with its one translation, both sound and in the two languages of reading. */
function alignPassages(
  abstracts: readonly Passage[],
  translations: readonly Passage[],
): readonly RenderedText[] | undefined {
  const [abstract, secondAbstract] = abstracts;
  const [translation, secondTranslation] = translations;
  if (!abstract || !translation || secondAbstract || secondTranslation) return undefined;
  const pair = [abstract, translation];
  if (pair.some((passage) => readingClass(passage, pair) === "")) return undefined;
  return renderAligned(abstract.section, translation.section);
}

/** A passage gives way to the reading language only where a sound one in that language stands beside it. */
function readingClass({ section: { language } }: Passage, passages: readonly Passage[]): string {
  const other = language === "en" ? "zh" : language === "zh" ? "en" : undefined;
  const hasOther = passages.some(({ section, flags }) => section.language === other && flags.length === 0);
  return hasOther ? `reading-${language}` : "";
}
