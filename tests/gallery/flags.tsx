import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { PassageBody } from "@/components/paper/passage-body";
import { qualityFlags } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";
import { listPassages } from "@/lib/library/passages";
import { Pair } from "./findings";

/** Show passages that generators spoiled, a few of each kind, beside the line that they fold behind. */
export function Flags({ papers }: { readonly papers: readonly Paper[] }) {
  const spoiled = papers.flatMap((paper) =>
    [...listPassages(paper).values()]
      .flat()
      .filter(({ flags }) => flags.length > 0)
      .map((passage) => ({ id: paper.id, passage })),
  );
  return (
    <>
      <PageHeading>5-quality</PageHeading>
      {qualityFlags.map((flag) => (
        <section key={flag} id={flag} style={{ marginBlock: "2.5rem" }}>
          <PartHeading>{flag}</PartHeading>
          {spoiled
            .filter(({ passage }) => passage.flags.includes(flag))
            .sort((a, b) => a.passage.section.source.length - b.passage.section.source.length)
            .slice(0, 2)
            .map(({ id, passage }) => (
              <Pair
                key={`${id}-${passage.section.line}`}
                caption={`${id} ${passage.section.kind}`}
                source={passage.section.source.slice(0, 1500)}
                start={0}
                end={0}
              >
                <PassageBody
                  passage={passage}
                  idPrefix={`${flag}-${id}-${passage.section.line}-`}
                  headingBase={3}
                />
              </Pair>
            ))}
        </section>
      ))}
    </>
  );
}
