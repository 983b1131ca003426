import { type UiKey, UiText } from "@/components/layout/ui-text";
import type { Section, SectionKind } from "@/lib/digest/record";

const names: Readonly<Partial<Record<SectionKind, UiKey>>> = {
  tldr: "tldr",
  motivation: "motivation",
  method: "method",
  result: "result",
  conclusion: "conclusion",
  abstract: "abstract",
  "abstract-translation": "abstract-translation",
  analysis: "analysis",
  "key-findings": "key-findings",
  "executive-summary": "executive-summary",
  keywords: "keywords",
  comment: "comment",
};

/** Name a passage: in the interface's words where its kind is known, else as its digest does. */
export function SectionLabel({ section }: { readonly section: Section }) {
  const name = names[section.kind];
  if (name) return <UiText k={name} />;
  return section.label === "" ? <UiText k="by-digest" /> : section.label;
}
