import { EstimateMark } from "@/components/digest/date-mark";
import { InlineScript } from "@/components/layout/inline-script";
import { Island } from "@/components/layout/island";
import { Pager, type PagerLink } from "@/components/layout/pager";
import { UiDate } from "@/components/layout/ui-date";
import { type UiKey, UiText } from "@/components/layout/ui-text";
import { ContextPager } from "@/components/reading/context-pager";
import type { Paper, PaperContext, RelatedPaper } from "@/lib/library/library";
import { isEstimate } from "@/lib/library/queries";
import { createJsonLd } from "@/lib/site/paper-metadata";
import { arxivUrls, categoryPath, digestPath, paperPath } from "@/lib/site/urls";
import { Appearances } from "./appearances";
import { AuthorLinks } from "./author-list";
import { Cite } from "./cite";
import { DayMentions } from "./day-mentions";
import { PaperLinks } from "./paper-links";
import { PaperText } from "./paper-text";
import { PaperUiText } from "./paper-ui-text";
import { RelatedPapers } from "./related-papers";
import { Inline, langOfText } from "./typeset";

type PaperPageProps = PaperContext & { readonly paper: Paper };

/** Show all there is of a paper, from every digest that tells it. */
export function PaperPage({ paper, sources, related, previous, next }: PaperPageProps) {
  return (
    <article>
      <header className="max-w-4xl">
        <div>
          <InlineScript type="application/ld+json" content={createJsonLd(paper)} />
          <p className="flex flex-wrap items-center gap-1.5">
            {paper.categories.map((category) => (
              <a key={category} href={categoryPath(category)} className="chip">
                {category}
              </a>
            ))}
          </p>
          <h1
            className="mt-3 font-semibold font-serif text-2xl leading-tight tracking-tight sm:text-4xl sm:leading-tight"
            lang={langOfText(paper.title)}
          >
            <Inline source={paper.title} />
          </h1>
          {paper.titleTranslated !== undefined && (
            <p
              className="mt-2 text-lg text-muted reading-zh sm:text-xl"
              lang={langOfText(paper.titleTranslated)}
            >
              <Inline source={paper.titleTranslated} />
            </p>
          )}
          <div className="mt-4">
            <h2 className="sr-only">
              <UiText k="authors" />
            </h2>
            <AuthorLinks authors={paper.authors} isCut={paper.authorsCut} />
          </div>
          <PaperFacts paper={paper} />
        </div>
        <PaperLinks paper={paper} />
      </header>
      <PaperText paper={paper} sources={sources} />
      <DayMentions paper={paper} sources={sources} />
      <Appearances paper={paper} sources={sources} />
      <RelatedPapers papers={related} />
      <Cite paper={paper} />
      <Island
        name="ContextPager"
        of={ContextPager}
        props={{ paper: paper.id }}
        content={{
          children: (
            <Pager
              label="on-this-day"
              previous={link(previous, "previous-paper")}
              next={link(next, "next-paper")}
            />
          ),
        }}
      />
    </article>
  );
}

function PaperFacts({ paper }: { readonly paper: Paper }) {
  const version = Math.max(...paper.appearances.map(({ entry }) => entry.version ?? 0));
  return (
    <dl className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-muted text-sm tabular-nums [&_dt]:inline [&_dd]:inline">
      <div>
        <dt>arXiv </dt>
        <dd className="text-ink">
          <a href={arxivUrls(paper.id).abs} rel="noopener" className="hover:text-accent">
            {paper.id}
          </a>
        </dd>
      </div>
      {version > 0 && (
        <div>
          <dt>
            <PaperUiText k="version" />{" "}
          </dt>
          <dd className="text-ink">{version}</dd>
        </div>
      )}
      {paper.published !== undefined && (
        <div>
          <dt>
            <PaperUiText k="published" />{" "}
          </dt>
          <dd className="text-ink">
            <UiDate date={paper.published} />
          </dd>
        </div>
      )}
      <div>
        <dt>
          <PaperUiText k="seen-on" />{" "}
        </dt>
        <dd>
          <a href={digestPath(paper.lastSeen)} className="link">
            <UiDate date={paper.lastSeen} />
          </a>{" "}
          {isEstimate(paper.appearances, paper.lastSeen) && <EstimateMark />}
        </dd>
      </div>
    </dl>
  );
}

function link(paper: RelatedPaper | undefined, label: UiKey): PagerLink | undefined {
  if (!paper) return undefined;
  const name = (
    <span lang={langOfText(paper.title)}>
      <Inline source={paper.title} />
    </span>
  );
  return { href: paperPath(paper.id), label, name };
}
