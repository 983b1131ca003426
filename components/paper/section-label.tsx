import { Bilingual } from "@/components/layout/ui-text";
import type { Section, SectionKind } from "@/lib/digest/record";
import { strings, type UiString } from "@/lib/site/strings";

const names: Readonly<Partial<Record<SectionKind, keyof typeof strings>>> = {
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
  return <Bilingual {...getSectionName(section)} />;
}

/** Return the name of a passage in the middle of a sentence. */
export function getSectionNameWithin(section: Section): UiString {
  const { en, zh } = getSectionName(section);
  return {
    en: section.kind === "other" ? en : en.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
    zh,
  };
}

function getSectionName({ kind, label }: Section): UiString {
  const name = names[kind] ?? (label === "" ? "by-digest" : undefined);
  return name ? strings[name] : { en: label, zh: label };
}
