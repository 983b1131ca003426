"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { getStep, isComposed } from "@/components/keyboard/input-method";
import { releaseKeys } from "@/components/keyboard/plain-key";
import { UiText } from "@/components/layout/ui-text";
import { rememberSearch, useRecentSearches } from "@/components/search/recent-searches";
import { SearchFailed } from "@/components/search/search-failed";
import { SearchInput } from "@/components/search/search-input";
import { SearchStatus } from "@/components/search/search-status";
import { optionId, useActiveOption } from "@/components/search/use-active-option";
import { useSearch } from "@/components/search/use-search";
import { useTypedQuery } from "@/components/search/use-typed-query";
import { hasConditions, readQuery } from "@/lib/search/query/read-query";
import { searchPath } from "@/lib/site/urls";
import { PaletteList } from "./palette-list";
import { listGroups, type PaletteOption } from "./palette-options";
import { PaletteText } from "./palette-text";
import { useOpenedPapers } from "./use-opened-papers";

type PaletteProps = { readonly isOpen: boolean; readonly close: () => void };

const shownPapers = 8;

/** Search from any page, and go to its pages: a field over a list, in a dialog. */
export function Palette({ isOpen, close }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const typed = useTypedQuery(text, setText);
  const query = useMemo(() => readQuery(text), [text]);
  const isAsked = hasConditions(query);
  const { answer, failure, retry } = useSearch(
    isAsked
      ? { query: text, sort: "relevance", isFullText: false, limit: shownPapers, isDraft: true }
      : undefined,
  );
  const { queries: recent, forget, forgetAll } = useRecentSearches();
  const opened = useOpenedPapers(isOpen);
  const groups = useMemo(
    () => listGroups({ typed: text, query, answer: isAsked ? answer : undefined, recent, opened }),
    [text, query, answer, isAsked, recent, opened],
  );
  const options = groups.flatMap(({ options }) => options);
  const id = useId();
  const first = query.identifier === undefined ? undefined : 0;
  const { active, move } = useActiveOption({ id, count: options.length, text, first });

  useEffect(() => {
    if (!isOpen) return;
    dialog.current?.showModal();
    input.current?.focus();
    input.current?.select();
    releaseKeys();
  }, [isOpen]);

  const choose = (option: PaletteOption, event: MouseEvent) => {
    if (option.kind !== "page" && option.kind !== "opened")
      rememberSearch(option.kind === "recent" ? option.query : text);
    // A click with a modifier opens a tab, and the palette stays for the next.
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) dialog.current?.close();
  };

  const follow = (event: KeyboardEvent) => {
    const step = getStep(event);
    if (step !== 0) move(step);
    else if (event.key === "Enter") enter(event);
    // A search field would first be emptied by it.
    else if (event.key === "Escape" && !isComposed(event)) dialog.current?.close();
    else if (event.key === "Delete" && event.shiftKey && active !== undefined) erase(options[active]);
    else return;
    event.preventDefault();
  };

  const enter = (event: KeyboardEvent) => {
    if (isComposed(event)) return;
    if (active !== undefined) document.getElementById(optionId(id, active))?.click();
    else if (text.trim() !== "") {
      rememberSearch(text);
      window.location.assign(searchPath(text.trim()));
    }
  };

  const erase = (option: PaletteOption | undefined) => {
    if (option?.kind === "recent") forget(option.query);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close();
      }}
      className="m-0 h-dvh max-h-none w-full max-w-none bg-page text-ink backdrop:bg-[#0006] open:flex open:flex-col sm:mx-auto sm:mt-[10vh] sm:h-[min(36rem,75vh)] sm:max-w-2xl sm:rounded-lg sm:border sm:border-line sm:shadow-lg"
    >
      <h2 id={`${id}-title`} className="sr-only">
        <UiText k="search-papers" />
      </h2>
      <div className="flex shrink-0 items-center gap-2 border-line border-b p-3">
        <label htmlFor={`${id}-field`} className="sr-only">
          <UiText k="search-papers" />
        </label>
        <SearchInput
          id={`${id}-field`}
          ref={input}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(id, active)}
          onKeyDown={follow}
          {...typed}
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-h-11 shrink-0 rounded-md px-3 text-muted text-sm hover:bg-raised hover:text-ink"
        >
          <PaletteText k="search-close" />
        </button>
      </div>
      <PaletteList id={id} groups={groups} active={active} choose={choose} />
      {text.trim() === "" && recent.length > 0 && (
        <p className="flex shrink-0 flex-wrap items-center gap-x-3 px-5 pb-2 text-muted text-sm">
          <button type="button" onClick={forgetAll} className="link min-h-11">
            <PaletteText k="search-forget-all" />
          </button>
          <PaletteText k="search-recent-local" />
        </p>
      )}
      {failure && (
        <div className="shrink-0 px-3">
          <SearchFailed failure={failure} retry={retry} />
        </div>
      )}
      {isAsked && (
        <div className="shrink-0 border-line border-t px-5 py-2">
          <SearchStatus answer={answer} />
        </div>
      )}
    </dialog>
  );
}
