import type { Source } from "@/lib/library/library";
import type { Passage } from "@/lib/library/passages";
import { digestAnchor } from "@/lib/site/urls";
import { PaperUiText } from "./paper-ui-text";
import { Provenance } from "./provenance";

/** The digests' settings by the name of their folder. */
export type Sources = ReadonlyMap<string, Source>;

/** Say who wrote a passage, and name every digest that holds it. */
export function PassageProvenance({
  passage,
  sources,
}: {
  readonly passage: Passage;
  readonly sources: Sources;
}) {
  const names = passage.tellers.map(({ digest }) => sources.get(digest.source)?.name ?? digest.source);
  return (
    <Provenance kind={passage.section.kind} tellers={[...new Set(names)]}>
      {passage.tellers.length > 1 && (
        <span className="when-compared">
          <span aria-hidden> · </span>
          <PaperUiText k="word-for-word" />
        </span>
      )}
    </Provenance>
  );
}

/** Return an id of a passage that is unique on its paper's page. */
export function passageId({ section, tellers: [{ digest, entry }] }: Passage): string {
  // All passages of a paper in JSON stand in one line.
  const place = entry.sections.filter(({ line }) => line === section.line).indexOf(section);
  return `${digestAnchor(digest.file)}-${section.line}${place > 0 ? `-${place}` : ""}`;
}
