import { useMemo, useState } from "react";
import type { MarkChange, PaperMark } from "@/lib/reading/mark";
import { changeMarks } from "@/lib/reading/store";
import { LibraryItem, LocalDay } from "./library-item";
import { LibraryText } from "./library-text";
import { listOpened, type OpenedMark } from "./list-marks";
import { buttonStyle } from "./styles";
import type { Notices } from "./use-notice";
import { useMissingSummaries } from "./use-summaries";

type HistoryViewProps = { readonly marks: readonly PaperMark[]; readonly notices: Notices };

const pageSize = 100;

/** Show the papers that were opened, newest first, and erase them from memory when asked. */
export function HistoryView({ marks, notices }: HistoryViewProps) {
  const [wanted, setWanted] = useState(pageSize);
  const opened = useMemo(() => listOpened(marks), [marks]);
  const shown = useMemo(() => opened.slice(0, wanted), [opened, wanted]);
  const { state } = useMissingSummaries(shown);
  if (opened.length === 0) {
    return (
      <p className="my-8 max-w-measure">
        <LibraryText k="library-history-empty" />
      </p>
    );
  }
  const erase = () =>
    notices.run(changeMarks(new Map(opened.map((mark) => [mark.id, forget(mark)]))), { k: "library-erased" });
  return (
    <>
      <button type="button" onClick={erase} className={`no-print ${buttonStyle}`}>
        <LibraryText k="library-erase" />
      </button>
      <ul className="library-papers mt-2 divide-y divide-line">
        {shown.map(({ id, paper, opened }) => (
          <LibraryItem
            key={id}
            id={id}
            paper={paper}
            isLooking={state === "looking"}
            facts={
              <span>
                <LibraryText k="library-opened-on" /> <LocalDay time={opened} />
              </span>
            }
          />
        ))}
      </ul>
      {opened.length > wanted && (
        <button type="button" onClick={() => setWanted(wanted + pageSize)} className={`mt-4 ${buttonStyle}`}>
          <LibraryText k="library-more" />
        </button>
      )}
    </>
  );
}

/** A title that nothing else needs would give away what was opened. */
function forget({ kept, tags, note }: OpenedMark): MarkChange {
  const isNeeded = kept !== undefined || tags !== undefined || note !== undefined;
  return { opened: null, ...(!isNeeded && { paper: null }) };
}
