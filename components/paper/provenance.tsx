import type { ReactNode } from "react";
import { type UiKey, UiText } from "@/components/layout/ui-text";
import type { SectionKind } from "@/lib/digest/record";

type ProvenanceProps = {
  readonly kind: SectionKind;
  /** Names of the digests that contain it. */
  readonly sources: readonly string[];
  readonly className?: string;
  /** Within a line of the passage, else a paragraph after it. */
  readonly as?: "p" | "span";
  /** What else there is to say of it. */
  readonly children?: ReactNode;
};

const writers: Readonly<Record<SectionKind, UiKey>> = {
  tldr: "by-ai-summary",
  motivation: "by-ai-summary",
  method: "by-ai-summary",
  result: "by-ai-summary",
  conclusion: "by-ai-summary",
  abstract: "by-authors",
  "abstract-translation": "by-ai-translation",
  analysis: "by-ai-analysis",
  "key-findings": "by-ai-summary",
  "executive-summary": "by-ai-summary",
  keywords: "by-digest",
  comment: "by-authors",
  other: "by-digest",
};

/** Return the key of the words that say who writes sections of a kind. */
export function getWriter(kind: SectionKind): UiKey {
  return writers[kind];
}

/** Say quietly who wrote a passage, and in which digest it appears. */
export function Provenance({ kind, sources, className = "", as: Tag = "p", children }: ProvenanceProps) {
  return (
    <Tag className={`credit ${className}`.trim()}>
      <UiText k={writers[kind]} isInText={Tag === "span"} />
      {` · ${sources.join(", ")}${children ? " " : ""}`}
      {children}
    </Tag>
  );
}
