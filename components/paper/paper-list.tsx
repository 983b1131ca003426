import { Static } from "@/components/layout/static";
import type { Paper } from "@/lib/library/library";
import { PaperItem, type PaperItemProps } from "./paper-item";

type PaperListProps = Omit<PaperItemProps, "paper"> & { readonly papers: readonly Paper[] };

/** Environment variable that has lists left out of pages: the export writes them (`lib/export/fill-lists.tsx`). */
export const listsLaterVariable = "PAPER_LISTS_LATER";

/** What stands in a list that is written later, as JSON. */
export type LaterList = {
  readonly ids: readonly string[];
  readonly day?: string;
  /** Whether the digests are told apart. */
  readonly hasSources: boolean;
};

/** List papers for skimming. */
export function PaperList({ papers, sources, day }: PaperListProps) {
  const later: LaterList = {
    ids: papers.map(({ id }) => id),
    ...(day !== undefined && { day }),
    hasSources: sources !== undefined,
  };
  return (
    <Static as="ul" name={`papers-${papers[0]?.id}`} className="divide-y divide-line">
      {process.env[listsLaterVariable] === undefined ? (
        papers.map((paper) => <PaperItem key={paper.id} paper={paper} sources={sources} day={day} />)
      ) : (
        <li data-later={JSON.stringify(later)} />
      )}
    </Static>
  );
}
