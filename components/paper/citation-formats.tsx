"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Hole } from "@/components/layout/hole";
import { createText, UiText } from "@/components/layout/ui-text";
import { citationStrings } from "./citation-strings";
import { CopyText } from "./copy-text";

const CitationText = createText(citationStrings);

/** Offer a paper's citation in each format behind its name; what few ask for is loaded when they do. */
export function CitationFormats({ children }: { readonly children?: ReactNode }) {
  return (
    <section className="no-print mt-10 max-w-3xl">
      <h2 className="font-semibold text-xl tracking-tight">
        <UiText k="cite-this" />
      </h2>
      <div className="mt-2 divide-y divide-line border-line border-y">
        <details name="cite">
          <summary className="py-2 hover:text-accent">BibTeX</summary>
          <Hole as="pre" name="bibtex" id="bibtex" className="citation">
            {children}
          </Hole>
          <CopyCitation from="bibtex" />
        </details>
        <LoadedFormat format="ris" label="RIS" />
        <LoadedFormat format="csl" label="CSL-JSON" />
      </div>
    </section>
  );
}

type LoadedFormatProps = { readonly format: "ris" | "csl"; readonly label: string };

function LoadedFormat({ format, label }: LoadedFormatProps) {
  const [text, setText] = useState<string>();
  const [hasFailed, setFailed] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const load = async () => {
    if (!fold.current?.open || text !== undefined) return;
    setFailed(false);
    try {
      const { writeCitation } = await import("./write-citation");
      setText(await writeCitation(format, document));
    } catch {
      setFailed(true);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a fold that was opened before this script ran.
  useEffect(() => void load(), []);
  return (
    <details ref={fold} name="cite" className="needs-script" onToggle={load}>
      <summary className="py-2 hover:text-accent">{label}</summary>
      <p role="status" className="text-muted text-sm not-empty:pb-2">
        {text === undefined && <CitationText k={hasFailed ? "citation-failed" : "citation-loading"} />}
      </p>
      {text !== undefined && (
        <>
          <pre id={format} className="citation">
            {text}
          </pre>
          <CopyCitation from={format} />
        </>
      )}
    </details>
  );
}

function CopyCitation({ from }: { readonly from: string }) {
  return (
    <div className="my-2">
      <CopyText from={from} />
    </div>
  );
}
