"use client";

import { useEffect, useRef, useState } from "react";
import { useUiLanguage } from "@/components/layout/ui-language";
import { addTag, removeTag } from "@/lib/reading/store";
import { LibraryText } from "./library-text";
import { libraryStrings } from "./strings";
import { getRefusal, type Notices } from "./use-notice";

/** `id` of the list of known tags, which the page writes once. */
export const knownTagsId = "known-tags";

const maxTagLength = 60;

type TagEditorProps = {
  readonly id: string;
  readonly tags: readonly string[];
  readonly notices: Notices;
};

/** Show a paper's tags, each with its removal, and a field that adds one by Enter or on leaving it. */
export function TagEditor({ id, tags, notices }: TagEditorProps) {
  const [typed, setTyped] = useState("");
  const language = useUiLanguage();
  const remove = (tag: string) =>
    notices.run(removeTag(id, tag), { k: "library-tag-removed", values: { tag } });
  const add = async () => {
    const tag = typed.replace(/\s+/g, " ").trim();
    if (tag === "") return;
    setTyped("");
    if (tags.includes(tag)) return;
    const outcome = await addTag(id, tag);
    if (!outcome.isStored) {
      setTyped(tag);
      notices.say({ k: getRefusal(outcome.reason) });
    }
  };
  // A page that goes away takes the focus from no field.
  const leave = useRef(add);
  useEffect(() => {
    leave.current = add;
  });
  useEffect(() => {
    const run = () => void leave.current();
    window.addEventListener("pagehide", run);
    return () => window.removeEventListener("pagehide", run);
  }, []);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          onClick={() => remove(tag)}
          className="chip max-w-full hover:text-accent"
        >
          <span className="sr-only">
            <LibraryText k="library-tag-remove" />{" "}
          </span>
          <span className="truncate">{tag}</span>
          <span aria-hidden className="ps-1.5">
            ×
          </span>
        </button>
      ))}
      {/* A form leaves it to the browser to distinguish Enter from the end of an input method's composition. */}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label>
          <span className="sr-only">
            <LibraryText k="library-tag-add" />
          </span>
          <input
            value={typed}
            list={knownTagsId}
            maxLength={maxTagLength}
            placeholder={libraryStrings["library-tag-add"][language]}
            autoComplete="off"
            onChange={({ target }) => setTyped(target.value)}
            onBlur={add}
            className="min-h-8 w-28 rounded-md border border-line border-dashed bg-page px-2 text-sm placeholder:text-muted"
          />
        </label>
      </form>
    </div>
  );
}
