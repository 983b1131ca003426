"use client";

import { type ReactNode, useEffect, useState } from "react";
import { fetchPackedHtml } from "@/components/paper/paper-html";
import { findPack, type PackCounts } from "@/lib/site/packs";
import { arxivUrls, basePath, digestPath, paperPath } from "@/lib/site/urls";
import { findNearestDay } from "./find-nearest-day";
import { PageHeading } from "./page-heading";
import { UiDate } from "./ui-date";
import { UiText } from "./ui-text";

/**
 * A paper's address here or as arXiv writes it, with a version or without, with an old identifier or a new one:
 * `/papers/hep-th/9901001v2/`, `/abs/2602.20165`, `/pdf/2602.20165v1.pdf`.
 */
const paperAddress =
  /^\/(papers|abs|pdf|html)\/((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|\d{4}\.\d{4,5})(v\d+)?(?:\.pdf)?\/?$/;
const dayAddress = /^\/digests\/(\d{4}-\d{2}-\d{2})\/?$/;

type NotFoundHelpProps = { readonly packs: PackCounts };

/**
 * Show a paper that stands in a pack. Lead from other addresses of a paper to its permalink, from an unknown paper to
 * arXiv, from a missing day to the nearest.
 */
export function NotFoundHelp({ packs }: NotFoundHelpProps) {
  const [help, setHelp] = useState<ReactNode>();
  useEffect(() => {
    const address = decodePath(location.pathname.slice(basePath.length));
    const [, folder, id, version] = paperAddress.exec(address) ?? [];
    if (id !== undefined && (version !== undefined || folder !== "papers")) {
      location.replace(paperPath(id) + location.hash);
      return;
    }
    if (id !== undefined && findPack(id, packs) !== undefined) {
      const open = () => {
        setHelp(<UiText k="packed-loading" />);
        fetchPackedHtml(id, packs).then(
          (html) => (html === undefined ? admit(<ArxivLink id={id} />) : showPage(html)),
          () => setHelp(<PackFailed id={id} retry={open} />),
        );
      };
      open();
      return;
    }
    admit(id !== undefined && <ArxivLink id={id} />);
    const [, date] = dayAddress.exec(address) ?? [];
    if (date === undefined) return;
    const controller = new AbortController();
    findNearestDay(date, controller.signal).then(
      (day) => day !== undefined && setHelp(<DayLink date={day} />),
      // The list of all days stands below in any case.
      () => {},
    );
    return () => controller.abort();

    /** Let the page say that it does not exist, which waits until no pack has it. */
    function admit(found: ReactNode): void {
      document.documentElement.dataset.missing = "";
      setHelp(found);
    }
  }, [packs]);
  return help && <div className="mb-6">{help}</div>;
}

/** Show a page in place of this one, at its address, as if the host had it. */
function showPage(html: string): void {
  document.open();
  document.write(html);
  document.close();
  document.getElementById(decodePath(location.hash.slice(1)))?.scrollIntoView();
}

/** An address may hold what is no encoding of anything. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function PackFailed({ id, retry }: { readonly id: string; readonly retry: () => void }) {
  return (
    <div role="alert">
      <PageHeading lead={<UiText k="packed-failed-hint" />}>
        <UiText k="packed-failed" />
      </PageHeading>
      <p className="flex flex-wrap gap-x-6">
        <button type="button" onClick={retry} className="link min-h-11">
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
