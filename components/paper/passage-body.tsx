import type { ReactNode } from "react";
import type { Section } from "@/lib/digest/record";
import type { Passage } from "@/lib/library/passages";
import { splitPreamble } from "@/lib/library/preamble";
import type { TextStretch } from "@/lib/markdown/render";
import { PaperUiText } from "./paper-ui-text";
import { PassageText } from "./typeset";

type PassagePlace = {
  readonly idPrefix: string;
  readonly headingBase: number;
  /** By which it gives way to the reading language. */
  readonly className?: string;
};

type PassageBodyProps = PassagePlace & {
  readonly passage: Passage;
  /** Stretches to mark, in a text that is shown whole. */
  readonly marks?: readonly TextStretch[];
  /** Writes who wrote it, below the text or in the line that its preamble folds behind. */
  readonly credit?: (as: "p" | "span") => ReactNode;
};

/**
 * Show a passage. One that a generator spoiled folds behind a line that says how, and what a model says to its user
 * first behind the line that says who wrote it.
 */
export function PassageBody({ passage, marks, credit = () => null, ...place }: PassageBodyProps) {
  const { section } = passage;
  const [flag] = passage.flags;
  if (flag !== undefined) {
    return (
      <>
        <SpoiledText section={section} flag={flag} {...place} />
        {credit("p")}
      </>
    );
  }
  const { preamble, text } = splitOpened(section);
  if (preamble === "" || marks) {
    return (
      <>
        <PassageText section={section} marks={marks} {...place} />
        {credit("p")}
      </>
    );
  }
  const { idPrefix, headingBase } = place;
  return (
    <PassageText section={{ ...section, source: text }} {...place}>
      <details className="preamble">
        <summary className="credit">
          {credit("span")} <PaperUiText k="preamble" isInText />
        </summary>
        <PassageText
          section={{ ...section, source: preamble }}
          idPrefix={`${idPrefix}opening`}
          headingBase={headingBase}
        />
      </details>
    </PassageText>
  );
}

/** Split off what appears before a passage's text; plain text has no such thing. */
export function splitOpened({ format, source }: Section) {
  return format === "markdown" ? splitPreamble(source) : { preamble: "", text: source };
}

type SpoiledTextProps = PassagePlace & { readonly section: Section; readonly flag: Passage["flags"][number] };

function SpoiledText({ section, flag, className = "", ...place }: SpoiledTextProps) {
  if (section.source === "") {
    return (
      <p className={`text-muted italic ${className}`.trim()}>
        <PaperUiText k={`flag-${flag}`} />
      </p>
    );
  }
  return (
    <details className={`rounded-md border border-line px-4 py-2 ${className}`.trim()}>
      <summary className="text-muted text-sm">
        <PaperUiText k={`flag-${flag}`} />
      </summary>
      <div className="mt-3 mb-1">
        <PassageText section={section} {...place} />
      </div>
    </details>
  );
}
