"use client";

import { useEffect, useState } from "react";
import { arxivUrls, basePath, paperPath } from "@/lib/site/urls";
import { UiText } from "./ui-text";

/** A paper's address with a version, with an old identifier or without: `/papers/hep-th/9901001v2/`. */
const paperAddress = /^\/papers\/((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|\d{4}\.\d{4,5})(v\d+)?\/?$/;

/** Lead from a versioned address to the permalink, and from an unknown paper to arXiv. */
export function NotFoundHelp() {
  const [unknown, setUnknown] = useState<string>();
  useEffect(() => {
    const [, id, version] = location.pathname.slice(basePath.length).match(paperAddress) ?? [];
    if (id === undefined) return;
    if (version === undefined) setUnknown(id);
    else location.replace(paperPath(id) + location.hash);
  }, []);
  if (unknown === undefined) return null;
  return (
    <p className="mb-6">
      <a href={arxivUrls(unknown).abs} className="link" rel="noopener">
        <UiText k="not-found-arxiv" values={{ id: unknown }} />
      </a>
    </p>
  );
}
