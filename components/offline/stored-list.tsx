"use client";

import { type ReactNode, useEffect, useState } from "react";
import { PartHeading } from "@/components/layout/page-heading";
import { langOfText } from "@/components/layout/text-lang";
import { UiDate } from "@/components/layout/ui-date";
import { listStoredPages, type StoredPage, type StoredPages } from "@/lib/offline/stored-pages";
import { routes } from "@/lib/site/routes";
import { digestPath, sitePath } from "@/lib/site/urls";
import { OfflineText } from "./offline-text";
import type { offlineStrings } from "./strings";

const nothing: StoredPages = { days: [], papers: [], others: [] };

/** List the pages that are stored, and say where this page is shown in the place of another. */
export function StoredList() {
  const [stored, setStored] = useState<StoredPages>();
  const [isStandIn, setStandIn] = useState(false);
  useEffect(() => {
    setStandIn(location.pathname !== sitePath(routes.offline.path));
    // Where the browser stores nothing, nothing is stored.
    listStoredPages().then(setStored, () => setStored(nothing));
  }, []);
  if (!stored) return null;
  const { days, papers, others } = stored;
  const isEmpty = days.length + papers.length + others.length === 0;
  return (
    <>
      {isStandIn && (
        <div role="status" className="mb-8 max-w-measure rounded-md border border-line bg-raised px-4 py-3">
          <p>
            <OfflineText k="offline-missing" />
          </p>
          <button type="button" onClick={() => location.reload()} className="button mt-3">
            <OfflineText k="offline-again" />
          </button>
        </div>
      )}
      {isEmpty && (
        <p>
          <OfflineText k="offline-none" />
        </p>
      )}
      {days.length > 0 && (
        <Part heading="offline-days">
          <ul className="mt-2 flex flex-wrap gap-x-6">
            {days.map((date) => (
              <li key={date}>
                <a href={digestPath(date)} className="link inline-flex min-h-11 items-center">
                  <UiDate date={date} />
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {papers.length > 0 && (
        <Part heading="offline-papers">
          <PageList pages={papers} />
        </Part>
      )}
      {others.length > 0 && (
        <Part heading="offline-others">
          <PageList pages={others} />
        </Part>
      )}
    </>
  );
}

type PartProps = { readonly heading: keyof typeof offlineStrings; readonly children: ReactNode };

function Part({ heading, children }: PartProps) {
  return (
    <section className="mb-8" aria-labelledby={heading}>
      <PartHeading id={heading}>
        <OfflineText k={heading} />
      </PartHeading>
      {children}
    </section>
  );
}

function PageList({ pages }: { readonly pages: readonly StoredPage[] }) {
  return (
    <ul className="mt-2 max-w-measure">
      {pages.map(({ path, title }) => (
        <li key={path}>
          <a href={path} className="link my-1.5 inline-block" lang={langOfText(title)}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
