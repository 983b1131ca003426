import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { PaperLinks } from "@/components/paper/paper-links";
import { PaperList } from "@/components/paper/paper-list";
import type { Paper } from "@/lib/library/library";
import { listResources, type Resource, resourceKinds } from "@/lib/library/resources";
import { Pair } from "./findings";

/** Show what papers link to, a few of each kind, beside the sentence that names it. */
export function Resources({ papers }: { readonly papers: readonly Paper[] }) {
  const linked = papers.map((paper) => ({ paper, resources: listResources(paper) }));
  const shown = resourceKinds.map((kind) => ({
    kind,
    papers: linked
      .flatMap(({ paper, resources }) =>
        resources
          .filter((resource) => resource.kind === kind)
          .slice(0, 1)
          .map((resource) => ({ paper, resource })),
      )
      .slice(0, 3),
  }));
  return (
    <>
      <PageHeading>7-resources</PageHeading>
      {shown.map(({ kind, papers: some }) => (
        <section key={kind} style={{ marginBlock: "2.5rem" }}>
          <PartHeading>{kind}</PartHeading>
          {some.map(({ paper, resource }) => (
            <Pair key={paper.id} caption={paper.id} {...quote(paper, resource)}>
              <PaperLinks paper={paper} />
            </Pair>
          ))}
        </section>
      ))}
      <PaperList papers={[...new Set(shown.flatMap(({ papers: some }) => some.map(({ paper }) => paper)))]} />
    </>
  );
}

/** Cut the words around an address out of the passage that names it. */
function quote(paper: Paper, { url }: Resource): { source: string; start: number; end: number } {
  const name = url.replace(/^https?:\/\/(?:www\.)?/, "");
  const sources = paper.appearances.flatMap(({ entry }) => entry.sections.map(({ source }) => source));
  const source = sources.find((text) => text.replaceAll("\\", "").includes(name)) ?? "";
  const place = source.indexOf(name);
  const from = Math.max(0, place - 200);
  return { source: source.slice(from, place + 300), start: place - from, end: place - from + name.length };
}
