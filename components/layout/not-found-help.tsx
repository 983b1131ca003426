"use client";

import { type ReactNode, useEffect, useState } from "react";
import { arxivUrls, basePath, digestPath, paperPath } from "@/lib/site/urls";
import { findNearestDay } from "./find-nearest-day";
import { UiDate } from "./ui-date";
import { UiText } from "./ui-text";

/**
 * A paper's address here or as arXiv writes it, with a version or without, with an old identifier or a new one:
 * `/papers/hep-th/9901001v2/`, `/abs/2602.20165`, `/pdf/2602.20165v1.pdf`.
 */
const paperAddress =
  /^\/(papers|abs|pdf|html)\/((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|\d{4}\.\d{4,5})(v\d+)?(?:\.pdf)?\/?$/;
const dayAddress = /^\/digests\/(\d{4}-\d{2}-\d{2})\/?$/;

/** Lead from other addresses of a paper to its permalink, from an unknown paper to arXiv, from a missing day to the nearest. */
export function NotFoundHelp() {
  const [help, setHelp] = useState<ReactNode>();
  useEffect(() => {
    const address = location.pathname.slice(basePath.length);
    const [, folder, id, version] = paperAddress.exec(address) ?? [];
    if (id !== undefined) {
      if (version !== undefined || folder !== "papers") location.replace(paperPath(id) + location.hash);
      else setHelp(<ArxivLink id={id} />);
    }
    const [, date] = dayAddress.exec(address) ?? [];
    if (date === undefined) return;
    const controller = new AbortController();
    findNearestDay(date, controller.signal).then(
      (day) => day !== undefined && setHelp(<DayLink date={day} />),
      // The list of all days stands below in any case.
      () => {},
    );
    return () => controller.abort();
  }, []);
  return help && <p className="mb-6">{help}</p>;
}

function ArxivLink({ id }: { readonly id: string }) {
  return (
    <a href={arxivUrls(id).abs} className="link" rel="noopener">
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
