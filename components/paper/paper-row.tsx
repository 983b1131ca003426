import type { ReactNode } from "react";
import { langOf, langOfText } from "@/components/layout/text-lang";
import { ItemActions } from "@/components/reading/item-actions";
import { paperPath } from "@/lib/site/urls";
import { readingClass } from "./reading-class";
import { StandIn } from "./stand-in";

/** What a paper is about, in one language. */
export type RowSummary = {
  readonly language: string;
  readonly text: string;
  /** Whether it only stands in for a summary in its language, and gives way where another language is read as well. */
  readonly isStopgap?: boolean;
  /** Whether it is quoted of a paper that has a summary, beside which search does not look at it. */
  readonly isQuoted?: boolean;
};

type DataAttributes = { readonly [name: `data-${string}`]: string | undefined };

type PaperRowProps = {
  readonly id: string;
  readonly title: string;
  readonly titleTranslated?: string | undefined;
  readonly summaries?: readonly RowSummary[];
  /** Write a title or a summary: typeset, marked or as it is. */
  readonly write: (text: string) => ReactNode;
  /** Where the title leads; to the paper's page by default. */
  readonly href?: string | undefined;
  readonly link?: DataAttributes;
  /** `id` of the row, for links that lead to it. */
  readonly anchor?: string;
  readonly item?: DataAttributes;
  /** The authors, then facts: links look like links, what can be pressed like buttons, and what says something like neither. */
  readonly facts: ReactNode;
  /** Fields of the reader's own, beside the facts where there is room. */
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
};

/** Write a paper as a row, the same in every list: its title, what it is about, its facts, and the buttons at its edge. */
export function PaperRow(props: PaperRowProps) {
  const { id, title, titleTranslated, summaries = [], write, href, link, anchor, item, tools } = props;
  const languages = summaries.map(({ language }) => language);
  const facts = <div className="paper-facts">{props.facts}</div>;
  return (
    <article id={anchor} data-paper={id} {...item} className="paper">
      <h3 lang={langOfText(title)}>
        <a href={href ?? paperPath(id)} {...link}>
          {write(title)}
        </a>
      </h3>
      {titleTranslated !== undefined && titleTranslated !== "" && (
        <p className="paper-translation reading-zh" lang={langOfText(titleTranslated)}>
          {write(titleTranslated)}
        </p>
      )}
      {summaries.map(({ language, text, isStopgap, isQuoted }) => {
        const reading = isStopgap ? `reading-${language}-only` : readingClass(language, languages);
        return (
          <p
            key={language}
            className={`paper-lede ${reading}`}
            lang={langOf(language)}
            dir="auto"
            data-quoted={isQuoted ? "" : undefined}
          >
            {reading === "" && <StandIn language={language} />}
            {write(text)}
          </p>
        );
      })}
      {props.children}
      {tools ? (
        <div className="paper-foot">
          {facts}
          {tools}
        </div>
      ) : (
        facts
      )}
      <ItemActions />
    </article>
  );
}
