import { PartHeading } from "@/components/layout/page-heading";
import type { PaperMark } from "@/lib/reading/mark";
import { mergeMarks } from "@/lib/reading/merge-marks";
import type { ReadingList } from "@/lib/reading/reading-list";
import { LibraryItem } from "./library-item";
import { LibraryText } from "./library-text";
import { LookupLine } from "./lookup-line";
import { buttonStyle } from "./styles";
import { followLink, writeAddress } from "./use-library-address";
import type { Notices } from "./use-notice";
import { useSummaries } from "./use-summaries";

type SharedViewProps = {
  readonly list: ReadingList;
  readonly marks: readonly PaperMark[];
  readonly notices: Notices;
};

/** Show the papers that a link carries, and keep them when asked; say so where a link carries none. */
export function SharedView({ list, marks, notices }: SharedViewProps) {
  return (
    <section aria-labelledby="library-list">
      <div className="flex flex-wrap items-baseline gap-x-6">
        <PartHeading id="library-list">
          <LibraryText k="library-list" />
        </PartHeading>
        <a href={writeAddress({})} onClick={followLink} className="link ms-auto text-sm">
          <LibraryText k="library-list-leave" />
        </a>
      </div>
      {list.isReadable ? (
        <Papers list={list} marks={marks} notices={notices} />
      ) : (
        <p className="mt-4 max-w-measure">
          <LibraryText k={`library-list-${list.reason}`} />
        </p>
      )}
    </section>
  );
}

type PapersProps = Omit<SharedViewProps, "list"> & {
  readonly list: Extract<ReadingList, { readonly isReadable: true }>;
};

function Papers({ list: { ids, unreadable, excess }, marks, notices }: PapersProps) {
  const { papers, ...lookup } = useSummaries(ids);
  const kept = new Set(marks.filter((mark) => mark.kept !== undefined).map(({ id }) => id));
  const isKept = ids.every((id) => kept.has(id));
  const keepAll = () => {
    const time = new Date().toISOString();
    const added = ids
      .filter((id) => !kept.has(id))
      .map((id) => ({ id, kept: time, ...withPaper(papers.get(id)) }));
    void notices.run(mergeMarks(added), { k: "library-list-kept" });
  };
  return (
    <>
      <p className="mt-2 max-w-measure text-muted">
        <LibraryText k="library-list-text" values={{ count: ids.length }} />
      </p>
      {unreadable > 0 && <Remark k="library-list-unreadable" count={unreadable} />}
      {excess > 0 && <Remark k="library-list-excess" count={excess} />}
      <div className="no-print mt-3 flex flex-wrap items-center gap-4">
        <button type="button" disabled={isKept} onClick={keepAll} className={buttonStyle}>
          <LibraryText k={isKept ? "library-list-kept" : "library-list-keep"} />
        </button>
        <LookupLine {...lookup} />
      </div>
      <ul className="library-papers mt-2 divide-y divide-line">
        {ids.map((id) => (
          <LibraryItem key={id} id={id} paper={papers.get(id)} isLooking={lookup.state !== "done"} />
        ))}
      </ul>
    </>
  );
}

type RemarkProps = {
  readonly k: "library-list-unreadable" | "library-list-excess";
  readonly count: number;
};

function Remark({ k, count }: RemarkProps) {
  return (
    <p className="mt-1 text-muted text-sm">
      <LibraryText k={k} values={{ count }} />
    </p>
  );
}

function withPaper(paper: PaperMark["paper"]): Pick<PaperMark, "paper"> {
  return paper ? { paper } : {};
}
