import { searchPath } from "@/lib/site/urls";

type QueryLinkProps = {
  readonly query: string;
  readonly lang?: string;
  /** Search for it on this page. */
  readonly choose: (query: string) => void;
};

/** Lead to a search; where a plain click can do it, without leaving the page. */
export function QueryLink({ query, lang, choose }: QueryLinkProps) {
  return (
    <a
      href={searchPath(query)}
      {...(lang !== undefined && { lang })}
      className="chip min-h-11 sm:min-h-6"
      onClick={(event) => {
        // A click with a modifier opens a tab, which is the browser's to do.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        choose(query);
      }}
    >
      {query}
    </a>
  );
}
