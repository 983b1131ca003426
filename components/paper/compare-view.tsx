import type { ReactNode } from "react";
import { UiDate } from "@/components/layout/ui-date";
import { groupBy } from "@/lib/library/group-by";
import type { Paper } from "@/lib/library/library";
import type { MergedSection } from "@/lib/library/merged-sections";
import type { Passage } from "@/lib/library/passages";
import { compareTexts, type TextStretch } from "@/lib/markdown/render";
import { PaperUiText } from "./paper-ui-text";
import { PassageBody } from "./passage-body";
import { listSourceNames, passageId, type Sources } from "./passage-provenance";
import { readingClass, soundLanguages } from "./reading-class";
import { getSectionNameWithin, SectionLabel } from "./section-label";

/** Class of a part whose text the compare view shows as well: it gives way to that view. */
export const comparedClass = "compared";

type CompareViewProps = {
  readonly paper: Paper;
  readonly sources: Sources;
  /** Sections in which digests differ. */
  readonly sections: readonly MergedSection[];
};

/**
 * Say in a line in which sections the digests of a paper differ, and show their texts side by side where the address
 * asks for it. Works by the address alone; nothing where all digests say the same.
 */
export function CompareView({ paper, sources, sections }: CompareViewProps) {
  if (sections.length === 0) return null;
  const digests = new Set(paper.appearances.map(({ digest }) => digest));
  const names = sections.map(({ shown: [{ section }] }) => getSectionNameWithin(section));
  const named = {
    en: new Intl.ListFormat("en").format(names.map(({ en }) => en)),
    zh: new Intl.ListFormat("zh-CN").format(names.map(({ zh }) => zh)),
  };
  const isDated = new Set([...digests].map(({ source }) => source)).size < paper.appearances.length;
  return (
    <>
      <p id="merged" className="told-differently no-print">
        <PaperUiText
          k={digests.size > 1 ? "told-differently" : "told-twice"}
          values={{ count: digests.size > 1 ? digests.size : paper.appearances.length, sections: named }}
        />{" "}
        <a href="#compare" className="link">
          <PaperUiText k="compare" />
        </a>
      </p>
      <section id="compare" aria-labelledby="compare-name" className="compare" hidden>
        <h2 id="compare-name" className="sr-only">
          <PaperUiText k="compare" />
        </h2>
        <a href="#merged" className="link no-print">
          <PaperUiText k="merged" />
        </a>
        {sections.map((section) => (
          <ComparedSection
            key={passageId(section.shown[0])}
            section={section}
            order={paper.appearances}
            sources={sources}
            isDated={isDated}
          />
        ))}
      </section>
    </>
  );
}

type ComparedSectionProps = {
  readonly section: MergedSection;
  /** Of the columns. */
  readonly order: Paper["appearances"];
  readonly sources: Sources;
  /** Whether the names of digests need their dates. */
  readonly isDated: boolean;
};

function ComparedSection({ section: { shown, others }, order, sources, isDated }: ComparedSectionProps) {
  const passages = [...shown, ...others];
  const marks = markPassages(passages);
  const sound = soundLanguages(passages);
  const ordered = passages.toSorted(
    (a, b) => order.indexOf(a.appearances[0]) - order.indexOf(b.appearances[0]),
  );
  return (
    <>
      <h3 dir={shown[0].section.kind === "other" ? "auto" : undefined}>
        <SectionLabel section={shown[0].section} />
      </h3>
      <div className="compared-texts">
        {ordered.map((passage) => (
          <Text
            key={passageId(passage)}
            passage={passage}
            marks={marks.get(passage)}
            className={readingClass(passage.section.language, sound)}
          >
            {listSourceNames(passage, sources).join(", ")}
            {isDated && (
              <>
                {" · "}
                <UiDate date={passage.appearances[0].digest.date} />
              </>
            )}
          </Text>
        ))}
      </div>
    </>
  );
}

type TextProps = {
  readonly passage: Passage;
  readonly marks: readonly TextStretch[] | undefined;
  readonly className: string;
  /** Names its digest. */
  readonly children: ReactNode;
};

function Text({ passage, marks = [], className, children }: TextProps) {
  return (
    <div className={className || undefined}>
      <p className="credit">{children}</p>
      <PassageBody
        passage={passage}
        idPrefix={`compared-${passageId(passage)}-`}
        headingBase={4}
        marks={marks}
      />
    </div>
  );
}

/** Find the words in which passages of one language differ. */
function markPassages(passages: readonly Passage[]): ReadonlyMap<Passage, readonly TextStretch[]> {
  const languages = groupBy(passages, ({ section }) => section.language);
  return new Map(
    [...languages].flatMap(([language, told]) => {
      const marks = compareTexts(
        told.map(({ section }) => section),
        language,
      );
      return told.map((passage, place) => [passage, marks[place] ?? []] as const);
    }),
  );
}
