import type { DamagedRow } from "@/lib/reading/damaged-row";
import type { UnreadableRow } from "@/lib/reading/library-file";
import { carryOut, planMerge } from "@/lib/reading/merge-plan";
import { fillString, type UiString } from "@/lib/site/strings";
import type { ChosenFile } from "./backup-part";
import { clip } from "./damaged-part";
import { LibraryText } from "./library-text";
import { libraryStrings } from "./strings";
import { buttonStyle } from "./styles";
import type { ReaderLibrary } from "./use-library";
import type { Notices } from "./use-notice";

type ImportPreviewProps = {
  readonly file: ChosenFile;
  readonly library: ReaderLibrary;
  readonly notices: Notices;
  readonly close: () => void;
};

/** Show what merging a file would do, and do it when asked. */
export function ImportPreview({ file, library, notices, close }: ImportPreviewProps) {
  const plan = planMerge(library, file);
  const { added, changed, same, damaged, interests = [] } = plan;
  const { unreadable, name } = file;
  const merge = async () => {
    const done = { k: "library-imported", values: { added, changed } } as const;
    if (await notices.run(carryOut(plan), done)) close();
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
        {interests.length > 0 && (
          <li>
            <LibraryText k="library-import-interests" values={{ count: interests.length }} />
          </li>
        )}
        {damaged.length > 0 && (
          <li>
            <LibraryText
              k="library-import-damaged"
              values={{ count: damaged.length, places: writeList(damaged.map(nameRow)) }}
            />
          </li>
        )}
        {unreadable.length > 0 && (
          <li>
            <LibraryText
              k="library-import-unreadable"
              values={{ count: unreadable.length, places: writeList(unreadable.map(namePlace)) }}
            />
          </li>
        )}
      </ul>
      <p className="mt-2 text-muted text-sm">
        <LibraryText k="library-import-merging" />
      </p>
      <div className="mt-3 flex gap-2">
        <button
          type="button"
          disabled={added + changed + damaged.length + interests.length === 0}
          onClick={merge}
          className={buttonStyle}
        >
          <LibraryText k="library-import-merge" />
        </button>
        <button type="button" onClick={close} className={buttonStyle}>
          <LibraryText k="library-import-cancel" />
        </button>
      </div>
    </section>
  );
}

/** Rows named before the rest is an ellipsis. */
const most = 5;

function writeList(names: readonly UiString[]): UiString {
  const shown = [...names.slice(0, most), ...(names.length > most ? [{ en: "…", zh: "…" }] : [])];
  return { en: shown.map(({ en }) => en).join("; "), zh: shown.map(({ zh }) => zh).join("，") };
}

function namePlace({ row, field }: UnreadableRow): UiString {
  const write = (language: "en" | "zh") =>
    fillString(libraryStrings["library-import-row"], language, { row, field: field || "?" });
  return { en: write("en"), zh: write("zh") };
}

function nameRow({ key, field }: DamagedRow): UiString {
  const name = `${clip(String(key))}: ${field || "?"}`;
  return { en: name, zh: name };
}
