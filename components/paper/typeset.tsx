import { UiText } from "@/components/layout/ui-text";
import type { Section } from "@/lib/digest/record";
import { type Heading, renderInline, renderMarkdown, renderText } from "@/lib/markdown/render";
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
};

/** Headings from which on a passage gets a table of contents. */
const longPassage = 4;

/** Write a passage as its format asks, in its own language; a long one begins with its contents. */
export function PassageText({ section, idPrefix, headingBase }: PassageTextProps) {
  const { content, hasMath, headings } =
    section.format === "markdown"
      ? renderMarkdown(section.source, { headingBase, idPrefix })
      : { ...renderText(section.source), headings: [] };
  return (
    <div className="prose" lang={langOf(section.language)} dir="auto">
      {hasMath && <MathStyles />}
      {headings.length >= longPassage && <Contents headings={headings} />}
      {content}
    </div>
  );
}

function Contents({ headings }: { readonly headings: readonly Heading[] }) {
  const shallowest = Math.min(...headings.map(({ depth }) => depth));
  return (
    <details className="rounded-md bg-raised px-4 py-2 text-sm">
      <summary className="font-medium">
        <UiText k="contents" />
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

/** Return the BCP 47 tag of a passage's language; "und" is left to the page. */
export function langOf(language: string): string | undefined {
  return language === "zh" ? "zh-CN" : language === "und" ? undefined : language;
}

/** Link KaTeX's stylesheet; React writes it once into the head of a page that has math, and of no other. */
function MathStyles() {
  return <link rel="stylesheet" href={sitePath("/katex/katex.css")} precedence="math" />;
}
