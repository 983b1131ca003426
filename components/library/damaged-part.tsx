import { useState } from "react";
import { PartHeading } from "@/components/layout/page-heading";
import { addRows, removeRows } from "@/lib/reading/change-rows";
import type { DamagedRow } from "@/lib/reading/damaged-row";
import { LibraryText } from "./library-text";
import { buttonStyle, textButtonStyle } from "./styles";
import type { Notices } from "./use-notice";

type DamagedPartProps = { readonly rows: readonly DamagedRow[]; readonly notices: Notices };

const pageSize = 50;

/** Show the rows that could not be read whole, a line each, and remove one when asked. */
export function DamagedPart({ rows, notices }: DamagedPartProps) {
  const [wanted, setWanted] = useState(pageSize);
  return (
    <section aria-labelledby="library-damaged" className="no-print mt-14 border-line border-t pt-6">
      <PartHeading id="library-damaged">
        <LibraryText k="library-damaged" />
      </PartHeading>
      <p className="mt-2 max-w-measure text-muted">
        <LibraryText k="library-damaged-text" />
      </p>
      <ul className="mt-3 divide-y divide-line border-line border-t">
        {rows.slice(0, wanted).map((row) => (
          <DamagedItem key={`${typeof row.key} ${row.key}`} row={row} notices={notices} />
        ))}
      </ul>
      {rows.length > wanted && (
        <button type="button" onClick={() => setWanted(wanted + pageSize)} className={`mt-4 ${buttonStyle}`}>
          <LibraryText k="library-more" />
        </button>
      )}
    </section>
  );
}

function DamagedItem({ row, notices }: { readonly row: DamagedRow; readonly notices: Notices }) {
  const id = clip(String(row.key));
  const title = row.title === undefined ? id : clip(row.title);
  const remove = async () => {
    const outcome = await removeRows([row]);
    return outcome.isStored ? { ...outcome, undo: () => addRows([row]) } : outcome;
  };
  return (
    <li className="flex items-baseline gap-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere line-clamp-2 max-w-measure leading-snug" dir="auto">
          {title}
        </p>
        <p className="wrap-anywhere mt-0.5 flex flex-wrap gap-x-3 text-muted text-sm">
          {row.title !== undefined && <span dir="auto">{id}</span>}
          <span>
            {row.field === "" ? (
              <LibraryText k="library-damaged-row" />
            ) : (
              <LibraryText k="library-damaged-field" values={{ field: clip(row.field) }} />
            )}
          </span>
        </p>
      </div>
      <button
        type="button"
        onClick={() => notices.run(remove(), { k: "library-damaged-removed", values: { title } })}
        className={`shrink-0 ${textButtonStyle}`}
      >
        <LibraryText k="library-damaged-remove" />
        <span className="sr-only">: {title}</span>
      </button>
    </li>
  );
}

const longest = 200;

/** Cut a text of any length to what a line shows. */
export function clip(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}
