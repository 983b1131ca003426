import { Suspense, useState } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import type { SearchContext } from "./search-context";
import { SearchText } from "./search-text";

type QueryHelpProps = { readonly context: SearchContext; readonly choose: (query: string) => void };

/** Code that few readers open. */
const QueryExamples = lazyPart(async () => (await import("./query-examples")).QueryExamples);

/** Document the query language, folded. */
export function QueryHelp(props: QueryHelpProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="mt-1 text-sm" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="flex min-h-11 items-center text-muted hover:text-ink sm:min-h-8">
        <SearchText k="search-help" />
      </summary>
      {isOpen && (
        <Suspense>
          <QueryExamples {...props} />
        </Suspense>
      )}
    </details>
  );
}
