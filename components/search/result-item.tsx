import type { ReactNode } from "react";
import { EstimateMark } from "@/components/digest/date-mark";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { readingClass } from "@/components/paper/reading-class";
import { StandIn } from "@/components/paper/stand-in";
import { useIsKept } from "@/components/reading/use-marks";
import type { SearchDocument } from "@/lib/search/document";
import { highlight } from "@/lib/search/highlight";
import type { QueryTerm } from "@/lib/search/query-tree";
import { digestPath, paperPath } from "@/lib/site/urls";
import { Highlighted } from "./highlighted";
import { getSourceName, type SearchContext } from "./search-context";
import { SearchText } from "./search-text";

type ResultProps = {
  readonly paper: SearchDocument;
  /** What is marked. */
  readonly terms: readonly QueryTerm[];
  /** Names the digests that tell the paper; without it they are not named. */
  readonly context?: SearchContext;
  /** What else there is to say of why it was found. */
  readonly children?: ReactNode;
};

/** Authors named before the rest becomes a number. */
const namedAuthors = 4;

/** Show a paper that was found: enough to choose by, with what was found marked. */
export function ResultItem({ paper, terms, context, children }: ResultProps) {
  const languages = paper.tldr.map(({ language }) => language);
  return (
    <article data-paper={paper.id} className="py-4">
      <h3 className="font-semibold font-serif text-lg leading-snug" lang={guessLang(paper.title)} dir="auto">
        <a href={paperPath(paper.id)} data-result="" className="hover:text-accent">
          <Highlighted text={paper.title} terms={terms} />
        </a>
      </h3>
      {paper.titleTranslated && (
        <p
          className={`mt-0.5 text-muted ${guessLang(paper.titleTranslated) === "zh-CN" ? "reading-zh" : ""}`}
          lang={guessLang(paper.titleTranslated)}
          dir="auto"
        >
          <Highlighted text={paper.titleTranslated} terms={terms} />
        </p>
      )}
      <Authors paper={paper} terms={terms} />
      <Facts paper={paper} terms={terms} {...(context && { context })} />
      {paper.tldr.map(({ language, text }) => {
        const className = readingClass(language, languages);
        return (
          <p
            key={language}
            className={`mt-1.5 line-clamp-4 max-w-measure ${className}`}
            lang={language === "zh" ? "zh-CN" : language}
            dir="auto"
          >
            {className === "" && <StandIn language={language} />}
            <Highlighted text={text} terms={terms} />
          </p>
        );
      })}
      {children}
    </article>
  );
}

/** Name the first authors, and those that the query found further down. */
function Authors({ paper, terms }: ResultProps) {
  const { authors, authorCount } = paper;
  const first = authors.length <= namedAuthors + 1 ? authors : authors.slice(0, namedAuthors);
  const found = authors
    .slice(first.length)
    .filter((name) => highlight(name, terms).some(({ match }) => match));
  const rest = authorCount - first.length - found.length;
  return (
    <p className="mt-1 text-muted text-sm" dir="auto">
      <Highlighted text={first.join(", ")} terms={terms} />
      {found.length > 0 && (
        <>
          {first.length + found.length < authors.length ? " … " : ", "}
          <Highlighted text={found.join(", ")} terms={terms} />
        </>
      )}
      {rest > 0 && <span className="tabular-nums"> +{rest}</span>}
    </p>
  );
}

/** Write the line of facts: the day with its digests, the categories, the identifier, whether code is linked and the paper kept. */
function Facts({ paper, terms, context }: ResultProps) {
  const [primary] = paper.categories;
  const isKept = useIsKept(paper.id);
  return (
    <p className="flex flex-wrap gap-x-3 text-muted text-sm tabular-nums">
      <span>
        <a href={digestPath(paper.date)} className="hover:text-accent">
          <UiDate date={paper.date} />
        </a>{" "}
        {paper.isEstimated && <EstimateMark />}
      </span>
      {context && paper.sources.length > 0 && (
        <span>{paper.sources.map((source) => getSourceName(context, source)).join(", ")}</span>
      )}
      {primary && (
        <span>
          <Highlighted text={primary} terms={terms} />
        </span>
      )}
      <span>
        <Highlighted text={paper.id} terms={terms} />
      </span>
      {paper.hasCode && (
        <span className="chip">
          <UiText k="code" />
        </span>
      )}
      {isKept && (
        <span className="chip">
          <SearchText k="search-kept" />
        </span>
      )}
    </p>
  );
}

/** A title's language is not recorded: Chinese characters decide. */
function guessLang(title: string): "zh-CN" | "en" {
  return /\p{Script=Han}/u.test(title) ? "zh-CN" : "en";
}
