import type { ReactNode } from "react";
import type { Source } from "@/lib/library/library";
import type { Passage } from "@/lib/library/passages";
import { digestAnchor } from "@/lib/site/urls";
import { Provenance } from "./provenance";

/** The digests' settings by the name of their folder. */
export type Sources = ReadonlyMap<string, Source>;

type PassageProvenanceProps = {
  readonly passage: Passage;
  readonly sources: Sources;
  readonly className?: string;
  readonly as?: "p" | "span";
  /** What else there is to say of it. */
  readonly children?: ReactNode;
};

/** Say who wrote a passage, and name every digest that holds it. */
export function PassageProvenance({ passage, sources, ...rest }: PassageProvenanceProps) {
  return <Provenance kind={passage.section.kind} sources={listSourceNames(passage, sources)} {...rest} />;
}

/** List the names of the digests that hold a passage. */
export function listSourceNames({ appearances }: Passage, sources: Sources): readonly string[] {
  return [...new Set(appearances.map(({ digest }) => sources.get(digest.source)?.name ?? digest.source))];
}

/** Return an id of a passage that is unique on its paper's page. */
export function passageId({ section, appearances: [{ digest, entry }] }: Passage): string {
  // All passages of a paper in JSON appear in one line.
  const place = entry.sections.filter(({ line }) => line === section.line).indexOf(section);
  return `${digestAnchor(digest.file)}-${section.line}${place > 0 ? `-${place}` : ""}`;
}
