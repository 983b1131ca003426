"use client";

import { useEffect, useRef, useState } from "react";
import { paperPath } from "@/lib/site/urls";
import { DigestText } from "./digest-text";
import { loadDetails } from "./load-details";

type DetailsPanelProps = { readonly id: string; readonly close: () => void };

/** Show what a paper's own page holds beyond the list, or say that it could not be loaded. */
export function DetailsPanel({ id, close }: DetailsPanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  useEffect(() => {
    if (state !== "loading") return;
    let isWanted = true;
    loadDetails(id).then(
      (fragment) => {
        if (!isWanted) return;
        place.current?.replaceChildren(fragment);
        setState("shown");
      },
      () => {
        if (isWanted) setState("failed");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [id, state]);
  return (
    <div className="paper-details mt-4 border-line border-s-2 ps-4 sm:ps-6">
      <p role="status" className="text-muted text-sm">
        {state === "loading" && <DigestText k="details-loading" />}
        {state === "failed" && <DigestText k="details-failed" />}
      </p>
      <div ref={place} />
      <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {state === "failed" && (
          <button type="button" onClick={() => setState("loading")} className="link min-h-8">
            <DigestText k="details-retry" />
          </button>
        )}
        <a href={paperPath(id)} className="link inline-flex min-h-8 items-center">
          <DigestText k="details-page" />
        </a>
        <button type="button" onClick={close} className="link min-h-8">
          <DigestText k="details-close" />
        </button>
      </p>
    </div>
  );
}
