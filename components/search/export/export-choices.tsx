"use client";

import { useState } from "react";
import { createText } from "@/components/layout/ui-text";
import type { CitationFormat, CitationWriter } from "@/lib/citation/formats";
import type { SearchDocument } from "@/lib/search/index/document";
import { citationWriters, savePapers } from "./save-papers";
import { exportStrings } from "./strings";

type ExportChoicesProps = {
  /** The papers found, best first; fewer than are wanted while they are being fetched. */
  readonly hits: readonly SearchDocument[];
  readonly total: number;
  /** How many of them are to be exported. */
  readonly count: number;
  readonly takeAll: () => void;
};

const formats = [
  { format: "bibtex", label: "BibTeX" },
  { format: "ris", label: "RIS" },
  { format: "csl", label: "CSL-JSON" },
  { format: "csv", label: "CSV" },
  { format: "markdown", label: "Markdown" },
] as const satisfies readonly { format: CitationFormat; label: string }[];

const itemStyle =
  "flex min-h-11 w-full items-center rounded-md px-3 text-start text-sm enabled:hover:bg-raised disabled:text-muted";

const ExportText = createText(exportStrings);

/** Offer the formats in which papers can be taken along, and to take all where only the first were fetched. */
export function ExportChoices({ hits, total, count, takeAll }: ExportChoicesProps) {
  const isReady = hits.length >= count;
  const papers = hits.slice(0, count);
  return (
    <>
      <p className="px-3 py-1 text-muted text-sm tabular-nums">
        {!isReady && <ExportText k="search-export-preparing" />}
        {isReady && count === total && <ExportText k="search-export-all" values={{ count }} />}
        {isReady && count < total && <ExportText k="search-export-first" values={{ count, total }} />}
      </p>
      {isReady && count < total && (
        <button type="button" onClick={takeAll} className={itemStyle}>
          <ExportText k="search-export-take-all" values={{ total }} />
        </button>
      )}
      {formats.map(({ format, label }) => (
        <button
          key={format}
          type="button"
          disabled={!isReady}
          onClick={() => savePapers(citationWriters[format], papers)}
          className={itemStyle}
        >
          {label}
        </button>
      ))}
      <CopyPapers papers={papers} writer={isReady ? citationWriters.markdown : undefined} />
    </>
  );
}

type CopyPapersProps = {
  readonly papers: readonly SearchDocument[];
  /** Undefined until the papers can be written. */
  readonly writer: CitationWriter | undefined;
};

function CopyPapers({ papers, writer }: CopyPapersProps) {
  const [outcome, setOutcome] = useState<"search-copy" | "search-copied" | "search-copy-failed">(
    "search-copy",
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText((await writer?.write(papers)) ?? "");
      setOutcome("search-copied");
    } catch {
      setOutcome("search-copy-failed");
    }
  };
  return (
    <button type="button" disabled={!writer} onClick={copy} className={itemStyle}>
      <span aria-live="polite">
        <ExportText k={outcome} />
      </span>
    </button>
  );
}
