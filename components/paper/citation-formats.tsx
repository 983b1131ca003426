"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Hole } from "@/components/layout/hole";
import { usePage } from "@/components/layout/page-context";
import { createText, UiText } from "@/components/layout/ui-text";
import { citationStrings } from "./citation-strings";
import { CopyText } from "./copy-text";
import { PaperPart } from "./paper-part";

const CitationText = createText(citationStrings);

/** Offer a paper's citation in each format behind its name; what few ask for is loaded when they do. */
export function CitationFormats({ children }: { readonly children?: ReactNode }) {
  return (
    <PaperPart id="cite" label={<UiText k="cite-this" />} className="no-print">
      <div className="citations">
        <details name="cite">
          <summary>BibTeX</summary>
          <Hole as="pre" name="bibtex" id="bibtex" className="citation">
            {children}
          </Hole>
          <CopyCitation from="bibtex" />
        </details>
        <LoadedFormat format="ris" label="RIS" />
        <LoadedFormat format="csl" label="CSL-JSON" />
      </div>
    </PaperPart>
  );
}

type LoadedFormatProps = { readonly format: "ris" | "csl"; readonly label: string };

function LoadedFormat({ format, label }: LoadedFormatProps) {
  const [text, setText] = useState<string>();
  const [state, setState] = useState<"closed" | "loading" | "failed">("closed");
  const fold = useRef<HTMLDetailsElement>(null);
  const page = usePage();
  const load = async () => {
    if (!page || !fold.current?.open || text !== undefined) return;
    setState("loading");
    try {
      const { writeCitation } = await import("./write-citation");
      setText(await writeCitation(format, page));
    } catch {
      setState("failed");
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a fold that was opened before this script ran.
  useEffect(() => void load(), []);
  return (
    <details ref={fold} name="cite" className="needs-script" onToggle={load}>
      <summary>{label}</summary>
      <p role="status">
        {text === undefined && state !== "closed" && <CitationText k={`citation-${state}`} />}
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
