import { useState } from "react";
import { type LibraryKey, LibraryText } from "./library-text";
import { buttonStyle } from "./styles";

/** Offer all that the browser holds as a file, and the page anew: for where the library cannot be read or shown. */
export function SaveRows() {
  const [refusal, setRefusal] = useState<LibraryKey>();
  const save = async () => {
    const isSaved = await saveRows().then(
      () => true,
      () => false,
    );
    setRefusal(isSaved ? undefined : "library-export-failed");
  };
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-2">
        <button type="button" onClick={save} className={buttonStyle}>
          <LibraryText k="library-save-rows" />
        </button>
        <button type="button" onClick={() => window.location.reload()} className={buttonStyle}>
          <LibraryText k="library-reload" />
        </button>
      </p>
      {refusal && (
        <p className="mt-2">
          <LibraryText k={refusal} />
        </p>
      )}
    </>
  );
}

async function saveRows(): Promise<void> {
  const { readRows } = await import("@/lib/reading/earlier-states");
  const { writeRawFile } = await import("@/lib/reading/library-file");
  const { saveFile } = await import("@/components/search/export/save-file");
  const { papers, interests } = await readRows();
  const time = new Date().toISOString();
  const rows = interests.map(([, row]) => row);
  const name = `arxiv-cv-library-${time.slice(0, 10)}.json`;
  saveFile({ name, type: "application/json" }, writeRawFile(papers, rows, time));
}
