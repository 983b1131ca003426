import { type HelpKey, HelpText } from "./help-text";
import { QueryLink } from "./query-link";
import type { SearchContext } from "./search-context";

type QueryExamplesProps = { readonly context: SearchContext; readonly choose: (query: string) => void };

type Example = { readonly k: HelpKey; readonly queries: readonly string[] };

/** Document the query language by examples that a click searches for. */
export function QueryExamples({ context, choose }: QueryExamplesProps) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 border-line border-s-2 py-1 ps-4 sm:grid-cols-[max-content_1fr] sm:items-center">
      {listExamples(context).map(({ k, queries }) => (
        <div key={k} className="contents">
          <dt className="text-muted max-sm:mt-2">
            <HelpText k={k} />
          </dt>
          <dd className="flex flex-wrap gap-2">
            {queries.map((query) => (
              <QueryLink key={query} query={query} choose={choose} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Write the examples with categories, digests and months that the site has. */
function listExamples({ categories, sources, months }: SearchContext): readonly Example[] {
  const [month] = months;
  const list: readonly Example[] = [
    { k: "search-help-words", queries: ["video diffusion", "diffusion 扩散"] },
    { k: "search-help-phrase", queries: ['"gaussian splatting"'] },
    { k: "search-help-not", queries: ["segmentation -medical"] },
    { k: "search-help-or", queries: ["nerf OR splatting"] },
    { k: "search-help-title", queries: ["title:benchmark"] },
    { k: "search-help-author", queries: ["author:wang", 'author:"wei chen"'] },
    {
      k: "search-help-category",
      queries: listOf(`cat:${listIds(categories).join(",")}`, categories.length),
    },
    { k: "search-help-source", queries: listOf(`source:${sources[0]?.id}`, sources.length) },
    {
      k: "search-help-date",
      queries:
        month === undefined ? [] : [`date:${month}`, `date:${month}-25`, `date:${month}-20..${month}-25`],
    },
    { k: "search-help-code", queries: ["has:code"] },
    { k: "search-help-marks", queries: ["is:kept", "is:unread"] },
    { k: "search-help-identifier", queries: ["2602.20165"] },
  ];
  return list.filter(({ queries }) => queries.length > 0);
}

function listOf(query: string, known: number): readonly string[] {
  return known > 0 ? [query] : [];
}

function listIds(categories: SearchContext["categories"]): string[] {
  return categories.slice(0, 2).map(({ id }) => id);
}
