import type { ReactNode } from "react";
import { createText } from "@/components/layout/ui-text";
import { listFilters } from "@/lib/search/query/query-edit";
import { listClauses } from "@/lib/search/query/query-syntax";
import { FilterLabel } from "./facets/facet-label";
import { nothingStrings } from "./nothing-strings";
import type { SearchContext } from "./search-context";
import { SearchText } from "./search-text";

const NothingText = createText(nothingStrings);

type NothingFoundProps = {
  readonly query: string;
  readonly context: SearchContext;
  readonly search: (query: string) => void;
};

/** Words that are offered to be left out: of many, any one is a guess. */
const maxOffers = 4;

/** Suggest what to try when nothing was found, with the buttons that do it. */
export function NothingFound({ query, context, search }: NothingFoundProps) {
  const filters = listFilters(query);
  const words = listWords(query);
  return (
    <div className="max-w-measure pt-2">
      <ul className="list-disc space-y-1 ps-5">
        <li>
          <NothingText k="search-none-every-word" />
        </li>
        <li>
          <NothingText k="search-none-start" />
        </li>
        <li>
          <NothingText k="search-none-language" />
        </li>
      </ul>
      {(words.length > 1 || filters.length > 0) && (
        <section aria-labelledby="search-try">
          <h2 id="search-try" className="mt-5 text-muted text-sm">
            <NothingText k="search-try" />
          </h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {filters.map(({ field, value, without }) => (
              <Offer key={without} query={without} search={search}>
                <SearchText k="search-remove-filter" /> <FilterLabel {...{ field, value, context }} />
              </Offer>
            ))}
            {words.length > 1 &&
              words.slice(0, maxOffers).map(({ word, without }) => (
                <Offer key={without} query={without} search={search}>
                  <NothingText k="search-try-without-word" values={{ word }} />
                </Offer>
              ))}
            {words.length > 1 && (
              <Offer query={joinByOr(query, words)} search={search}>
                <NothingText k="search-try-any" />
              </Offer>
            )}
          </ul>
        </section>
      )}
    </div>
  );
}

type OfferProps = {
  readonly query: string;
  readonly search: (query: string) => void;
  readonly children: ReactNode;
};

function Offer({ query, search, children }: OfferProps) {
  return (
    <li>
      <button
        type="button"
        onClick={() => search(query)}
        className="chip wrap-anywhere min-h-11 gap-1 whitespace-normal text-start hover:bg-tint hover:text-accent sm:min-h-8"
      >
        {children}
      </button>
    </li>
  );
}

type Word = { readonly word: string; readonly without: string };

/** List the words and phrases that all had to match, each with what the query is without it. */
function listWords(query: string): Word[] {
  const clauses = listClauses(query);
  return clauses.flatMap(({ field, isExcluded, isAlternative, start, end }, place) => {
    const isChoice = isAlternative || clauses[place + 1]?.isAlternative === true;
    if (field !== undefined || isExcluded || isChoice) return [];
    return {
      word: query.slice(start, end),
      without: (query.slice(0, start) + query.slice(end).trimStart()).trim(),
    };
  });
}

/** Write a query anew that any of its words is enough for; its filters stay. */
function joinByOr(query: string, words: readonly Word[]): string {
  const others = listClauses(query)
    .map(({ start, end }) => query.slice(start, end))
    .filter((text) => !words.some(({ word }) => word === text));
  return [words.map(({ word }) => word).join(" OR "), ...others].join(" ");
}
