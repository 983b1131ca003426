import type { Paper } from "@/lib/library/library";
import { PaperItem, type PaperItemProps } from "./paper-item";

type PaperListProps = Omit<PaperItemProps, "paper"> & { readonly papers: readonly Paper[] };

/** List papers for skimming. */
export function PaperList({ papers, ...shared }: PaperListProps) {
  return (
    <ul className="divide-y divide-line">
      {papers.map((paper) => (
        <PaperItem key={paper.id} paper={paper} {...shared} />
      ))}
    </ul>
  );
}
