"use client";

import { lazy, Suspense, useState } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import { PartHeading } from "@/components/layout/page-heading";
import { announce } from "@/lib/reading/database";
import type { LibraryFile } from "@/lib/reading/library-file";
import { noteExport } from "@/lib/reading/safety";
import { FileButton } from "./file-button";
import { LibraryText } from "./library-text";
import { buttonStyle } from "./styles";
import type { ReaderLibrary } from "./use-library";
import type { Notices } from "./use-notice";

type ReadableFile = Extract<LibraryFile, { readonly isReadable: true }>;

/** A file that was chosen, read and not yet merged. */
export type ChosenFile = ReadableFile & { readonly name: string };

type BackupPartProps = { readonly library: ReaderLibrary; readonly notices: Notices };

const SafetyPart = lazyPart(async () => (await import("./safety-part")).SafetyPart);
const ImportPreview = lazy(async () => ({ default: (await import("./import-preview")).ImportPreview }));

/** Export the whole library as one file, and import one: choose, look at what it would do, merge. */
export function BackupPart({ library, notices }: BackupPartProps) {
  const [chosen, setChosen] = useState<ChosenFile>();
  const choose = async (file: File) => {
    setChosen(undefined);
    notices.say(undefined);
    const read = await readFile(file);
    if (read.isReadable) setChosen({ ...read, name: file.name });
    else notices.say({ k: `library-import-${read.reason}`, values: { name: file.name } });
  };
  return (
    <section aria-labelledby="library-backup" className="no-print mt-14 border-line border-t pt-6">
      <PartHeading id="library-backup">
        <LibraryText k="library-backup" />
      </PartHeading>
      <p className="mt-2 max-w-measure text-muted">
        <LibraryText k="library-backup-text" />
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="button" onClick={() => exportLibrary(library, notices)} className={buttonStyle}>
          <LibraryText k="library-backup-export" />
        </button>
        <FileButton accept=".json,application/json" choose={choose}>
          <LibraryText k="library-import" />
        </FileButton>
      </div>
      {chosen && (
        <Suspense>
          <ImportPreview
            file={chosen}
            library={library}
            notices={notices}
            close={() => setChosen(undefined)}
          />
        </Suspense>
      )}
      <Suspense>
        <SafetyPart notices={notices} />
      </Suspense>
    </section>
  );
}

type Refused = {
  readonly isReadable: false;
  readonly reason: "too-large" | "no-library" | "newer" | "not-read";
};

/** What reads and writes the file loads with the first use. */
async function readFile(file: File): Promise<ReadableFile | Refused> {
  try {
    const { maxLibraryBytes, readLibraryFile } = await import("@/lib/reading/library-file");
    if (file.size > maxLibraryBytes) return { isReadable: false, reason: "too-large" };
    return readLibraryFile(await file.text());
  } catch {
    return { isReadable: false, reason: "not-read" };
  }
}

async function exportLibrary({ marks, damaged }: ReaderLibrary, { say }: Notices): Promise<void> {
  try {
    const { writeLibraryFile } = await import("@/lib/reading/library-file");
    const { saveFile } = await import("@/components/search/export/save-file");
    const exported = new Date().toISOString();
    const name = `arxiv-cv-library-${exported.slice(0, 10)}.json`;
    const { listInterests } = await import("@/lib/reading/interest-store");
    const { listDamagedInterests } = await import("@/lib/reading/damaged-interests");
    const others = (await listDamagedInterests()).map(({ row }) => row);
    const text = writeLibraryFile(marks, damaged, exported, await listInterests(), others);
    saveFile({ name, type: "application/json" }, text);
    noteExport(exported);
    announce();
    say({ k: "library-exported", values: { name } });
  } catch {
    say({ k: "library-export-failed" });
  }
}
