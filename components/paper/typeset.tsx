import type { ReactNode } from "react";
import { langOf } from "@/components/layout/text-lang";
import { UiText } from "@/components/layout/ui-text";
import type { Section } from "@/lib/digest/record";
import {
  type Heading,
  type RenderedText,
  renderInline,
  renderMarkdown,
  renderText,
  type TextLink,
  type TextStretch,
} from "@/lib/markdown/render";
import { sitePath } from "@/lib/site/urls";

/** Write a title or a one-line text, its math typeset. */
export function Inline({ source }: { readonly source: string }) {
  const { content, hasMath } = renderInline(source);
  return (
    <>
      {hasMath && <MathStyles />}
      {content}
    </>
  );
}

type PassageTextProps = {
  readonly section: Section;
  /** Start of the ids within the passage, unique on its page. */
  readonly idPrefix: string;
  /** The outline level of the passage's first headings. */
  readonly headingBase: number;
  /** Places of the page that stretches of a Markdown passage lead to. */
  readonly links?: readonly TextLink[];
  /** Stretches to mark. */
  readonly marks?: readonly TextStretch[] | undefined;
  readonly className?: string;
  /** What appears before the text, below its contents. */
  readonly children?: ReactNode;
};

/** Headings from which on a passage gets a table of contents. */
const longPassage = 4;

/** Write a passage as its format asks, in its own language; a long one begins with its contents. */
export function PassageText({ section, className, marks = [], children, ...options }: PassageTextProps) {
  const text =
    section.format === "markdown"
      ? renderMarkdown(section.source, { ...options, marks })
      : { ...renderText(section.source, undefined, marks), headings: [] };
  return (
    <Prose text={text} language={section.language} className={className}>
      {text.headings.length >= longPassage && <Contents headings={text.headings} />}
      {children}
    </Prose>
  );
}

type ProseProps = {
  readonly text: RenderedText;
  readonly language: string;
  readonly className?: string | undefined;
  /** What appears before the text. */
  readonly children?: ReactNode;
};

/** Write a text that is typeset already, in its own language. */
export function Prose({ text: { content, hasMath }, language, className = "", children }: ProseProps) {
  return (
    <div className={`prose ${className}`.trim()} lang={langOf(language)} dir="auto">
      {hasMath && <MathStyles />}
      {children}
      {content}
    </div>
  );
}

function Contents({ headings }: { readonly headings: readonly Heading[] }) {
  const shallowest = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  return (
    <details className="passage-contents no-print rounded-md bg-raised px-4 py-2 text-sm">
      <summary className="font-medium">
        <UiText k="contents" isInText />
      </summary>
      <ul className="mt-2 list-none space-y-1 ps-0">
        {headings.map(({ id, depth, text }) => (
          <li key={id} style={{ paddingInlineStart: `${depth - shallowest}rem` }}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Link KaTeX's stylesheet; React writes it once into the head of a page that has math, and of no other. */
function MathStyles() {
  return <link rel="stylesheet" href={sitePath("/katex/katex.css")} precedence="math" />;
}
