import { UiText } from "@/components/layout/ui-text";
import { ItemActions } from "@/components/reading/item-actions";
import { getLede, type Lede } from "@/lib/library/lede";
import type { Paper, Source } from "@/lib/library/library";
import { listResources } from "@/lib/library/resources";
import { categoryPath, paperAnchor, paperPath } from "@/lib/site/urls";
import { AuthorLine } from "./author-list";
import { Inline, langOf, langOfText } from "./typeset";

type PaperListProps = {
  readonly papers: readonly Paper[];
  /** Names of the digests to tell apart where a list mixes them; none are written without it. */
  readonly sources?: ReadonlyMap<string, Source>;
  /** The outline level of the titles. */
  readonly level?: 2 | 3 | 4;
};

/** List papers for skimming: title, authors, what it is about, and a line of facts. */
export function PaperList({ papers, sources, level = 3 }: PaperListProps) {
  return (
    <ul className="divide-y divide-line">
      {papers.map((paper) => (
        <li key={paper.id}>
          <PaperItem paper={paper} sources={sources} level={level} />
        </li>
      ))}
    </ul>
  );
}

type PaperItemProps = {
  readonly paper: Paper;
  readonly sources: PaperListProps["sources"];
  readonly level: 2 | 3 | 4;
};

function PaperItem({ paper, sources, level }: PaperItemProps) {
  const Heading = `h${level}` as const;
  const code = listResources(paper).find(({ kind }) => kind === "code");
  const ledes = { zh: getLede(paper, "zh"), en: getLede(paper, "en") };
  return (
    <article id={paperAnchor(paper.id)} data-paper={paper.id} className="py-5">
      <Heading className="font-semibold font-serif text-lg leading-snug" lang={langOfText(paper.title)}>
        <a href={paperPath(paper.id)} className="hover:text-accent">
          <Inline source={paper.title} />
        </a>
      </Heading>
      {paper.titleTranslated !== undefined && (
        <p className="mt-0.5 text-muted reading-zh" lang={langOfText(paper.titleTranslated)}>
          <Inline source={paper.titleTranslated} />
        </p>
      )}
      <AuthorLine authors={paper.authors} />
      <Ledes {...ledes} />
      <ul className="mt-2.5 flex flex-wrap gap-1.5">
        {paper.categories.map((category) => (
          <li key={category}>
            <a href={categoryPath(category)} className="chip">
              {category}
            </a>
          </li>
        ))}
        {code && (
          <li>
            <a href={code.url} className="chip" rel="noopener nofollow">
              <UiText k="code" />
            </a>
          </li>
        )}
        {sources && <SourceChips paper={paper} sources={sources} />}
        <li className="ms-auto self-center text-muted text-sm tabular-nums">{paper.id}</li>
        <ItemActions />
      </ul>
    </article>
  );
}

/**
 * Show what a paper is about in the reading language. A summary stands beside its counterpart where both are
 * wanted; the beginning of an abstract only stands in where there is no summary.
 */
function Ledes({ zh, en }: { zh: Lede | undefined; en: Lede | undefined }) {
  const stopgap = zh !== undefined && en?.kind === "abstract";
  return (
    <>
      {zh && <LedeText lede={zh} className={en ? "reading-zh" : ""} />}
      {en && <LedeText lede={en} className={stopgap ? "reading-en-only" : zh ? "reading-en" : ""} />}
    </>
  );
}

function LedeText({ lede, className }: { lede: Lede; className: string }) {
  return (
    <p className={`mt-2 max-w-measure ${className}`} lang={langOf(lede.language)} dir="auto">
      <Inline source={lede.text} />
    </p>
  );
}

function SourceChips({ paper, sources }: { paper: Paper; sources: ReadonlyMap<string, Source> }) {
  const tellers = [...new Set(paper.appearances.map(({ digest }) => digest.source))];
  return tellers.map((source) => (
    <li key={source} className="chip">
      {sources.get(source)?.name ?? source}
    </li>
  ));
}
