"use client";

import { type ReactNode, useEffect, useState } from "react";
import { findNearestDay } from "@/components/layout/find-nearest-day";
import { readPageAddress } from "@/components/layout/page-address";
import { PageHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { arxivUrls, digestPath, paperPath } from "@/lib/site/urls";

/**
 * Lead from other addresses of a paper to its permalink, from an unknown paper to arXiv, from a missing day to the
 * nearest; show where a paper's pack cannot be had.
 */
export function NotFoundHelp() {
  const [help, setHelp] = useState<ReactNode>();
  useEffect(() => {
    const { paper, date } = readPageAddress(location.pathname);
    const { dataset } = document.documentElement;
    if (paper && !paper.isPermalink) {
      location.replace(paperPath(paper.id) + location.hash);
      return;
    }
    dataset.missing ??= "page";
    if (paper)
      setHelp(dataset.missing === "pack" ? <PackFailed id={paper.id} /> : <ArxivLink id={paper.id} />);
    if (date === undefined) return;
    const controller = new AbortController();
    findNearestDay(date, controller.signal).then(
      (day) => day !== undefined && setHelp(<DayLink date={day} />),
      // The list of all days appears below in any case.
      () => {},
    );
    return () => controller.abort();
  }, []);
  return help && <div className="mb-6">{help}</div>;
}

function PackFailed({ id }: { readonly id: string }) {
  return (
    <div role="alert">
      <PageHeading lead={<UiText k="packed-failed-hint" />}>
        <UiText k="packed-failed" />
      </PageHeading>
      <p className="flex flex-wrap gap-x-6">
        <button type="button" onClick={() => location.reload()} className="link min-h-11">
          <UiText k="try-again" />
        </button>
        <ArxivLink id={id} />
      </p>
    </div>
  );
}

function ArxivLink({ id }: { readonly id: string }) {
  return (
    <a href={arxivUrls(id).abs} className="link inline-flex min-h-11 items-center" rel="noopener">
      <UiText k="not-found-arxiv" values={{ id }} />
    </a>
  );
}

function DayLink({ date }: { readonly date: string }) {
  return (
    <>
      <UiText k="not-found-day" />{" "}
      <a href={digestPath(date)} className="link">
        <UiDate date={date} style="weekday" />
      </a>
    </>
  );
}
