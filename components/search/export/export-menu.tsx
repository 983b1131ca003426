"use client";

import { useEffect, useRef, useState } from "react";
import { SearchText } from "@/components/search/search-text";
import type { CitationFormat } from "@/lib/citation/formats";
import type { SearchDocument } from "@/lib/search/document";

type Loaded = typeof import("./save-papers");

/** Most papers that are fetched before they are asked for: what a reader reads on with, not a copy of the archive. */
const usualCount = 500;

type ExportMenuProps = {
  /** The papers found, best first; fewer than are wanted while they are being fetched. */
  readonly hits: readonly SearchDocument[];
  readonly total: number;
  /** Ask for so many papers. */
  readonly prepare: (count: number) => void;
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

/** Take the papers found along; they are fetched when the menu opens, so that a click on a format only writes them. */
export function ExportMenu({ hits, total, prepare }: ExportMenuProps) {
  const [wanted, setWanted] = useState(usualCount);
  const count = Math.min(total, wanted);
  const [loaded, setLoaded] = useState<Loaded>();
  const isReady = hits.length >= count && loaded !== undefined;
  const papers = hits.slice(0, count);
  const ask = (count: number) => {
    setWanted(count);
    prepare(count);
  };
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ target }: PointerEvent) => {
      const isOutside = target instanceof Node && !menu.current?.contains(target);
      if (menu.current && isOutside) menu.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, []);
  return (
    <details
      ref={menu}
      onToggle={({ currentTarget }) => {
        setWanted(usualCount);
        prepare(currentTarget.open ? usualCount : 0);
        // What writes the formats is for the few who ask for them.
        if (currentTarget.open) {
          import("./save-papers").then(setLoaded);
        }
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape") return;
        currentTarget.open = false;
        currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary className="flex min-h-11 list-none items-center rounded-md border border-line px-3 text-muted text-sm hover:text-ink sm:min-h-9 [&::-webkit-details-marker]:hidden">
        <SearchText k="search-export" />
      </summary>
      <div className="absolute end-0 top-full z-20 w-64 rounded-lg border border-line bg-page p-2 shadow-lg">
        <p className="px-3 py-1 text-muted text-sm tabular-nums">
          {!isReady && <SearchText k="search-export-preparing" />}
          {isReady && count === total && <SearchText k="search-export-all" values={{ count }} />}
          {isReady && count < total && <SearchText k="search-export-first" values={{ count, total }} />}
        </p>
        {isReady && count < total && (
          <button type="button" onClick={() => ask(total)} className={itemStyle}>
            <SearchText k="search-export-take-all" values={{ total }} />
          </button>
        )}
        {formats.map(({ format, label }) => (
          <button
            key={format}
            type="button"
            disabled={!isReady}
            onClick={() => loaded?.savePapers(loaded.citationWriters[format], papers)}
            className={itemStyle}
          >
            {label}
          </button>
        ))}
        <CopyPapers papers={papers} writer={isReady ? loaded.citationWriters.markdown : undefined} />
      </div>
    </details>
  );
}

type CopyPapersProps = {
  readonly papers: readonly SearchDocument[];
  /** Undefined until the papers can be written. */
  readonly writer: Loaded["citationWriters"]["markdown"] | undefined;
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
        <SearchText k={outcome} />
      </span>
    </button>
  );
}
