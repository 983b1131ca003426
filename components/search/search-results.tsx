import { type RefObject, Suspense, useCallback, useEffect, useId, useRef, useState } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import { toggleFilter } from "@/lib/search/query/query-edit";
import { arxivUrls } from "@/lib/site/urls";
import { ExportMenu } from "./export/export-menu";
import { ActiveFilters } from "./facets/active-filters";
import { FacetOpener, FacetPanel } from "./facets/facet-panel";
import { FollowOffer } from "./follow-offer";
import { QueryRemarks } from "./query-remarks";
import { listResultLinks, ResultList } from "./result-list";
import type { SearchContext } from "./search-context";
import { SearchFailed } from "./search-failed";
import { SearchStatus } from "./search-status";
import { SearchText } from "./search-text";
import { isSameQuestion } from "./shown-list";
import { SortChoice } from "./sort-choice";
import type { Search } from "./use-search";
import type { AddressBar, SearchAddress } from "./use-search-address";

/** Code that few queries need. */
const FullTextOffer = lazyPart(async () => (await import("./full-text-switch")).FullTextOffer);
const FullTextSwitch = lazyPart(async () => (await import("./full-text-switch")).FullTextSwitch);
const NothingFound = lazyPart(async () => (await import("./nothing-found")).NothingFound);

type SearchResultsProps = {
  readonly address: SearchAddress;
  /** The arXiv identifier that the query is, where it is one. */
  readonly identifier: string | undefined;
  readonly step: AddressBar["step"];
  readonly context: SearchContext;
  readonly search: Search;
  readonly paging: {
    /** Papers to be shown of what is asked, and of what appears there until it is found. */
    readonly wanted: number;
    readonly shown: number;
    /** Whether the next page may come without being asked for. */
    readonly isAutomatic: boolean;
    readonly showMore: () => void;
  };
  /** Ask for so many papers, to be exported. */
  readonly prepareExport: (count: number) => void;
  readonly list: RefObject<HTMLOListElement | null>;
};

/** Show what was found, with all that narrows, widens, orders and takes it along. */
export function SearchResults(props: SearchResultsProps) {
  const { address, identifier, step, context, search, paging, prepareExport, list } = props;
  const { answer, shown, reorder, failure, retry } = search;
  const { query, sort, isFullText } = address;
  const fullText = {
    isFullText,
    bytes: answer?.fullTextBytes ?? 0,
    choose: (isFullText: boolean) => step({ isFullText }),
  };
  const hasFullTexts = isFullText || fullText.bytes > 0;
  const ask = (query: string) => step({ query });
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const { head, column, leadUp } = useScrollToNew(`${query} ${sort} ${isFullText}`);
  const showLate = () => {
    reorder();
    leadUp();
    // The button is gone by then.
    requestAnimationFrame(() => listResultLinks(list)[0]?.focus({ preventScroll: true }));
  };
  const isCurrent = shown !== undefined && isSameQuestion(shown.answer, address);
  // Nothing failed, and yet not all was searched: a slow connection was spared the older papers.
  const isSpared = answer?.final === true && !answer.complete && !failure;
  const isNothing = answer?.complete === true && answer.total === 0;
  return (
    <div
      ref={head}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-2 lg:grid-cols-[minmax(0,1fr)_16rem] lg:grid-rows-[auto_1fr]"
    >
      <div className="relative flex flex-wrap items-center gap-2">
        <div className="me-auto flex min-w-0 flex-wrap items-center gap-x-4 max-sm:basis-full">
          {(answer || !failure) && <SearchStatus answer={answer} />}
          {answer && <FollowOffer query={query} />}
          {isSpared && (
            <button type="button" onClick={retry} className="link min-h-11 text-sm sm:min-h-8">
              <SearchText k="search-older" />
            </button>
          )}
        </div>
        <FacetOpener panel={panel} isOpen={isOpen} typed={query} open={setOpen} />
        <SortChoice sort={sort} choose={(sort) => step({ sort })} />
        <ExportMenu hits={shown?.answer.hits ?? []} total={answer?.total ?? 0} prepare={prepareExport} />
      </div>
      <FacetPanel
        id={panel}
        isOpen={isOpen}
        facets={shown?.answer.facets}
        typed={query}
        context={context}
        toggle={(field, value) => ask(toggleFilter(query, field, value))}
      >
        {hasFullTexts && (
          <Suspense>
            <FullTextSwitch {...fullText} />
          </Suspense>
        )}
      </FacetPanel>
      <div ref={column} data-total={answer?.total} className="lg:col-start-1">
        <ActiveFilters typed={query} context={context} search={ask} />
        {shown && <QueryRemarks answer={shown.answer} search={ask} />}
        {shown && isCurrent && shown.late.size > 0 && <LatePapers count={shown.late.size} show={showLate} />}
        {shown && shown.answer.hits.length > 0 && (
          <ResultList
            answer={shown.answer}
            count={paging.shown}
            isBusy={!isCurrent}
            loadsByScroll={paging.isAutomatic}
            context={context}
            showMore={paging.showMore}
            ref={list}
          />
        )}
        {isNothing && identifier !== undefined && <ArxivLink id={identifier} />}
        {isNothing && identifier === undefined && (
          <Suspense>
            <NothingFound query={answer.query} context={context} search={ask} />
          </Suspense>
        )}
        {hasFullTexts && answer?.final && answer.total <= paging.wanted && identifier === undefined && (
          <Suspense>
            <FullTextOffer {...fullText} />
          </Suspense>
        )}
        {/* Last, because it comes late and must not push down what is being read. */}
        {failure && <SearchFailed failure={failure} retry={retry} />}
      </div>
    </div>
  );
}

/** Offer the order of an answer that came while another was being read. */
function LatePapers({ count, show }: { readonly count: number; readonly show: () => void }) {
  return (
    <button
      type="button"
      onClick={show}
      className="sticky top-16 z-10 mx-auto mb-1 block min-h-11 rounded-full border border-line bg-tint px-4 text-accent text-sm tabular-nums shadow-sm hover:border-accent sm:min-h-9"
    >
      <SearchText k="search-better" values={{ count }} />
    </button>
  );
}

/** Lead to arXiv for a paper that the site lacks. */
function ArxivLink({ id }: { readonly id: string }) {
  return (
    <p className="pt-2">
      <a href={arxivUrls(id).abs} className="link" rel="noopener">
        <SearchText k="search-go-to-arxiv" values={{ id }} />
      </a>
    </p>
  );
}

/** Lead up to the head of what was found whenever something else is asked by one who has scrolled past it. */
function useScrollToNew(asked: string) {
  const head = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const before = useRef(asked);
  const leadUp = useCallback(() => {
    const top = column.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) head.current?.scrollIntoView();
  }, []);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    leadUp();
  }, [asked, leadUp]);
  return { head, column, leadUp };
}
