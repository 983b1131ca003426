"use client";

import { useEffect, useRef } from "react";
import type { CitedPaper } from "@/lib/citation/cited-paper";
import type { CitationFormat } from "@/lib/citation/formats";
import { paperPath } from "@/lib/site/urls";
import { LibraryText } from "./library-text";
import type { KeptMark } from "./list-marks";
import { buttonStyle } from "./styles";
import type { Notices } from "./use-notice";

const formats = [
  { format: "bibtex", label: "BibTeX" },
  { format: "ris", label: "RIS" },
  { format: "csl", label: "CSL-JSON" },
  { format: "csv", label: "CSV" },
  { format: "markdown", label: "Markdown" },
] as const satisfies readonly { format: CitationFormat; label: string }[];

const itemStyle =
  "flex min-h-11 w-full items-center rounded-md px-3 text-start text-sm hover:bg-raised sm:min-h-9";

type TakeAlongProps = { readonly marks: readonly KeptMark[]; readonly say: Notices["say"] };

/** Export the kept papers that are shown; what writes them loads on the first use. */
export function TakeAlong({ marks, say }: TakeAlongProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  const save = async (write: (papers: readonly CitedPaper[]) => Promise<string>) => {
    if (menu.current) menu.current.open = false;
    try {
      say({ k: "library-exported", values: { name: await write(marks.map(cite)) } });
    } catch {
      say({ k: "library-export-failed" });
    }
  };
  return (
    <details ref={menu}>
      <summary className={`list-none ${buttonStyle} [&::-webkit-details-marker]:hidden`}>
        <LibraryText k="library-export" />
      </summary>
      <div className="absolute end-0 top-full z-10 mt-1 w-48 rounded-lg border border-line bg-page p-2 shadow-lg">
        {formats.map(({ format, label }) => (
          <button
            key={format}
            type="button"
            onClick={() => save((papers) => saveFormat(format, papers))}
            className={itemStyle}
          >
            {label}
          </button>
        ))}
        <button type="button" onClick={() => save(saveVault)} className={itemStyle}>
          <LibraryText k="library-export-vault" />
        </button>
      </div>
    </details>
  );
}

/** Save papers in a format, and return the file's name. */
async function saveFormat(format: CitationFormat, papers: readonly CitedPaper[]): Promise<string> {
  const { libraryWriters, savePapers } = await import("@/components/search/export/save-papers");
  await savePapers(libraryWriters[format], papers);
  return libraryWriters[format].name;
}

async function saveVault(papers: readonly CitedPaper[]): Promise<string> {
  const { zipVault } = await import("@/lib/citation/vault");
  const { saveFile } = await import("@/components/search/export/save-file");
  const file = { name: "papers.zip", type: "application/zip" };
  saveFile(
    file,
    zipVault(papers, (id) => new URL(paperPath(id), window.location.href).href),
  );
  return file.name;
}

/** A paper whose title is not known is cited by its identifier. */
function cite({ id, kept, tags = [], note = "", paper }: KeptMark): CitedPaper {
  const summary = paper ?? { title: `arXiv:${id}`, authors: [], categories: [], date: "" };
  return { id, kept, tags, note, ...summary };
}

function useClosing(menu: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const element = menu.current;
      if (!element?.open) return;
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      const isOutside =
        event.type === "pointerdown" && event.target instanceof Node && !element.contains(event.target);
      if (isEscape || isOutside) element.open = false;
      if (isEscape) element.querySelector("summary")?.focus();
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, [menu]);
}
