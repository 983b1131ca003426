import { EstimateMark } from "@/components/layout/date-mark";
import { InlineScript } from "@/components/layout/inline-script";
import { Island } from "@/components/layout/island";
import { Pager, type PagerLink } from "@/components/layout/pager";
import { langOfText } from "@/components/layout/text-lang";
import { UiDate } from "@/components/layout/ui-date";
import { type UiKey, UiText } from "@/components/layout/ui-text";
import { ContextPager } from "@/components/reading/context-pager";
import type { Paper, PaperContext, PaperLink } from "@/lib/library/library";
import { listMergedSections } from "@/lib/library/merged-sections";
import { getVersion, isEstimate } from "@/lib/library/queries";
import { listQuotations } from "@/lib/library/quotations";
import { createJsonLd } from "@/lib/site/paper-metadata";
import { arxivUrls, categoryPath, digestPath, paperPath } from "@/lib/site/urls";
import { Appearances } from "./appearances";
import { AuthorLinks } from "./author-list";
import { Cite } from "./cite";
import { DayMentions } from "./day-mentions";
import { PaperBar } from "./paper-bar";
import { PaperContents } from "./paper-contents";
import { PaperLinks } from "./paper-links";
import { PaperText } from "./paper-text";
import { PaperUiText } from "./paper-ui-text";
import { RelatedPapers } from "./related-papers";
import { Inline } from "./typeset";

type PaperPageProps = PaperContext & { readonly paper: Paper };

/** Show all there is of a paper, from every digest that contains it. */
export function PaperPage({ paper, sources, seniority, related, previous, next }: PaperPageProps) {
  const sections = listMergedSections(paper, seniority);
  const quotations = listQuotations(paper);
  return (
    <article className="paper-page">
      <header>
        <InlineScript type="application/ld+json" content={createJsonLd(paper)} />
        <p>
          {paper.categories.map((category) => (
            <a key={category} href={categoryPath(category)} className="chip">
              {category}
            </a>
          ))}
        </p>
        <h1 lang={langOfText(paper.title)}>
          <Inline source={paper.title} />
        </h1>
        {paper.titleTranslated !== undefined && (
          <p className="title-translated reading-zh" lang={langOfText(paper.titleTranslated)}>
            <Inline source={paper.titleTranslated} />
          </p>
        )}
        <h2 className="sr-only">
          <UiText k="authors" />
        </h2>
        <AuthorLinks authors={paper.authors} isCut={paper.authorsCut} />
        <PaperFacts paper={paper} />
        <PaperLinks paper={paper} />
      </header>
      <PaperContents sections={sections} quotations={quotations} related={related} />
      <div className="paper-body">
        <Island name="PaperBar" of={PaperBar} props={{ id: paper.id, date: paper.firstSeen }} />
        <PaperText paper={paper} sections={sections} sources={sources} />
        <DayMentions quotations={quotations} sources={sources} />
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
      </div>
    </article>
  );
}

function PaperFacts({ paper }: { readonly paper: Paper }) {
  const version = getVersion(paper.appearances.map(({ entry }) => entry));
  return (
    <dl>
      <div>
        <dt>arXiv </dt>
        <dd>
          <a href={arxivUrls(paper.id).abs} rel="noopener">
            {paper.id}
          </a>
        </dd>
      </div>
      {version > 0 && (
        <div>
          <dt>
            <PaperUiText k="version" />{" "}
          </dt>
          <dd>{version}</dd>
        </div>
      )}
      {paper.published !== undefined && (
        <div>
          <dt>
            <PaperUiText k="published" />{" "}
          </dt>
          <dd>
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

function link(paper: PaperLink | undefined, label: UiKey): PagerLink | undefined {
  if (!paper) return undefined;
  const name = (
    <span lang={langOfText(paper.title)}>
      <Inline source={paper.title} />
    </span>
  );
  return { href: paperPath(paper.id), label, name };
}
