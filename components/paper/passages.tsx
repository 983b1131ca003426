import { Fragment } from "react";
import type { Passage } from "@/lib/library/passages";
import { PassageBody } from "./passage-body";
import { PassageProvenance, passageId, type Sources } from "./passage-provenance";
import { getWriter } from "./provenance";
import { haveSameDigests, isMixed, readingClass, soundLanguages } from "./reading-class";
import { StandIn } from "./stand-in";

type PassagesProps = {
  readonly passages: readonly Passage[];
  readonly sources: Sources;
  /** Outline level of the first headings within a passage. */
  readonly headingBase?: number;
  /** The credit that appears above already: it is not repeated. */
  readonly credited?: string | undefined;
};

/** Show the text of one section, one passage a language, and who wrote it: once, where one digest contains all of it. */
export function Passages({ passages, sources, headingBase = 3, credited }: PassagesProps) {
  const languages = soundLanguages(passages);
  const mixed = isMixed(passages);
  const shared = haveSameDigests(passages);
  return passages.map((passage, place) => {
    const { language } = passage.section;
    const className = readingClass(language, languages);
    const isLast = place === passages.length - 1;
    const isCredited = shared && (!isLast || getCredit(passages) === credited);
    return (
      <Fragment key={passageId(passage)}>
        {mixed && className === "" && <StandIn language={language} />}
        <PassageBody
          passage={passage}
          className={className}
          idPrefix={`${passageId(passage)}-`}
          headingBase={headingBase}
          credit={(as) =>
            !isCredited && (
              <PassageProvenance
                passage={passage}
                sources={sources}
                as={as}
                className={shared ? "" : className}
              >
                {!mixed && <StandIn language={language} />}
              </PassageProvenance>
            )
          }
        />
      </Fragment>
    );
  });
}

/** Return what the line says that credits a section, so that one like it can be left out. */
export function getCredit(passages: readonly Passage[]): string | undefined {
  const [first] = passages;
  if (!first || !haveSameDigests(passages)) return undefined;
  const { kind, language } = first.section;
  const files = first.appearances.map(({ digest }) => digest.file);
  return [getWriter(kind), ...files, isMixed(passages) ? "" : language].join(" ");
}
