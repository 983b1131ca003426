import { PartHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import type { Passage } from "@/lib/library/passages";
import { type RenderedText, renderAligned } from "@/lib/markdown/render";
import { PassageBody } from "./passage-body";
import { PassageProvenance, passageId, type Sources } from "./passage-provenance";
import { isMixed, readingClass, soundLanguages } from "./reading-class";
import { StandIn } from "./stand-in";
import { Prose } from "./typeset";

type AbstractPartProps = {
  readonly abstracts: readonly Passage[];
  readonly translations: readonly Passage[];
  readonly sources: Sources;
};

/** Show the authors' abstract beside its translation, sentence by sentence where these correspond. */
export function AbstractPart({ abstracts, translations, sources }: AbstractPartProps) {
  const passages = [...abstracts, ...translations];
  const [first] = passages;
  if (!first) return null;
  const mixed = isMixed(passages);
  const classOf = ({ section }: Passage) => readingClass(section.language, soundLanguages(passages));
  const aligned = alignPassages(abstracts, translations);
  const columns = passages.length > 1 ? "flex flex-col gap-x-10 gap-y-8 lg:flex-row" : "";
  return (
    <section aria-labelledby="abstract" className="mt-12">
      <header className="mb-4 flex flex-wrap items-baseline gap-x-4">
        <PartHeading id="abstract">
          <UiText k="abstract" />
        </PartHeading>
        {!mixed && <StandIn language={first.section.language} />}
      </header>
      <div className={aligned ? "aligned" : columns}>
        {passages.map((passage, index) => (
          <div key={passageId(passage)} className={`${aligned ? "" : "min-w-0 flex-1 "}${classOf(passage)}`}>
            {mixed && classOf(passage) === "" && <StandIn language={passage.section.language} />}
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
  const sound = soundLanguages(pair);
  if (pair.some(({ section }) => readingClass(section.language, sound) === "")) return undefined;
  return renderAligned(abstract.section, translation.section);
}
