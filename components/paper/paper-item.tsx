import type { ReactNode } from "react";
import { UiText } from "@/components/layout/ui-text";
import { ItemActions } from "@/components/reading/item-actions";
import { getLede, type Lede } from "@/lib/library/lede";
import type { Paper, Source } from "@/lib/library/library";
import { listResources } from "@/lib/library/resources";
import { categoryPath, paperAnchor, paperPath } from "@/lib/site/urls";
import { AuthorLine } from "./author-list";
import { DetailsButton } from "./details-button";
import { isFlagged, listSources } from "./paper-traits";
import { StandIn } from "./stand-in";
import { Inline, langOf, langOfText } from "./typeset";

export type PaperItemProps = {
  readonly paper: Paper;
  /** Names of the digests to tell apart where a list mixes them; none are written without it. */
  readonly sources?: ReadonlyMap<string, Source> | undefined;
  /**
   * The day whose page this is: its headings say the primary categories, its filters read the attributes of each
   * paper, and details open in their place.
   */
  readonly day?: string | undefined;
  /** What else a list says of each of its papers, among the facts. */
  readonly remark?: ((paper: Paper) => ReactNode) | undefined;
};

/** Show a paper in a list as a row: its title, what it is about, who wrote it, and the actions at its edge. */
export function PaperItem({ paper, sources, day, remark }: PaperItemProps) {
  const code = listResources(paper).find(({ kind }) => kind === "code");
  const ledes = { zh: getLede(paper, "zh"), en: getLede(paper, "en") };
  return (
    <li>
      <article
        id={paperAnchor(paper.id)}
        data-paper={paper.id}
        {...(day !== undefined && listTraits(paper, day, code !== undefined))}
        className="paper"
      >
        <h3 lang={langOfText(paper.title)}>
          <a href={paperPath(paper.id)}>
            <Inline source={paper.title} />
          </a>
        </h3>
        {paper.titleTranslated !== undefined && (
          <p className="paper-translation reading-zh" lang={langOfText(paper.titleTranslated)}>
            <Inline source={paper.titleTranslated} />
          </p>
        )}
        <Ledes {...ledes} />
        <div className="paper-facts">
          <AuthorLine authors={paper.authors} isCut={paper.authorsCut} />
          {(day === undefined ? paper.categories : paper.categories.slice(1)).map((category) => (
            <a key={category} href={categoryPath(category)} className="paper-category">
              {category}
            </a>
          ))}
          {code && (
            <a href={code.url} className="link" rel="noopener nofollow">
              <UiText k="code" />
            </a>
          )}
          {remark?.(paper)}
          {sources && (
            <span className="paper-source">
              {listSources(paper, day)
                .map((source) => sources.get(source)?.name ?? source)
                .join(", ")}
            </span>
          )}
          <span className="paper-id">{paper.id}</span>
          {day !== undefined && <DetailsButton />}
        </div>
        <ItemActions />
      </article>
    </li>
  );
}

/**
 * Show what a paper is about in the reading language. A summary stands beside its counterpart where both are
 * wanted; what is quoted of an abstract only stands in where there is no summary. Where the reading language has
 * nothing, the other stands in, marked.
 */
function Ledes({ zh, en }: { zh: Lede | undefined; en: Lede | undefined }) {
  const stopgap = zh !== undefined && en?.kind === "abstract";
  return (
    <>
      {zh && <LedeText lede={zh} className={en && "reading-zh"} />}
      {en && <LedeText lede={en} className={stopgap ? "reading-en-only" : zh && "reading-en"} />}
    </>
  );
}

/** Without a class by which it gives way to the other language, a lede stands in for that one. */
function LedeText({ lede, className }: { lede: Lede; className: string | undefined }) {
  return (
    <p className={`paper-lede ${className ?? ""}`} lang={langOf(lede.language)} dir="auto">
      {className === undefined && <StandIn language={lede.language} />}
      <Inline source={lede.text} />
    </p>
  );
}

/** What the filters of a day's page read: a paper that lacks a trait lacks its attribute. */
function listTraits(paper: Paper, day: string, code: boolean) {
  return {
    "data-categories": paper.categories.join(" "),
    "data-sources": listSources(paper, day).join(" "),
    "data-code": code ? "" : undefined,
    "data-flagged": isFlagged(paper, day) ? "" : undefined,
  };
}
