import { planImport } from "@/lib/reading/import-plan";
import type { UnreadableRow } from "@/lib/reading/library-file";
import type { PaperMark } from "@/lib/reading/mark";
import { mergeMarks } from "@/lib/reading/merge-marks";
import { fillString, type UiString } from "@/lib/site/strings";
import type { ChosenFile } from "./backup-part";
import { LibraryText } from "./library-text";
import { libraryStrings } from "./strings";
import { buttonStyle } from "./styles";
import type { Notices } from "./use-notice";

type ImportPreviewProps = {
  readonly file: ChosenFile;
  readonly marks: readonly PaperMark[];
  readonly notices: Notices;
  readonly close: () => void;
};

/** Tell what merging a file would do, and do it when asked. */
export function ImportPreview({ file, marks, notices, close }: ImportPreviewProps) {
  const { added, changed, same } = planImport(marks, file.marks);
  const { unreadable, name } = file;
  const merge = async () => {
    const done = { k: "library-imported", values: { added, changed } } as const;
    if (await notices.run(mergeMarks(file.marks), done)) close();
  };
  return (
    <section aria-labelledby="library-preview" className="mt-4 max-w-measure rounded-md bg-raised p-4">
      <h3 id="library-preview" className="wrap-anywhere font-semibold">
        <LibraryText k="library-import-preview" values={{ name }} />
      </h3>
      <ul className="mt-2 list-disc ps-5 tabular-nums">
        <li>
          <LibraryText k="library-import-added" values={{ count: added }} />
        </li>
        <li>
          <LibraryText k="library-import-changed" values={{ count: changed }} />
        </li>
        <li>
          <LibraryText k="library-import-same" values={{ count: same }} />
        </li>
        {unreadable.length > 0 && (
          <li>
            <LibraryText
              k="library-import-unreadable"
              values={{ count: unreadable.length, places: writePlaces(unreadable) }}
            />
          </li>
        )}
      </ul>
      <p className="mt-2 text-muted text-sm">
        <LibraryText k="library-import-merging" />
      </p>
      <div className="mt-3 flex gap-2">
        <button type="button" disabled={added + changed === 0} onClick={merge} className={buttonStyle}>
          <LibraryText k="library-import-merge" />
        </button>
        <button type="button" onClick={close} className={buttonStyle}>
          <LibraryText k="library-import-cancel" />
        </button>
      </div>
    </section>
  );
}

/** Places named before the rest is an ellipsis. */
const most = 5;

function writePlaces(rows: readonly UnreadableRow[]): UiString {
  const write = (language: "en" | "zh") => {
    const places = rows
      .slice(0, most)
      .map(({ row, field }) =>
        fillString(libraryStrings["library-import-row"], language, { row, field: field || "?" }),
      );
    return [...places, ...(rows.length > most ? ["…"] : [])].join(language === "zh" ? "，" : "; ");
  };
  return { en: write("en"), zh: write("zh") };
}
