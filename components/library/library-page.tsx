"use client";

import { lazy, Suspense } from "react";
import { HistoryView } from "./history-view";
import { KeptView } from "./kept-view";
import { LibraryBoundary } from "./library-boundary";
import { LibraryNotice } from "./library-notice";
import { LibraryText } from "./library-text";
import { SaveRows } from "./save-rows";
import { SharedView } from "./shared-view";
import { useLibrary } from "./use-library";
import { followLink, type LibraryView, useLibraryAddress, writeAddress } from "./use-library-address";
import { useNotice } from "./use-notice";

const InterestsView = lazy(async () => {
  const { InterestsView } = await import("@/components/interest/interests-view");
  return { default: InterestsView };
});

type LibraryProps = { readonly topics: readonly string[] };

/** Show what this browser keeps, or the papers that a shared link carries. */
export function LibraryPage(props: LibraryProps) {
  return (
    <LibraryBoundary>
      <Library {...props} />
    </LibraryBoundary>
  );
}

function Library({ topics }: LibraryProps) {
  const address = useLibraryAddress();
  const library = useLibrary();
  const notices = useNotice();
  if (!address || !library) return <div className="min-h-screen" />;
  const { marks, refusal } = library;
  return (
    <div className="min-h-screen">
      {refusal && (
        <div role="alert" className="mb-6 max-w-measure rounded-md bg-raised px-4 py-3">
          <LibraryText k={refusal === "newer" ? "library-newer" : "library-blocked"} />
          {refusal === "newer" && <SaveRows />}
        </div>
      )}
      {address.list ? (
        <SharedView list={address.list} marks={marks} notices={notices} />
      ) : (
        <>
          <Views view={address.view} />
          {address.view === "history" && <HistoryView marks={marks} notices={notices} />}
          {address.view === "interests" && (
            <Suspense>
              <InterestsView marks={marks} notices={notices} topics={topics} />
            </Suspense>
          )}
          {address.view === "kept" && <KeptView library={library} address={address} notices={notices} />}
        </>
      )}
      <LibraryNotice {...notices} />
    </div>
  );
}

const views = ["kept", "history", "interests"] as const satisfies readonly LibraryView[];

function Views({ view }: { readonly view: LibraryView }) {
  return (
    <nav
      aria-labelledby="library-views"
      className="no-print mb-6 flex flex-wrap gap-x-6 border-line border-b"
    >
      <span id="library-views" className="sr-only">
        <LibraryText k="library-views" />
      </span>
      {views.map((name) => (
        <a
          key={name}
          href={writeAddress({ view: name })}
          onClick={followLink}
          aria-current={name === view ? "page" : undefined}
          className="-mb-px flex min-h-11 items-center border-transparent border-b-2 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
        >
          <LibraryText k={`library-${name}`} />
        </a>
      ))}
    </nav>
  );
}
