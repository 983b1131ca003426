import { type DragEvent, useState } from "react";
import { PartHeading } from "@/components/layout/page-heading";
import { useUiLanguage } from "@/components/layout/ui-language";
import { FileButton } from "@/components/library/file-button";
import { buttonStyle } from "@/components/library/styles";
import type { Notices } from "@/components/library/use-notice";
import type { Interest } from "@/lib/reading/interest";
import { addInterests, removeInterests } from "@/lib/reading/interest-store";
import { FaultList } from "./fault-list";
import type { Imported } from "./import-references";
import { useKeptText } from "./use-kept-text";
import { viewStrings } from "./view-strings";
import { ViewText } from "./view-text";

type StartPartProps = {
  readonly said: readonly Interest[];
  readonly notices: Notices;
  readonly topics: readonly string[];
};

const noFaults: Pick<Imported, "faults" | "unknown"> = { faults: [], unknown: [] };

/** Offer the quickest ways to an order of one's own: topics, a text, addresses or a file of references. */
export function StartPart({ said, notices, topics }: StartPartProps) {
  const [typed, setTyped] = useKeptText("references");
  const [isReading, setReading] = useState(false);
  const [faults, setFaults] = useState(noFaults);
  const language = useUiLanguage();
  const take = async (read: () => Promise<Imported>) => {
    setReading(true);
    try {
      const { added, ...faults } = await read();
      setFaults(faults);
      if (added.length === 0) return;
      const done = { k: "interests-added", values: { count: added.length } } as const;
      if (await notices.run(addInterests(added), done)) setTyped("");
    } catch {
      notices.say({ k: "interests-failed" });
    } finally {
      setReading(false);
    }
  };
  const takeFile = (file: File) => take(async () => (await import("./import-references")).importFile(file));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void takeFile(file);
  };
  return (
    <section
      aria-labelledby="start"
      className="mt-10"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <PartHeading id="start">
        <ViewText k="start" />
      </PartHeading>
      <p className="mt-1 max-w-measure text-muted text-sm">
        <ViewText k="start-text" />
      </p>
      <Topics {...{ said, notices, topics }} />
      <textarea
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        aria-label={viewStrings.paste[language]}
        placeholder={viewStrings.paste[language]}
        rows={4}
        className="mt-4 block w-full max-w-measure rounded-md border border-line bg-page px-3 py-2"
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <button
          type="button"
          className={buttonStyle}
          disabled={isReading || typed.trim() === ""}
          onClick={() => take(async () => (await import("./import-references")).importText(typed))}
        >
          <ViewText k="read" />
        </button>
        <FileButton accept=".bib,.bibtex,.ris,.json,.txt,.md" choose={takeFile} disabled={isReading}>
          <ViewText k="file" />
        </FileButton>
        <span role="status" className="text-muted text-sm">
          {isReading && <ViewText k="reading" />}
        </span>
      </div>
      <FaultList {...faults} />
    </section>
  );
}

/** What many papers of the site are about, each followed or not. */
function Topics({ said, notices, topics }: StartPartProps) {
  if (topics.length === 0) return null;
  const followed = new Map(
    said.flatMap((one) => (one.kind === "query" && !one.removed ? [[one.query, one] as const] : [])),
  );
  const toggle = (query: string) => {
    const known = followed.get(query);
    return known
      ? notices.run(removeInterests([known]), { k: "interests-removed", values: { name: query } })
      : notices.run(addInterests([{ kind: "query", query, time: new Date().toISOString() }]), {
          k: "interests-added",
          values: { count: 1 },
        });
  };
  return (
    <fieldset className="mt-4">
      <legend className="mb-2 text-muted text-sm">
        <ViewText k="topics" />
      </legend>
      <div className="flex flex-wrap gap-2">
        {topics.map((topic) => (
          <button
            key={topic}
            type="button"
            aria-pressed={followed.has(topic)}
            onClick={() => toggle(topic)}
            className="button px-2.5 aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:text-accent"
          >
            {topic}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
