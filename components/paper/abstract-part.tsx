import { UiText } from "@/components/layout/ui-text";
import type { MergedSection } from "@/lib/library/merged-sections";
import type { Passage } from "@/lib/library/passages";
import { type RenderedText, renderAligned } from "@/lib/markdown/render";
import { comparedClass } from "./compare-view";
import { PaperPart } from "./paper-part";
import { PassageBody } from "./passage-body";
import { PassageProvenance, passageId, type Sources } from "./passage-provenance";
import { Passages } from "./passages";
import { readingClass, soundLanguages } from "./reading-class";
import { StandIn } from "./stand-in";
import { Prose } from "./typeset";

type AbstractPartProps = {
  readonly abstract: MergedSection | undefined;
  readonly translation: MergedSection | undefined;
  readonly sources: Sources;
};

/** Show the authors' abstract beside its translation, sentence by sentence where these correspond. */
export function AbstractPart({ abstract, translation, sources }: AbstractPartProps) {
  const abstracts = abstract?.shown ?? [];
  const translations = translation?.shown ?? [];
  const passages = [...abstracts, ...translations];
  if (passages.length === 0) return null;
  const aligned = alignPassages(abstracts, translations);
  const isCompared = [abstract, translation].every((section) => !section || section.others.length > 0);
  return (
    <PaperPart id="abstract" label={<UiText k="abstract" />} className={isCompared ? comparedClass : ""}>
      {passages.length === 1 ? (
        <Passages passages={passages} sources={sources} />
      ) : (
        <div className={aligned ? "aligned" : "columns"}>
          {passages.map((passage, index) => (
            <AbstractText
              key={passageId(passage)}
              passage={passage}
              beside={passages}
              aligned={aligned?.[index]}
              sources={sources}
            />
          ))}
        </div>
      )}
    </PaperPart>
  );
}

type AbstractTextProps = {
  readonly passage: Passage;
  readonly beside: readonly Passage[];
  readonly aligned: RenderedText | undefined;
  readonly sources: Sources;
};

function AbstractText({ passage, beside, aligned, sources }: AbstractTextProps) {
  const { language } = passage.section;
  const className = readingClass(language, soundLanguages(beside));
  const credit = (as: "p" | "span") => (
    <PassageProvenance passage={passage} sources={sources} as={as}>
      {className === "" && <StandIn language={language} />}
    </PassageProvenance>
  );
  return (
    <div className={className || undefined}>
      {aligned ? (
        <>
          <Prose text={aligned} language={language} />
          {credit("p")}
        </>
      ) : (
        <PassageBody passage={passage} idPrefix={`${passageId(passage)}-`} headingBase={3} credit={credit} />
      )}
    </div>
  );
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
